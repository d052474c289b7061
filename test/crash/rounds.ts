/** Kill rounds: start the child, kill it in a stream of commands, open what it left, and look for anything lost or halved. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { type Database, type DatabaseConfig, openDatabase } from '../../src/db/database.ts';
import { fsck } from '../../src/record/fsck.ts';
import { parseRef } from '../../src/record/ids.ts';
import { checkProjections } from '../../src/record/rebuild.ts';
import { QUICK_START } from '../quick-start.ts';
import { fileList, publicFiles } from '../record/sample.ts';
import { type Installation, reopenedWorld } from '../record/world.ts';

export interface Round {
  /** Whether the kill hit an open transaction; only then does the round count. */
  readonly hit: boolean;
  readonly acknowledged: number;
  /** What should not be: an acknowledged act that is gone, a half of a transaction, a finding of fsck or of the check. */
  readonly wrong: readonly string[];
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

export async function killRound(where: DatabaseConfig, installation: Installation): Promise<Round> {
  const { acknowledged, hit } = await killInStream(where, installation, 12 + randomInt(30));
  const database = await openDatabase(where, { transactionLimitMs: 30_000, waitLimitMs: 60_000 });
  try {
    return { hit, acknowledged: acknowledged.length, wrong: await inspect(database, installation, acknowledged) };
  } finally {
    await database.close();
  }
}

async function killInStream(where: DatabaseConfig, { home, seed, kek }: Installation, after: number) {
  const told = JSON.stringify({ where, home, seed: hex(seed), kek: hex(kek) });
  const script = new URL('child.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [...QUICK_START, script, told], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const { stdout, stdio } = child;
  const probe = stdio[3];
  if (!stdout || !probe || !('on' in probe)) throw new Error('the child has no pipes');
  const acknowledged: string[] = [];
  let open = 0;
  probe.on('data', (chunk: Buffer) => {
    for (const sign of chunk.toString()) open += sign === '(' ? 1 : -1;
    // Aimed at a transaction that has just begun.
    if (acknowledged.length >= after && open > 0) child.kill('SIGKILL');
  });
  const lines = createInterface({ input: stdout });
  lines.on('line', line => acknowledged.push(line));
  await new Promise(resolve => child.once('close', resolve));
  if (acknowledged.length < after) throw new Error('the child ended by itself');
  return { acknowledged, hit: open > 0 };
}

async function inspect(
  database: Database,
  installation: Installation,
  acknowledged: readonly string[],
): Promise<string[]> {
  const wrong: string[] = [];
  const ask = async (text: string) => (await database.statement('inspect', text)).rows;
  for (const line of acknowledged) {
    const [name, version] = line.split(' ');
    const ref = parseRef(name ?? '');
    const [row] = await ask(
      `select count(*)::int as acts from act where record = '${ref?.id}' and seq <= ${Number(version)}`,
    );
    if (row?.acts !== Number(version)) wrong.push(`acknowledged and gone: ${line}`);
  }
  const halves = {
    'head without its acts': `select 1 from record r where version <> (select count(*) from act a where a.record = r.id)`,
    'act without slots': 'select 1 from act left join slot using (region, record, seq) where slot.record is null',
    'sequence with a gap': 'select 1 from act group by record having max(seq) <> count(*)',
    'number with a gap': `select 1 from series s where next - 1 <> (select count(*) from record where kind = 'file')`,
  };
  for (const [what, text] of Object.entries(halves)) {
    if ((await ask(text)).length > 0) wrong.push(what);
  }
  const world = await reopenedWorld(database, installation);
  await world.integrator.round({ intakeNow: true });
  for (const difference of await checkProjections(database, world.engine, [fileList, publicFiles]))
    wrong.push(JSON.stringify(difference));
  const { findings } = await fsck(database, world.dir, world.files.checkpoint());
  wrong.push(...findings.map(finding => JSON.stringify(finding)));
  await world.integrator.stop();
  return wrong;
}
