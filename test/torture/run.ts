/**
 * `npm run torture [--rounds N] [--walks N] [--model N]`: what takes too long for every change. Many kill rounds on both engines,
 * long random walks of four officers on a few records at once, after each of which fsck and the check of the projections must be
 * clean, and thousands of walks beside the model of the procedure. Prints what belongs into docs/measures.md; ends with 1 if anything was lost.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type DatabaseConfig, openDatabase } from '../../src/db/database.ts';
import { migrate } from '../../src/db/migrate.ts';
import { chance } from '../../src/demo/scenario.ts';
import { fsck } from '../../src/record/fsck.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import { checkProjections } from '../../src/record/rebuild.ts';
import { walk as walkModel } from '../cases/model/walks.ts';
import { killRound } from '../crash/rounds.ts';
import { startServer, stopServer } from '../postgres-server.ts';
import { fileList, officer, publicFiles, REJANG, SAMPLE_TABLES } from '../record/sample.ts';
import { type Installation, newInstallation, reopenedWorld } from '../record/world.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    walks: { type: 'string', default: '10' },
    model: { type: 'string', default: '3000' },
  },
});
const STEPS = 400;
const limits = { transactionLimitMs: 30_000, waitLimitMs: 60_000 };

async function prepare(where: DatabaseConfig): Promise<Installation> {
  const database = await openDatabase(where, limits);
  await migrate(database);
  await database.statement('sample tables', SAMPLE_TABLES);
  await database.close();
  return newInstallation();
}

async function killRounds(where: DatabaseConfig, rounds: number): Promise<readonly string[]> {
  const installation = await prepare(where);
  const done = [];
  for (let nth = 0; nth < rounds; nth += 1) done.push(await killRound(where, installation));
  const hits = done.filter(round => round.hit).length;
  const acknowledged = done.reduce((sum, round) => sum + round.acknowledged, 0);
  const wrong = done.flatMap(round => round.wrong);
  console.log(
    `${where.kind}: ${rounds} kills, ${hits} in an open transaction, ${acknowledged} acts acknowledged, ${wrong.length} wrong`,
  );
  return hits * 2 < rounds ? [...wrong, `only ${hits} of ${rounds} kills hit an open transaction`] : wrong;
}

/** Four officers, few records, every command; some close, some erase, some are refused. */
async function walk(where: DatabaseConfig, seed: number): Promise<readonly string[]> {
  const installation = await prepare(where);
  const database = await openDatabase(where, limits);
  const world = await reopenedWorld(database, installation);
  const files: RecordRef[] = [];
  const tally = { accepted: 0, refused: 0 };
  const one = async (nth: number) => {
    const random = chance(seed, nth);
    const actor = officer(`officer-${nth}`, '17.02');
    for (let step = 0; step < STEPS; step += 1) {
      const file = files[random() % Math.max(1, files.length)];
      const other = files[random() % Math.max(1, files.length)];
      const drawn = random() % 100;
      if (!file || !other || drawn < 8) {
        const opened = await world.engine.act('file.open', { region: REJANG, subject: `${nth}/${step}` }, { actor });
        if (opened.ok && opened.value.records[0]) files.push(opened.value.records[0].ref);
        continue;
      }
      const name = drawn < 50 ? 'file.note' : drawn < 90 ? 'file.copy-note' : drawn < 95 ? 'file.close' : 'file.forget';
      const input = { file: formatRef(file), other: formatRef(other), note: `${step}` };
      const asked = await world.engine.act(name, input, { actor, key: `${step % 50}-${drawn}` });
      tally[asked.ok ? 'accepted' : 'refused'] += 1;
      if (random() % 40 === 0) await world.integrator.round({ intakeNow: random() % 4 === 0 });
    }
  };
  await Promise.all([1, 2, 3, 4].map(one));
  await world.integrator.round({ intakeNow: true });
  const wrong: string[] = [];
  for (const difference of await checkProjections(database, world.engine, [fileList, publicFiles]))
    wrong.push(JSON.stringify(difference));
  const { entries, findings } = await fsck(database, world.dir, world.files.checkpoint());
  wrong.push(...findings.map(finding => JSON.stringify(finding)));
  await world.integrator.stop();
  await database.close();
  console.log(
    `${where.kind}, walk ${seed}: ${tally.accepted} accepted, ${tally.refused} refused, ${entries} entries, ${wrong.length} wrong`,
  );
  return wrong;
}

/** Both accounts of the procedure over many walks, in this process and without a database. */
async function modelWalks(walks: number): Promise<readonly string[]> {
  if (walks === 0) return [];
  const began = performance.now();
  try {
    const { accepted, refused, cases, late, executed } = await walkModel(walks);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `model: ${walks} walks, ${accepted} accepted, ${refused} refused, ${cases} cases, ${late} late, ${executed} verdicts executed, 0 wrong, ${seconds} s`,
    );
    return [];
  } catch (error) {
    return [`the model: ${error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error)}`];
  }
}

const home = await mkdtemp(join(tmpdir(), 'netra-torture-'));
const wrong: string[] = [];
try {
  const server = await startServer(home);
  let databases = 0;
  const fresh = async (kind: DatabaseConfig['kind']): Promise<DatabaseConfig> => {
    databases += 1;
    if (kind === 'pglite') return { kind, dir: join(home, `db-${databases}`) };
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query(`create database torture_${databases}`);
    await admin.end();
    const url = new URL(server);
    url.pathname = `/torture_${databases}`;
    return { kind, url: url.href };
  };
  const began = performance.now();
  wrong.push(...(await modelWalks(Number(values.model))));
  for (const kind of ['pglite', 'postgres'] as const) {
    wrong.push(...(await killRounds(await fresh(kind), Number(values.rounds))));
    for (let seed = 1; seed <= Number(values.walks); seed += 1) wrong.push(...(await walk(await fresh(kind), seed)));
  }
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${cpus().length} cores, ${minutes} minutes: ${wrong.length} wrong`,
  );
} finally {
  await stopServer(home);
  await rm(home, { recursive: true, force: true });
}
for (const line of wrong) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
