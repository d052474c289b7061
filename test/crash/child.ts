/**
 * The process that a crash test kills. Opens the installation it is told of, and asks one command after another, four at a
 * time; each acknowledged one is written to standard output, each transaction's begin and end to descriptor 3, at once.
 */
import { writeSync } from 'node:fs';
import { type DatabaseConfig, openDatabase } from '../../src/db/database.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import { officer, REJANG } from '../record/sample.ts';
import { reopenedWorld } from '../record/world.ts';

interface Told {
  readonly where: DatabaseConfig;
  readonly home: string;
  readonly seed: string;
  readonly kek: string;
}
const told: Told = JSON.parse(process.argv[2] ?? '');
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const database = await openDatabase(told.where, {
  transactionLimitMs: 30_000,
  waitLimitMs: 60_000,
  probe: (event, name) => {
    if (name.startsWith('file.') && event !== 'commit') writeSync(3, event === 'begin' ? '(' : ')');
  },
});
const world = await reopenedWorld(database, { home: told.home, seed: bytes(told.seed), kek: bytes(told.kek) });
const ana = officer('ana', '17.02');

const acknowledge = (ref: RecordRef, version: number) => writeSync(1, `${formatRef(ref)} ${version}\n`);

async function stream(nth: number): Promise<never> {
  const files: RecordRef[] = [];
  for (let step = 0; ; step += 1) {
    const pair = files.slice(-2).map(formatRef);
    const asked =
      step % 3 === 0 || pair.length < 2
        ? await world.engine.act('file.open', { region: REJANG, subject: `${nth}/${step}` }, { actor: ana })
        : await world.engine.act('file.copy-note', { file: pair[0], other: pair[1], note: `${step}` }, { actor: ana });
    if (!asked.ok) throw new Error(asked.refusal.code);
    for (const { ref, version } of asked.value.records) {
      if (version === 1) files.push(ref);
      acknowledge(ref, version);
    }
    if (nth === 0 && step % 5 === 4) await world.integrator.round({ intakeNow: step % 10 === 9 });
  }
}
await Promise.all([0, 1, 2, 3].map(stream));
