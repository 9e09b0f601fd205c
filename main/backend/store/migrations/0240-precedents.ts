import type { Migration } from './registry.ts';

/** Past determinations: own signed ones, and posted letters that were imported, found by words and by what they are about. */
export const migration0240: Migration = {
  version: 240,
  name: 'precedents',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- A folder of posted letters. Importing it again goes on where it stopped.
CREATE TABLE precedent_import (
  id INTEGER PRIMARY KEY,
  folder TEXT NOT NULL UNIQUE,
  started_at TEXT NOT NULL,
  -- NULL until every file was looked at.
  finished_at TEXT,
  letters INTEGER NOT NULL DEFAULT 0,
  known INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE precedent_letter (
  id INTEGER PRIMARY KEY,
  -- Of a posted letter; NULL for an own determination.
  import_id INTEGER REFERENCES precedent_import (id) ON DELETE RESTRICT,
  -- Of an own determination; NULL for a posted letter.
  case_id TEXT REFERENCES case_file (id) ON DELETE CASCADE,
  version INTEGER,
  -- SHA-256 of what the letter says: the same letter is one, whatever file it comes in.
  says TEXT NOT NULL UNIQUE,
  case_number TEXT,
  -- ISO.
  decided_on TEXT,
  -- JSON: names.
  specialties TEXT NOT NULL,
  summary TEXT NOT NULL,
  CHECK ((import_id IS NULL) = (case_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX precedent_letter_case ON precedent_letter (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX precedent_letter_import ON precedent_letter (import_id) WHERE import_id IS NOT NULL;

-- What became of each file of a folder: that it is not read again, and why it was refused.
CREATE TABLE precedent_file (
  import_id INTEGER NOT NULL REFERENCES precedent_import (id) ON DELETE CASCADE,
  -- Within the folder.
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified_ms REAL NOT NULL,
  -- letter: read from it. known: says what a letter says that is there. refused: \`error\` says why.
  fate TEXT NOT NULL CHECK (fate IN ('letter', 'known', 'refused')),
  letter_id INTEGER REFERENCES precedent_letter (id) ON DELETE CASCADE,
  -- JSON of an error; NULL for a letter.
  error TEXT,
  PRIMARY KEY (import_id, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX precedent_file_letter ON precedent_file (letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX precedent_file_refused ON precedent_file (import_id, path) WHERE error IS NOT NULL;

CREATE TABLE precedent_item (
  -- Four times a number that counts up, and the outcome: 0 none, 1 upheld, 2 overturned. Outcomes are counted in the index
  -- alone then, without a look at any row. Items of a letter follow each other.
  id INTEGER PRIMARY KEY,
  letter_id INTEGER NOT NULL REFERENCES precedent_letter (id) ON DELETE CASCADE,
  request TEXT NOT NULL,
  -- Both guideline lines, parted by a line feed.
  cited TEXT NOT NULL,
  rationale TEXT NOT NULL,
  -- Tokens, one for each thing that the request is found by (shared/precedents/facets.ts).
  facets TEXT NOT NULL,
  -- JSON: category, and what is recognised in the request.
  data TEXT NOT NULL
) STRICT;
CREATE INDEX precedent_item_letter ON precedent_item (letter_id);

CREATE VIRTUAL TABLE precedent_fts USING fts5 (
  request, cited, rationale, facets,
  content = 'precedent_item', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
-- Before the first row. Fits the database's pages of 8,192 bytes with what the cipher reserves in each.
INSERT INTO precedent_fts (precedent_fts, rank) VALUES ('pgsz', 3900);
INSERT INTO precedent_fts (precedent_fts, rank) VALUES ('secure-delete', 1);
-- What was asked for says more than what was argued; what it is found by besides says nothing of how well it fits.
INSERT INTO precedent_fts (precedent_fts, rank) VALUES ('rank', 'bm25(5.0, 1.0, 1.0, 0.0)');

CREATE TRIGGER precedent_item_in AFTER INSERT ON precedent_item BEGIN
  INSERT INTO precedent_fts (rowid, request, cited, rationale, facets)
  VALUES (new.id, new.request, new.cited, new.rationale, new.facets);
END;
CREATE TRIGGER precedent_item_out AFTER DELETE ON precedent_item BEGIN
  INSERT INTO precedent_fts (precedent_fts, rowid, request, cited, rationale, facets)
  VALUES ('delete', old.id, old.request, old.cited, old.rationale, old.facets);
END;
CREATE TRIGGER precedent_item_unchanged BEFORE UPDATE ON precedent_item
BEGIN SELECT RAISE(ABORT, 'a past determination is taken out and entered anew, never changed'); END;

-- The choices in lists, with how many requests have them.
CREATE TABLE precedent_facet (
  token TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  label TEXT NOT NULL,
  items INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX precedent_facet_kind ON precedent_facet (kind, items);

-- Every word of the texts above, for misspelt ones and beginnings.
CREATE TABLE precedent_word (word TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;
`;
