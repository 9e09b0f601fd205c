import type { Migration } from './registry.ts';

/** Documents have a name that is shown, beside the one that they were imported by. */
export const migration0172: Migration = {
  version: 172,
  name: 'document-names',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- The file's own name; NULL where it is the one that is shown.
ALTER TABLE document ADD COLUMN imported_as TEXT;
`;
