import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Types are stripped and nothing else: `$app/tsconfig`, which a build rewrites, is of no use to the tests.
  tsconfig: 'test/tsconfig.vitest.json',
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    pool: 'forks',
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
