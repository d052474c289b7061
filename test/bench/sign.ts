/**
 * How many durable signatures a second: callers who prove their code and number and sign, one after the other, each signature a
 * record of its own with its pending leaf; then how long the ledger takes for them; and beside it the rate at which the database
 * alone takes the same rows, one commit for each. Prints, asserts nothing.
 * Run: DATABASE_URL=… node test/bench/sign.ts [seconds] [callers], on an empty database of a PostgreSQL server that syncs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNetra } from '../../src/netra.ts';
import { slipCodes } from '../../src/prevention/pledge/signing.ts';
import { fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { rateOf, signatureRowsAlone } from './rate.ts';

const SECONDS = Number(process.argv[2] ?? 20);
const CALLERS = Number(process.argv[3] ?? 16);
const UNITS = 60;
const PEOPLE = 200;
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL names an empty database');
const SYSTEM = { kind: 'system', name: 'bench' } as const;
const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const home = await mkdtemp(join(tmpdir(), 'netra-sign-'));
const netra = await openNetra({
  database: { kind: 'postgres', url },
  options: { connections: CALLERS + 4, waitLimitMs: 60_000, transactionLimitMs: 20_000 },
  ...{ dataDir: join(home, 'data'), keysDir: join(home, 'keys'), origin: 'netra.test/ledger' },
});

const units = Array.from({ length: UNITS }, (_, nth) => ({
  ...({ kind: 'opd', name: `Dinas Contoh ${nth + 1}` } as const),
  people: PEOPLE,
}));
const roster = await fillRoster(netra, '17.02', units);
const day = netra.engine.moment('17.02', SYSTEM).today;
const drafted = await netra.act(
  'campaign.draft',
  {
    ...{ region: '17.02', kind: 'integrity-pact', title: 'Pakta Integritas', preamble: '' },
    clauses: [{ topic: 'money', text: 'Saya menolak politik uang.', cite: 'Ikrar' }],
    ...{ from: day, until: day, roster: formatRef(roster.ref), officialsFirst: false, officials: [] },
    asked: { unitKinds: null, units: null, belongs: null },
  },
  { actor: SYSTEM },
);
const pledge = must(drafted).records[0]?.ref;
if (!pledge) throw new Error('no pledge');
must(await netra.act('campaign.open', { campaign: formatRef(pledge) }, { actor: SYSTEM }));
const began = performance.now();
await netra.pledges.wake();
console.log(`${UNITS * PEOPLE} people invited in ${((performance.now() - began) / 1000).toFixed(1)} s`);

const people = roster.units.flatMap(unit => unit.people);

/** What the server was asked, where it counts that (shared_preload_libraries = pg_stat_statements). */
const statements = async (): Promise<number | undefined> => {
  try {
    await netra.database.statement('count statements', 'create extension if not exists pg_stat_statements');
    const { rows } = await netra.database.statement(
      'count statements',
      'select sum(calls)::int as n from pg_stat_statements where toplevel',
    );
    return Number(rows[0]?.n);
  } catch {
    return undefined;
  }
};
const terms = { seconds: SECONDS, callers: CALLERS, most: people.length };
const before = await statements();
let done = 0;
const ours = await rateOf('proved and signed', terms, async nth => {
  const nip = `18${String(nth + 1).padStart(16, '0')}`;
  const { code } = slipCodes(netra.engine.keyring, pledge, people[nth] ?? '');
  const proven = must(await netra.signing.prove({ code, nip }));
  const hash = proven.state.frozen?.hash ?? '';
  must(await netra.signing.sign(proven, { ticked: 1, hash, once: null }));
  done += 1;
});
const after = await statements();
if (before !== undefined && after !== undefined)
  console.log(
    `${((after - before) / done).toFixed(1)} statements each, those that open and end transactions among them`,
  );
const taken = performance.now();
while (await netra.integrator.round());
const took = (performance.now() - taken) / 1_000;
const signed = await netra.database.statement('signed', 'select count(*)::int as n from signature_list');
const leaves = await netra.database.statement(
  'leaves',
  `select count(*)::int as n from leaf l join record r on r.id = l.record where r.kind = 'signature'`,
);
console.log(`${signed.rows[0]?.n} signatures stand, ${leaves.rows[0]?.n} have their leaf after ${took.toFixed(1)} s`);

const alone = await signatureRowsAlone(url, terms);
console.log(`ours is ${((100 * ours) / alone).toFixed(0)}% of it; ${cpus().length} processors`);
await netra.close();
await rm(home, { recursive: true, force: true });
