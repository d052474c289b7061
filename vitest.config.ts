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
    projects: [
      { extends: true, test: { name: 'house', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], isolate: false } },
      // Tests beside the sources change nothing that outlives them: one process reads the sources once for all of its files.
      { extends: true, test: { name: 'rooms', include: ['src/**/*.test.ts'], isolate: false } },
    ],
  },
});
