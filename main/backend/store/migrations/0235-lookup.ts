import type { Migration } from './registry.ts';

/** Favourites of the guideline library, what was used of it last, and what finds citations and other editions. */
export const migration0235: Migration = {
  version: 235,
  name: 'lookup',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- By the keys of pack, chapter and section, which outlive another import; section is empty for a chapter as a whole.
CREATE TABLE library_favourite (
  source TEXT NOT NULL,
  chapter TEXT NOT NULL,
  section TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (source, chapter, section)
) STRICT, WITHOUT ROWID;

-- What was cited, or whose criteria were taken, over all cases: the reviewer's, and of no case.
CREATE TABLE library_recent (
  source TEXT NOT NULL,
  chapter TEXT NOT NULL,
  section TEXT NOT NULL,
  used_at TEXT NOT NULL,
  PRIMARY KEY (source, chapter, section)
) STRICT, WITHOUT ROWID;

-- For "cited in", and for the edition that is in force.
CREATE INDEX basis_chapter_title ON basis_chapter (title, year);
CREATE INDEX citation_title ON citation (kind, title);
CREATE INDEX library_chapter_number ON library_chapters (number) WHERE number IS NOT NULL;
CREATE INDEX library_chapter_title ON library_chapters (title);
CREATE INDEX library_source_key ON library_sources (pack_key);
`;
