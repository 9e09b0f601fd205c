import type { Migration } from './registry.ts';

/** How long the reviewer worked on each case. */
export const migration0065: Migration = {
  version: 65,
  name: 'case-time',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE case_time (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  -- ISO date, UTC. Nothing finer is kept: when somebody works is nobody's business.
  day TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  PRIMARY KEY (case_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_time_correction (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
  -- Added to what was measured.
  minutes INTEGER NOT NULL,
  note TEXT NOT NULL,
  corrected_at TEXT NOT NULL
) STRICT;
`;
