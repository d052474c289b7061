/**
 * What recording views costs whoever opens the page of a report: `report.show` within an hour that has its view, and as the
 * first look of an hour, on the embedded engine. Prints, asserts nothing.
 * Run: node test/bench/show.ts [times]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { formal, must, openThread } from '../thread/world.ts';

const times = Number(process.argv[2] ?? 200);
const home = await mkdtemp(join(tmpdir(), 'netra-bench-'));
const world = await openThread({ kind: 'pglite', dir: join(home, 'data', 'db') });
const { netra, regency } = world;
must(await netra.submit(formal(netra)));
const { rows } = must(await netra.ask('report.list', {}, regency.officer)) as { rows: { record: string }[] };
const began = Date.parse(world.now);

/** The median and the 95th of `times` showings, a step of the clock apart. */
async function showings(name: string, stepMs: number): Promise<void> {
  const taken: number[] = [];
  for (let nth = -20; nth < times; nth += 1) {
    world.now = new Date(began + (nth + 20) * stepMs).toISOString();
    const since = performance.now();
    must(await netra.ask('report.show', { report: `17.02:${rows[0]?.record}` }, regency.officer));
    if (nth >= 0) taken.push(performance.now() - since);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => `${(taken[Math.floor(times * share)] ?? 0).toFixed(2)} ms`;
  console.log(`${name}: median ${at(0.5)}, p95 ${at(0.95)} of ${times}`);
}

console.log(`load ${loadavg()[0]?.toFixed(1)}`);
await showings('within an hour', 1);
await showings('first look of an hour', 3_600_000);
await netra.close();
await rm(home, { recursive: true, force: true });
