import type { Migration } from './registry.ts';

/**
 * Signed versions of determinations, what became of them, and what the organisation asked about them. All three only
 * grow: the database itself refuses everything else, so that no mistake in the program can change what was signed.
 * They go with their case alone, as a whole (docs/decisions/0012-frozen-versions.md).
 */
export const migration0050: Migration = {
  version: 50,
  name: 'determinations',
  up: (exec) => {
    exec(SCHEMA);
    for (const table of FROZEN) exec(frozen(table));
  },
};

const FROZEN = ['determination', 'determination_event', 'clarification'] as const;

const SCHEMA = `
-- The columns that lists read come first: SQLite then leaves the long ones where they lie.
CREATE TABLE determination (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  version INTEGER NOT NULL CHECK (version > 0),
  signed_at TEXT NOT NULL,
  signer TEXT NOT NULL,
  certificate_sha256 TEXT NOT NULL,
  -- Of the letter as it was signed, and of the served copy of the same.
  letter_sha256 TEXT NOT NULL,
  served_sha256 TEXT NOT NULL,
  docx_sha256 TEXT NOT NULL,
  profile_id TEXT NOT NULL,
  profile_version INTEGER NOT NULL,
  profile_name TEXT NOT NULL,
  upheld INTEGER NOT NULL,
  overturned INTEGER NOT NULL,
  -- What the organisation asked about the version before.
  answers TEXT,
  -- JSON from here on: what was frozen.
  identity TEXT NOT NULL,
  attestations TEXT NOT NULL,
  findings TEXT NOT NULL,
  evidence TEXT NOT NULL,
  pages_seen TEXT NOT NULL,
  packs TEXT NOT NULL,
  profile TEXT NOT NULL,
  case_data TEXT NOT NULL,
  tree TEXT NOT NULL,
  docx BLOB NOT NULL,
  UNIQUE (case_id, version)
) STRICT;
CREATE INDEX determination_docx ON determination (docx_sha256);
CREATE INDEX determination_letter ON determination (letter_sha256);
CREATE INDEX determination_served ON determination (served_sha256);
CREATE INDEX determination_certificate ON determination (certificate_sha256);

CREATE TABLE determination_event (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('superseded', 'returned', 'withdrawn')),
  at TEXT NOT NULL,
  FOREIGN KEY (case_id, version) REFERENCES determination (case_id, version) ON DELETE RESTRICT ON UPDATE RESTRICT
) STRICT;
CREATE INDEX determination_event_version ON determination_event (case_id, version, kind, id);

CREATE TABLE clarification (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  -- The version that is asked about; the next one answers.
  version INTEGER NOT NULL,
  question TEXT NOT NULL,
  received_on TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  UNIQUE (case_id, version),
  FOREIGN KEY (case_id, version) REFERENCES determination (case_id, version) ON DELETE RESTRICT ON UPDATE RESTRICT
) STRICT;

CREATE TRIGGER determination_next BEFORE INSERT ON determination
WHEN NEW.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM determination WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a determination takes the next version'); END;

CREATE TRIGGER clarification_once BEFORE INSERT ON clarification
WHEN EXISTS (SELECT 1 FROM clarification WHERE case_id = NEW.case_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a version is asked about once'); END;

CREATE TABLE case_withdrawal (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL
) STRICT;

-- Names the case that is being destroyed. Nothing can be committed while a row is here, because its reference leads
-- nowhere, and it cannot be taken out while the case is there: frozen rows go with their case or not at all.
CREATE TABLE purge_permit (
  case_id TEXT PRIMARY KEY REFERENCES purge_nowhere (case_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE purge_nowhere (case_id TEXT PRIMARY KEY) STRICT;
CREATE TRIGGER purge_nowhere_empty BEFORE INSERT ON purge_nowhere
BEGIN SELECT RAISE(ABORT, 'this table stays empty'); END;
CREATE TRIGGER purge_permit_unchanged BEFORE UPDATE ON purge_permit
BEGIN SELECT RAISE(ABORT, 'a permit is never changed'); END;
CREATE TRIGGER purge_permit_whole BEFORE DELETE ON purge_permit
WHEN EXISTS (SELECT 1 FROM case_file WHERE id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'the case has to go first'); END;
`;

/**
 * `INSERT OR REPLACE` deletes without asking a delete trigger: that a row takes the next number alone stops it, whatever
 * the column is by which it would replace.
 */
function frozen(table: (typeof FROZEN)[number]): string {
  return `
CREATE TRIGGER ${table}_numbered BEFORE INSERT ON ${table}
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM ${table})
BEGIN SELECT RAISE(ABORT, '${table}: a row takes the next number'); END;

CREATE TRIGGER ${table}_unchanged BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table}: a row is never changed'); END;

CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table}
WHEN NOT EXISTS (SELECT 1 FROM purge_permit WHERE case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, '${table}: a row goes with its case alone'); END;
`;
}
