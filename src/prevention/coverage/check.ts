/**
 * Whether what was counted is what the lists give: every unit is counted again as of the entry that its figures name, and the sums
 * are added up. Part of `netra rebuild --check`. A round that runs meanwhile leaves some units a little ahead of the others;
 * each is held against its own entry.
 */
import type { Database, Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { CheckOptions, Difference } from '../../record/rebuild.ts';
import { inSteps } from '../../record/steps.ts';
import { unitsAt } from '../roster/roster.store.ts';
import {
  countedTo,
  countedUnits,
  rosterCounts,
  rostersAt,
  type Standing,
  standingUnits,
  type UnitCount,
  unitCounts,
} from './counting.store.ts';
import { added } from './coverage-shares.ts';

export const COVERAGE = 'coverage';
const UNITS = 100;
const keeper = { role: 'netra_keeper', scope: '*', name: 'check coverage' } as const;

type Count = Omit<UnitCount, 'unit'>;
const said = ({ belongs, kind, name, people, read, signed, came, reached }: Count): string =>
  JSON.stringify([belongs, kind, name, people, read, signed, came, reached]);
const linesOf = (rows: readonly Count[]): string => rows.map(said).sort().join();

function compare(standing: readonly Count[], expected: readonly Count[]): Difference['how'] | undefined {
  if (linesOf(standing) === linesOf(expected)) return undefined;
  if (standing.length === 0) return 'missing';
  return expected.length === 0 ? 'extra' : 'differs';
}

export async function checkCoverage(database: Database, options: CheckOptions = {}): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  const { sample = 1, onProgress = () => {} } = options;
  const within = (unit: string) => Number.parseInt(unit.slice(0, 8), 16) <= sample * 0xffff_ffff;
  const rosters = await database.transaction(keeper, async tx => rostersAt(tx, await countedTo(tx, 'people'), null));
  let done = 0;
  for (const { region, roster } of rosters) {
    const tell = (id: string, how: Difference['how']) =>
      differences.push({ projection: COVERAGE, record: `${region}:${id}`, how });
    let after: string | null = null;
    await inSteps(UNITS, async most => {
      const from: string | null = after;
      const page = await database.transaction(keeper, async tx => {
        const asOf = await countedTo(tx, 'people');
        const units = await unitsHere(tx, { region, id: roster }, asOf, from, most);
        const held = units.filter(within);
        return { units, checked: held.length, found: await differing(tx, { region, id: roster }, held, asOf) };
      });
      for (const { unit, how } of page.found) tell(unit, how);
      done += page.checked;
      onProgress(done);
      after = page.units.at(-1) ?? null;
      return page.units.length === most;
    });
    const how = await database.transaction(keeper, tx => differingSum(tx, { region, id: roster }));
    if (how) tell(roster, how);
  }
  return differences;
}

/** The next units that are in force or that figures stand of. */
async function unitsHere(
  tx: Tx,
  { region, id }: RecordRef,
  asOf: number,
  after: string | null,
  most: number,
): Promise<readonly string[]> {
  const [at] = await rostersAt(tx, asOf, [region]);
  const standing = at ? await unitsAt(tx, { region, id }, at.generation, after, most) : [];
  const counted = await countedUnits(tx, region, after, most);
  return [...new Set([...standing.map(({ unit }) => unit), ...counted])].sort().slice(0, most);
}

async function differing(tx: Tx, { region }: RecordRef, units: readonly string[], asOf: number) {
  const standing = Map.groupBy(await standingUnits(tx, region, units), ({ unit }) => unit);
  const entryOf = (unit: string) => Math.max(asOf, ...(standing.get(unit) ?? []).map(({ as_of }) => as_of));
  const found: { unit: string; how: Difference['how'] }[] = [];
  for (const [entry, some] of Map.groupBy(units, entryOf)) {
    const [roster] = await rostersAt(tx, entry, [region]);
    const expected = Map.groupBy(roster ? await unitCounts(tx, roster, some, entry) : [], ({ unit }) => unit);
    for (const unit of some) {
      const how = compare(standing.get(unit) ?? [], expected.get(unit) ?? []);
      if (how) found.push({ unit, how });
    }
  }
  return found;
}

/** The sum of a roster beside its units; not while a round is between the two. */
async function differingSum(tx: Tx, { region }: RecordRef): Promise<Difference['how'] | undefined> {
  const asOf = await countedTo(tx, 'people');
  const [sum] = await rosterCounts(tx, [region]);
  if (!sum) return 'missing';
  const rows: Standing[] = [];
  for (let after: string | null = null; ; ) {
    const units = await countedUnits(tx, region, after, 1_000);
    rows.push(...(await standingUnits(tx, region, units)));
    after = units.at(-1) ?? null;
    if (units.length < 1_000) break;
  }
  if (sum.as_of > asOf || rows.some(({ as_of }) => as_of > asOf)) return undefined;
  const { people, read, signed, came, reached } = added(rows);
  const units = new Set(rows.map(({ unit }) => unit)).size;
  const same =
    sum.units === units &&
    [sum.people, sum.read, sum.signed, sum.came, sum.reached].join() === [people, read, signed, came, reached].join();
  return same ? undefined : 'differs';
}
