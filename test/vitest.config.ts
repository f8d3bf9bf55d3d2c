import { defineConfig } from 'vitest/config';

const shared = {
  ssr: { resolve: { conditions: ['source'] } }, // "#core" means src here; `resolve.conditions` alone does not do it
};
const settings = { testTimeout: 60_000, hookTimeout: 60_000, unstubEnvs: true, restoreMocks: true };
// What starts servers, clocks and processes has a world of its own for each file. The rest shares one: the policy is then
// compiled once a worker, not once a file.
const APART = ['test/slack/*.test.ts', 'test/store/**/*.test.ts', 'test/playground/**/*.test.ts', 'test/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          ...settings,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...APART, 'test/browser/**', 'test/drills/**'],
          isolate: false,
        },
      },
      { ...shared, test: { ...settings, name: 'apart', include: APART } },
    ],
  },
});
