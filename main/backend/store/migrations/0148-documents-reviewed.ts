import type { Migration } from './registry.ts';

/** The documents that were reviewed, as the determination lists them. */
export const migration0148: Migration = {
  version: 148,
  name: 'documents-reviewed',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- JSON, as the case schema has it; null until the list is taken over from the index.
ALTER TABLE case_file ADD COLUMN documents_reviewed TEXT;
`;
