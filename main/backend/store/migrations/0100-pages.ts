import type { Migration } from './registry.ts';

/** Pages of records with their words, found by full text; what a record's file was before it could be read by pages. */
export const migration0100: Migration = {
  version: 100,
  name: 'pages',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- What was imported: pdf, tiff, jpeg, png, docx, rtf, text, eml, msg.
ALTER TABLE document ADD COLUMN kind TEXT NOT NULL DEFAULT 'pdf';
-- The PDF that is shown and read in place of a file without pages; NULL where the file itself is.
ALTER TABLE document ADD COLUMN shown_sha256 TEXT;
ALTER TABLE document ADD COLUMN shown_bytes INTEGER;
-- Name and version of what made it.
ALTER TABLE document ADD COLUMN converter TEXT;
-- Opens an encrypted PDF. Asked for once.
ALTER TABLE document ADD COLUMN password TEXT;
-- The document (an archive, a message) that this one was part of.
ALTER TABLE document ADD COLUMN part_of TEXT REFERENCES document (id) ON DELETE SET NULL;
-- Id of the first page; the others follow it. NULL until the pages are entered.
ALTER TABLE document ADD COLUMN first_page INTEGER;
CREATE INDEX document_shown ON document (shown_sha256) WHERE shown_sha256 IS NOT NULL;
CREATE INDEX document_first_page ON document (first_page);

CREATE TABLE page (
  -- A document's pages have consecutive ids, in their order: a document, or a case, is a few ranges of ids.
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  -- From 0.
  idx INTEGER NOT NULL,
  -- new: nothing read yet. needs-ocr: the text layer is missing or garbage. done. failed: this page cannot be read.
  state TEXT NOT NULL DEFAULT 'new',
  -- As it prints, in points.
  width REAL, height REAL,
  -- layer, ocr, none (a blank page, or one on which nothing was found).
  source TEXT,
  -- Of the text, 0 to 1.
  confidence REAL,
  -- Quarter turns clockwise that bring the text upright; degrees of skew that were taken out.
  turns INTEGER NOT NULL DEFAULT 0,
  skew REAL NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT '',
  -- Boxes of the words, packed and deflated (shared/domain/page-text.ts).
  words BLOB,
  -- Name and version of what read it.
  extractor TEXT,
  -- Code of the error of a page that failed.
  error TEXT,
  UNIQUE (document_id, idx)
) STRICT;
CREATE INDEX page_waiting ON page (state, document_id, idx) WHERE state IN ('new', 'needs-ocr');

-- The next free page id: ids are given out by document, so that a document's pages stay together.
CREATE TABLE page_range (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL) STRICT;
INSERT INTO page_range (id, next) VALUES (1, 1);

CREATE VIRTUAL TABLE page_fts USING fts5 (
  text, content = 'page', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
-- Before the first row. Fits the database's pages of 8,192 bytes with what the cipher reserves in each.
INSERT INTO page_fts (page_fts, rank) VALUES ('pgsz', 3900);
INSERT INTO page_fts (page_fts, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER page_text_out AFTER DELETE ON page WHEN old.text <> '' BEGIN
  INSERT INTO page_fts (page_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER page_text_change AFTER UPDATE OF text ON page WHEN old.text <> new.text BEGIN
  INSERT INTO page_fts (page_fts, rowid, text) SELECT 'delete', old.id, old.text WHERE old.text <> '';
  INSERT INTO page_fts (rowid, text) SELECT new.id, new.text WHERE new.text <> '';
END;
CREATE TRIGGER page_text_in AFTER INSERT ON page WHEN new.text <> '' BEGIN
  INSERT INTO page_fts (rowid, text) VALUES (new.id, new.text);
END;
`;
