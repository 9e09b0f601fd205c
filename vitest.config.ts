import { defineConfig } from 'vitest/config';
import { seededProperties } from './scripts/seeded-properties.ts';

const TESTS = '**/*.test.{ts,tsx}';
// A time-out ends what hangs; it says nothing of speed.
const shared = { exclude: ['**/node_modules/**', 'out/**'], testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    // Two cores: more workers only take turns.
    maxWorkers: 2,
    projects: [
      {
        plugins: [seededProperties()],
        // Pure code and components keep nothing between files: one worker reads the modules once.
        test: {
          ...shared,
          name: 'pure',
          include: [`shared/${TESTS}`, `renderer/${TESTS}`],
          isolate: false,
        },
      },
      {
        plugins: [seededProperties()],
        // What opens stores, processes and files gets a process of its own for each file.
        test: { ...shared, name: 'whole', include: [`{main,scripts,assets,e2e}/${TESTS}`] },
      },
    ],
  },
});
