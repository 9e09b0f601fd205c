import type { Migration } from './registry.ts';

/** Words of the records, for misspelt ones and beginnings; the reviewer's own term sets; what was searched for lately. */
export const migration0130: Migration = {
  version: 130,
  name: 'search',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- Every word that the full text of the pages has: no figures alone, 2 to 100 characters (store/page-words.ts).
CREATE TABLE page_word (word TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;
CREATE VIRTUAL TABLE temp.page_word_filling USING fts5vocab (main, page_fts, row);
INSERT INTO page_word (word)
SELECT term FROM temp.page_word_filling WHERE length(term) BETWEEN 2 AND 100 AND term GLOB '*[^0-9]*';
DROP TABLE temp.page_word_filling;

-- Two parts of about one size are merged when there is time (search/index-keeper.ts).
INSERT INTO page_fts (page_fts, rank) VALUES ('usermerge', 2);

CREATE TABLE term_set (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- JSON: what is searched for, one query each.
  queries TEXT NOT NULL
) STRICT;

CREATE TABLE recent_search (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  query TEXT NOT NULL,
  searched_at TEXT NOT NULL,
  PRIMARY KEY (case_id, query)
) STRICT;
CREATE INDEX recent_search_latest ON recent_search (case_id, searched_at);
`;
