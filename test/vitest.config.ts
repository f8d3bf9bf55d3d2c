import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } }, // "#core" means src here; `resolve.conditions` alone does not do it
  test: { testTimeout: 60_000, include: ['test/**/*.test.ts'], unstubEnvs: true, restoreMocks: true },
});
