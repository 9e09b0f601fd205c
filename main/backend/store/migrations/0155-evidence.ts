import type { Migration } from './registry.ts';

/** Evidence of a case, and each change of it, to be taken back. It hangs on the case, not on the record: a lost place is shown. */
export const migration0155: Migration = {
  version: 155,
  name: 'evidence',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE evidence (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  -- JSON of an Evidence.
  data TEXT NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_step (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  -- JSON of what was before and after: a list of { id, before, after }, null for nothing.
  changes TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX evidence_step_case ON evidence_step (case_id, id);
`;
