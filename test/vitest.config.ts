import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } }, // "#core" means src here; `resolve.conditions` alone does not do it
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/drills/**'],
    maxWorkers: '100%',
    // The files of a worker share one world, so that modules are loaded and the policy is compiled once a worker, and not once
    // a file. Each file therefore stops what it starts, and no test waits for another: they pass in any order.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
    restoreMocks: true,
  },
});
