import { defineConfig } from 'vitest/config';
import { LongestFirst } from '../longest-first.ts';
import { QUICK_START } from '../quick-start.ts';

/**
 * Journeys in a real browser, against the built pages. Two files at a time: each has a browser and a site of its own, and the machine may
 * be small.
 */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/build.ts'],
    pool: 'forks',
    isolate: false,
    execArgv: QUICK_START,
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
