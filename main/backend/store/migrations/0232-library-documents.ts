import type { Migration } from './registry.ts';

/** The reviewer's own guideline documents: what is said of them, their outlines and criteria, and how a quotation is found. */
export const migration0232: Migration = {
  version: 232,
  name: 'library-documents',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- The next free id of a page of the library: above those of all cases (store/library-holder.ts).
CREATE TABLE library_page_range (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL) STRICT;
INSERT INTO library_page_range (id, next) VALUES (1, ${2 ** 40});

CREATE TABLE library_document (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- Of library_sources.
  source_id TEXT NOT NULL,
  -- JSON of DocumentFacts.
  facts TEXT NOT NULL,
  -- JSON of its headings, and where they come from: bookmarks, headings, none, own.
  outline TEXT NOT NULL,
  origin TEXT NOT NULL,
  -- JSON of the criteria that were marked in it.
  criteria TEXT NOT NULL,
  -- Counts changes by the reviewer.
  revision INTEGER NOT NULL,
  -- How much of its text the source has (store/library/documents.ts).
  built INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Hashes of a few words in a row, for some places of each page: any longer run of its words has one of them.
CREATE TABLE library_phrase (
  hash INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  -- From 0.
  page INTEGER NOT NULL,
  PRIMARY KEY (hash, document_id, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX library_phrase_document ON library_phrase (document_id);
`;
