import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{main,renderer,shared,scripts,assets,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'out/**'],
    // Two cores: more workers only take turns.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
