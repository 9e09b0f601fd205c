import type { Migration } from './registry.ts';

/** Cases that the reviewer declined: why, when, and when one was reopened. */
export const migration0040: Migration = {
  version: 40,
  name: 'acceptance',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE case_decline (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  declined_at TEXT NOT NULL,
  -- NULL: the case is declined now.
  reopened_at TEXT
) STRICT;
CREATE INDEX case_decline_case ON case_decline (case_id, id);
-- A case is declined once at a time.
CREATE UNIQUE INDEX case_decline_now ON case_decline (case_id) WHERE reopened_at IS NULL;
`;
