import type { Migration } from './registry.ts';

/** The guideline library: sources, their chapters, sections and criteria, found by full text. */
export const migration0230: Migration = {
  version: 230,
  name: 'library',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE library_sources (
  id TEXT PRIMARY KEY,
  -- shipped: came with the program. pack: imported, or the reviewer's own. document: one of the reviewer's own files.
  kind TEXT NOT NULL CHECK (kind IN ('shipped', 'pack', 'document')),
  -- The pack's own id. Favourites name a section by it and the section's key.
  pack_key TEXT NOT NULL,
  title TEXT NOT NULL,
  -- mtus, acoem-odg, other-guideline, study, law.
  step TEXT NOT NULL,
  publisher TEXT NOT NULL,
  edition TEXT NOT NULL,
  effective_from TEXT,
  effective_until TEXT,
  effective_confirmed INTEGER NOT NULL,
  licence TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  -- JSON: how its sections print as a basis.
  citation TEXT NOT NULL,
  -- JSON: lists to choose from; NULL where the pack has none.
  lists TEXT,
  -- Of the pack as canonical JSON.
  sha256 TEXT NOT NULL,
  -- JSON: whose key signed the pack's file.
  signer TEXT,
  -- The pack_key of the source that the reviewer copied to correct it.
  copied_from TEXT,
  -- The file of an own document.
  document_id TEXT,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX library_pack_once ON library_sources (sha256) WHERE kind = 'pack';
CREATE UNIQUE INDEX library_shipped_once ON library_sources (pack_key) WHERE kind = 'shipped';

-- Places (chapters and sections) of one step of the search sequence with the same days. Ids of places begin with their
-- group's: place >> 32 is the group, group >> 17 the step's place in the sequence, so that the index gives hits by them.
CREATE TABLE library_groups (
  id INTEGER PRIMARY KEY,
  step TEXT NOT NULL,
  effective_from TEXT,
  effective_until TEXT,
  -- The next free id of a place.
  next INTEGER NOT NULL
) STRICT;

CREATE TABLE library_chapters (
  id INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES library_sources (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT,
  -- Where it differs from the source's.
  edition TEXT,
  -- JSON: the same of its days.
  effective TEXT,
  -- JSON: body parts, conditions, treatments.
  about TEXT NOT NULL,
  -- On which an own document has it, from 0.
  page INTEGER,
  UNIQUE (source_id, ordinal)
) STRICT;
CREATE UNIQUE INDEX library_chapter_key ON library_chapters (source_id, key);

CREATE TABLE library_sections (
  id INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES library_sources (id) ON DELETE CASCADE,
  chapter_id INTEGER NOT NULL REFERENCES library_chapters (id) ON DELETE CASCADE,
  -- Key of the section that it is a part of.
  parent TEXT,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT,
  text TEXT,
  page INTEGER,
  confirmed INTEGER,
  -- JSON: body parts, conditions, treatments.
  about TEXT NOT NULL,
  -- JSON: level and study.
  evidence TEXT,
  -- NULL where the pack has no list of them.
  criteria INTEGER,
  UNIQUE (chapter_id, ordinal)
) STRICT;
CREATE UNIQUE INDEX library_section_key ON library_sections (source_id, key);

CREATE TABLE library_criteria (
  section_id INTEGER NOT NULL REFERENCES library_sections (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- JSON: bound, number, unit.
  bound TEXT,
  evidence TEXT,
  PRIMARY KEY (section_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Of chapters and sections, by their ids. The texts are in the tables above.
CREATE VIRTUAL TABLE library_fts USING fts5 (
  title, about, text, criteria, chapter, chapter_about,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO library_fts (library_fts, rank) VALUES ('pgsz', 3900);

-- Every word that the index has (store/page-words.ts).
CREATE TABLE library_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;
