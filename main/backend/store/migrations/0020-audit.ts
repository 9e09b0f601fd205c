import type { Migration } from './registry.ts';

/**
 * The audit log: a chain of entries that only grows. The database itself refuses everything else, so that no mistake
 * in the program can change what was entered. `INSERT OR REPLACE` deletes without asking a delete trigger: the one on
 * insertion, which lets in the next number alone, stops that too.
 */
export const migration0020: Migration = {
  version: 20,
  name: 'audit',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- No reference: the entry outlives the case.
  case_id TEXT,
  subject TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  mac TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entry_case ON audit_entry (case_id, seq);

CREATE TRIGGER audit_entry_next BEFORE INSERT ON audit_entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_entry)
BEGIN SELECT RAISE(ABORT, 'an audit entry takes the next number'); END;

CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'an audit entry is never changed'); END;

CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'an audit entry is never deleted'); END;
`;
