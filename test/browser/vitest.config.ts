import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  test: { testTimeout: 15_000, hookTimeout: 60_000, include: ['test/browser/**/*.test.ts'], fileParallelism: false },
});
