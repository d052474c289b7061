/** The first wall as the sources have it: statements name the region, and are made of parameters. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GRANTS, WITHOUT_WALL } from './wall.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;

/** Tables that are of no region at all. */
const OF_NO_REGION = [
  ...['command_key', 'follower', 'lease', 'projection', 'sign_in_failure', 'pg_class', 'pg_policies'],
  // Everybody’s percentages and activities, by area and government; and how far they are counted.
  ...['coverage_work', 'coverage_share', 'coverage_activity'],
];
/** Where SQL is made of text and not of parameters, and how often. */
const FROM_TEXT: Readonly<Record<string, readonly [times: number, why: string]>> = {
  'cli/projections.ts': [1, 'names of tables, as projections declare them'],
  'db/jobs.ts': [3, 'pg-boss’s own statements with their parameters; names of tables of the catalogue'],
  'db/migrate.ts': [1, 'the files of migrations'],
  'demo/world.store.ts': [2, 'indexes and references of the catalogue, for a world that is made'],
  'record/projection.store.ts': [1, 'a column’s type, as its projection declares it'],
  'record/shadow.store.ts': [7, 'what the catalogue says of the table that is rebuilt'],
};
/** Functions of stores that read or write a table behind the wall and name no region, each with its reason. */
const WITHOUT_REGION: Readonly<Record<string, string>> = {
  'cases/number-lists.store.ts importedAmong': 'by ids that were just read in the scope',
  'cases/reminders/reminders.store.ts forgetOldReminders': 'old rows of everybody, as the keeper',
  'intake/intake.store.ts namedBlobs': 'the sweep asks for the whole vault, as the keeper',
  'intake/sealed-items.store.ts staleSets': 'its condition is `isStale`, which names the scope',
  'prevention/inviting/delivery.store.ts forgetOldMails': 'old rows of everybody, as the keeper',
  'prevention/pledge/attempt.store.ts forgetAttempts': 'old rows of everybody, as the keeper',
  'prevention/message/subscription.store.ts askedSince':
    'one address is asked for no more often by naming other regions',
  'offices/signin.store.ts anyOfficer': 'whether anybody serves at all, before the first sign-in',
};

test('every statement of a store names the region, or stands in the list with its reason', () => {
  const stores = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.store.ts'));
  expect(stores.length).toBeGreaterThan(12);
  const known = [...OF_NO_REGION, ...Object.keys(WITHOUT_WALL)];
  const tablesOf = (part: string) =>
    Array.from(part.matchAll(/\b(?:from|into|update|join) ([a-z][a-z_]+)\b/g), ([, table]) => table ?? '');
  const without = stores.flatMap(file =>
    readFileSync(`${SRC}${file}`, 'utf8')
      .split(/^(?=(?:export )?(?:async )?function|(?:export )?const \w+ = )/m)
      .filter(part => part.includes('sql') && !/region|inScope/i.test(part))
      .filter(part => tablesOf(part).some(table => table in GRANTS && !known.includes(table)))
      .map(part => `${file} ${/(?:function|const) (\w+)/.exec(part)?.[1]}`),
  );
  expect(without.sort()).toEqual(Object.keys(WITHOUT_REGION).sort());
});

test('SQL is put together from text in these places alone, which no person’s words reach', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => /(?<!\.test)\.ts$/.test(name));
  const raw =
    /\bsql\.(?:raw|lit|literal|id)\(|\bCompiledQuery\.raw\(|\.statement\(\s*'[^']*',\s*`[^`]*\$\{|\bsql`[^`]*'\$\{/g;
  const found = files.flatMap(name => {
    const times = readFileSync(`${SRC}${name}`, 'utf8').match(raw)?.length ?? 0;
    return times === 0 ? [] : [[name, times] as const];
  });
  const said = Object.entries(FROM_TEXT).map(([name, [times]]) => [name, times] as const);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(said));
});
