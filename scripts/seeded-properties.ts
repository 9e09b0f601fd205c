import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

const SEEDED = fileURLToPath(new URL('./seeded-fast-check.ts', import.meta.url));

/**
 * A vitest plugin: properties are tried on the same values in each run, so that a run tells of the change under test.
 * `IMR_SEED=random` (or a number) tries others: done before a release, and whenever a grammar changes.
 */
export function seededProperties(): Plugin {
  return {
    name: 'seeded-properties',
    enforce: 'pre',
    resolveId: (source, importer) => (source === 'fast-check' && importer !== SEEDED ? SEEDED : undefined),
  };
}
