import type { Migration } from './registry.ts';

/** What the check could not look for when a version was signed. Versions that were signed before say nothing of it. */
export const migration0220: Migration = {
  version: 220,
  name: 'not-checked',
  up: (exec) => exec("ALTER TABLE determination ADD COLUMN not_checked TEXT NOT NULL DEFAULT '[]'"),
};
