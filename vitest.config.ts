import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  // Types are stripped and nothing else: `$app/tsconfig`, which a build rewrites, is of no use to the tests.
  tsconfig: 'test/tsconfig.vitest.json',
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
