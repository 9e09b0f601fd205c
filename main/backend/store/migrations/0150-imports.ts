import type { Migration } from './registry.ts';

/** Imports that go on in the background, file by file; where a document came from. */
export const migration0150: Migration = {
  version: 150,
  name: 'imports',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- Archive and folders that the file came in, such as "records.zip › reports"; empty for one that was chosen itself.
ALTER TABLE document ADD COLUMN origin TEXT NOT NULL DEFAULT '';

CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  -- Of the files that were chosen together.
  import_id TEXT NOT NULL,
  -- The archive, folder or message that it is in.
  parent_id INTEGER REFERENCES import_file (id) ON DELETE CASCADE,
  -- Orders the work: the place in its parent, after that of the parent.
  place TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT '',
  -- Where it lies on this computer; NULL for what came out of an archive or a message.
  path TEXT,
  -- The encrypted copy that waits: of what came out of something, or needs a password.
  sha256 TEXT,
  bytes INTEGER,
  -- Archives and messages around it.
  depth INTEGER NOT NULL DEFAULT 0,
  -- waiting, password, imported, known, refused, cancelled; opened: an archive or folder that was taken apart.
  state TEXT NOT NULL DEFAULT 'waiting',
  document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  -- The document of the message that it was attached to.
  part_of TEXT REFERENCES document (id) ON DELETE SET NULL,
  -- What is wrong with it, as JSON.
  error TEXT
) STRICT;
CREATE INDEX import_file_case ON import_file (case_id, place);
CREATE INDEX import_file_waiting ON import_file (place) WHERE state = 'waiting';
CREATE INDEX import_file_parent ON import_file (parent_id);
CREATE INDEX import_file_import ON import_file (import_id);
CREATE INDEX import_file_kept ON import_file (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX import_file_document ON import_file (document_id);
CREATE INDEX import_file_part_of ON import_file (part_of);
`;
