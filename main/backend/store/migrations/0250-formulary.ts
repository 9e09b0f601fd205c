import type { Migration } from './registry.ts';

/** Drug lists that the reviewer imported, 8 CCR 9792.27.15. */
export const migration0250: Migration = {
  version: 250,
  name: 'formulary',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE drug_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- SHA-256 of \`data\`: the same list twice is one.
  sha256 TEXT NOT NULL UNIQUE,
  -- The name of the file it came from.
  file TEXT NOT NULL,
  -- First day in force; NULL where it is not known.
  effective TEXT,
  imported_at TEXT NOT NULL,
  -- JSON of a Formulary.
  data TEXT NOT NULL
) STRICT;
`;
