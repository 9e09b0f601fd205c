import type { Migration } from './registry.ts';

/** Which pages of the records were seen, where each reader was, and what the two readers of a case show. */
export const migration0140: Migration = {
  version: 140,
  name: 'page-views',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE page_view (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  -- From 0.
  idx INTEGER NOT NULL,
  PRIMARY KEY (document_id, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_place (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  -- first, second.
  reader TEXT NOT NULL,
  -- JSON of a ReadingPlace.
  place TEXT NOT NULL,
  PRIMARY KEY (document_id, reader)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_readers (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
  -- JSON of Readers.
  readers TEXT NOT NULL
) STRICT;
`;
