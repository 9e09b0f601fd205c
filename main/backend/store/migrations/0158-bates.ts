import type { Migration } from './registry.ts';

/** Bates numbers of documents. */
export const migration0158: Migration = {
  version: 158,
  name: 'bates',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE document_bates (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- JSON of a Bates (shared/domain/bates.ts).
  bates TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
