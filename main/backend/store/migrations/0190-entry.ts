import type { Migration } from './registry.ts';

/** Citations by kind, what was searched for a basis, and pick lists that learn. */
export const migration0190: Migration = {
  version: 190,
  name: 'entry',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- JSON of the fields of a study or a section of a law; null for the other kinds.
ALTER TABLE citation ADD COLUMN fields TEXT;
-- JSON of a Worksheet (shared/domain/worksheet.ts), or null.
ALTER TABLE disputed_item ADD COLUMN worksheet TEXT;

-- Chapters, sections and guidelines that were cited, over all cases. They outlive the cases: they are the reviewer's.
CREATE TABLE pick (
  -- Which list, and within what: a section within its chapter, a chapter within its guideline; else empty.
  list TEXT NOT NULL,
  within TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The year of a chapter, the edition of a guideline; else empty.
  edition TEXT NOT NULL,
  uses INTEGER NOT NULL,
  used_at TEXT NOT NULL,
  PRIMARY KEY (list, within, text, edition)
) STRICT, WITHOUT ROWID;
`;
