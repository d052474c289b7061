/**
 * Seconds from starting the process to the first answer, on an installation that stood before: `node test/cli/start-time.ts`.
 * Prints five starts, their median, and the machine with its load, since a busy one says nothing. Its last result stands in
 * docs/measures.md.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../src/cli/build.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'netra-start-'));
const env = { ...process.env, NETRA_DATA: join(folder, 'var'), NETRA_KEYS: join(folder, 'keys'), NETRA_PORT: '0' };

async function secondsToAnswer(): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>(resolve => {
    let said = '';
    child.stdout.on('data', part => {
      said += part;
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
  });
  await fetch(url).then(response => response.arrayBuffer());
  const seconds = (performance.now() - began) / 1_000;
  const ended = new Promise(resolve => child.on('close', resolve));
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

await buildIfStale();
const first = await secondsToAnswer();
const load = loadavg()[0]?.toFixed(1);
const later: number[] = [];
for (let round = 0; round < 5; round += 1) later.push(await secondsToAnswer());
rmSync(folder, { recursive: true });
const median = later.toSorted((a, b) => a - b)[2];
console.log(`first start ${first.toFixed(2)} s; later ${later.map(s => s.toFixed(2)).join(', ')} s`);
console.log(
  `median ${median?.toFixed(2)} s; ${cpus().length} x ${cpus()[0]?.model}, load ${load}, Node ${process.version}`,
);
