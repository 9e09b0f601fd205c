import type { Migration } from './registry.ts';

/** The reviewer's own notes on a case, its items and pages of its records. They go with the case alone. */
export const migration0175: Migration = {
  version: 175,
  name: 'notes',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE case_note (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  -- JSON of a Note.
  data TEXT NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;
`;
