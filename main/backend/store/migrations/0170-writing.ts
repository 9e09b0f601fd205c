import type { Migration } from './registry.ts';

/** What a reviewer writes with: words that spelling takes for right, and snippets. */
export const migration0170: Migration = {
  version: 170,
  name: 'writing',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE own_word (word TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;

CREATE TABLE snippet (
  id TEXT PRIMARY KEY,
  -- What is typed behind the semicolon.
  name TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
) STRICT;
`;
