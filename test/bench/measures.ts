/**
 * How long the figures of a period take in a generated world: of one regency and of the whole country, each query of which is a
 * transaction of its own; the longest of them beside the whole. Prints, asserts nothing.
 * Run: DATABASE_URL=… NETRA_DATA=… NETRA_KEYS=… node test/bench/measures.ts, with what `netra world --figures` was run with.
 */
import { cpus, loadavg } from 'node:os';
import { openHouse } from '../../src/cli/house.ts';
import { readSettings } from '../../src/cli/settings.ts';
import { countFigures } from '../../src/publish/counting.ts';
import { countedTo } from '../../src/publish/measures.store.ts';
import type { Region } from '../../src/record/ids.ts';
import type { Asked } from '../../src/record/operation.ts';

const TIMES = 20;
const settings = readSettings(process.env, process.cwd());
if (!settings.ok) throw new Error(settings.refusal.reason.en);
const house = await openHouse(settings.value);
if (!house.ok) throw new Error(house.refusal.reason.en);
const { netra } = house.value;
const { rows } = await netra.database.statement(
  'the world',
  `select count(*)::int as cases, min(registered_on) as first, max(registered_on) as last, min(region) as region from case_list`,
);
const { cases, first, last, region } = rows[0] as { cases: number; first: string; last: string; region: string };
const year = String(last).slice(0, 4);
console.log(`${cases} cases of ${first} to ${last}; ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`);

for (const [name, scope, of, from, to] of [
  ['one regency, a month', region, region, `${year}-10-01`, `${year}-10-31`],
  ['the country, a month', '*', '', `${year}-10-01`, `${year}-10-31`],
  ['the country, a year', '*', '', `${year}-01-01`, `${year}-12-31`],
] as const) {
  const asked = netra.asker({ kind: 'officer', id: 'x', name: 'x', scope, roles: [], office: null }, 'bench');
  const asOf = await asked.read(countedTo);
  const [whole, longest]: [number[], number[]] = [[], []];
  let broken = 0;
  for (let nth = -3; nth < TIMES; nth += 1) {
    const parts: number[] = [];
    const read: Asked['read'] = async fn => {
      const since = performance.now();
      const answer = await asked.read(fn);
      parts.push(performance.now() - since);
      return answer;
    };
    const since = performance.now();
    const figures = await countFigures({ read }, { region: of as Region, from, to, asOf }).catch(() => undefined);
    if (!figures) broken += 1;
    if (nth < 0 || !figures) continue;
    whole.push(performance.now() - since);
    longest.push(Math.max(...parts));
    if (nth === 0)
      console.log(
        JSON.stringify(figures.filter(({ part }) => part === '').map(({ measure, area }) => `${measure} ${area}`)),
      );
  }
  const at = (list: number[], share: number) =>
    `${list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)]?.toFixed(1)} ms`;
  console.log(
    `${name}: median ${at(whole, 0.5)}, p95 ${at(whole, 0.95)}; longest transaction ${at(longest, 1)}; as of ${asOf}${broken ? `; ${broken} rolled back after a second` : ''}`,
  );
}
await house.value.close();
