import type { Migration } from './registry.ts';

/** What rules took down of each page, the records that they found, and what a person corrected. */
export const migration0125: Migration = {
  version: 125,
  name: 'encounters',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE page_sketch (
  page_id INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  -- Of the rules that made it: of another number it is made anew.
  form INTEGER NOT NULL,
  -- shared/encounters/sketch, as deflated JSON; what pages are compared by, packed.
  sketch BLOB NOT NULL,
  likeness BLOB NOT NULL
) STRICT;
-- A page that is read again is taken down again, whoever wrote it.
CREATE TRIGGER page_sketch_stale AFTER UPDATE OF text, words ON page BEGIN
  DELETE FROM page_sketch WHERE page_id = new.id;
END;

CREATE TABLE encounter_document (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- Raised whenever sketches of the document are written.
  revision INTEGER NOT NULL DEFAULT 0,
  -- What its pages say of the case as a whole, as JSON, and of which revision that is.
  knowledge TEXT, knowledge_of INTEGER,
  -- Names everything that its records were found from: they are found anew when it changes.
  stamp TEXT
) STRICT;

CREATE TABLE encounter_index (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
  -- The generation of records that is shown.
  generation INTEGER NOT NULL,
  -- Groups of copies among them, as JSON, and what they were found from; NULL before all of the case is read.
  copies TEXT NOT NULL,
  copies_of TEXT
) STRICT;

-- A record is shown from generation \`since\` on, and from \`until\` on no more: a new index is written a few hundred rows
-- at a time, and shown all at once.
CREATE TABLE encounter (
  row INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  -- The first of its pages in the order of the file.
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  first INTEGER NOT NULL,
  type TEXT NOT NULL,
  -- ISO; NULL without one.
  date TEXT,
  author TEXT,
  -- Everything that is shown of it, as JSON; and why it is so.
  data TEXT NOT NULL,
  explanation TEXT NOT NULL
) STRICT;
CREATE INDEX encounter_case ON encounter (case_id, document_id, first);
CREATE INDEX encounter_rows ON encounter (case_id, row);
CREATE INDEX encounter_id ON encounter (id);
CREATE INDEX encounter_until ON encounter (case_id, until) WHERE until IS NOT NULL;
CREATE INDEX encounter_document_id ON encounter (document_id);

-- Pages of a record in their order: \`count\` pages from \`first\` on.
CREATE TABLE encounter_run (
  encounter INTEGER NOT NULL REFERENCES encounter (row) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  first INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (encounter, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX encounter_run_pages ON encounter_run (document_id, first);

CREATE TABLE encounter_correction (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  made_at TEXT NOT NULL,
  -- shared/encounters/decisions.ts, as JSON. Names pages, never records.
  correction TEXT NOT NULL,
  -- 1: taken back, and can be brought back until another is made.
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX encounter_correction_case ON encounter_correction (case_id, id);
`;
