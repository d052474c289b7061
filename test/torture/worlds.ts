/**
 * `npm run torture:worlds -- [--from N] [--worlds N] [--minutes N]`: the property of test/walls/exits.test.ts over thousands of
 * small random worlds, on PostgreSQL, by operations and commands alone. Prints each word that came out wrongly with the seed of
 * its world, and the seed to go on from; `--from` that seed `--worlds 1` plays one world again. Ends with 1 if anything came out.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    worlds: { type: 'string', default: '2000' },
    minutes: { type: 'string', default: '60' },
  },
});
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/walls/exits.test.ts', '-t', 'in many small worlds'],
  {
    stdio: 'inherit',
    env: { ...process.env, NETRA_SEED: values.from, NETRA_WORLDS: values.worlds, NETRA_MINUTES: values.minutes },
  },
);
process.exitCode = status ?? 1;
