import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { QUICK_START } from './test/quick-start.ts';

export default defineConfig({
  // Types are stripped and nothing else: `$app/tsconfig`, which a build rewrites, is of no use to the tests.
  tsconfig: 'test/tsconfig.vitest.json',
  test: {
    pool: 'forks',
    maxWorkers: 2,
    execArgv: QUICK_START,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    // A file changes nothing of its process that outlives it, so what one has read the next one needn't read again.
    isolate: false,
  },
});
