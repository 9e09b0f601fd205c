import type { Migration } from './registry.ts';

/** Findings of the check that the reviewer dismissed: which, why and when. They go with the case, or with the item. */
export const migration0055: Migration = {
  version: 55,
  name: 'dismissals',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE finding_dismissal (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  -- NULL for a finding that is about no item.
  item_id TEXT,
  rule TEXT NOT NULL,
  place TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  reason TEXT NOT NULL,
  dismissed_at TEXT NOT NULL,
  UNIQUE (case_id, rule, place, fingerprint),
  FOREIGN KEY (case_id, item_id) REFERENCES disputed_item (case_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX finding_dismissal_item ON finding_dismissal (case_id, item_id);
`;
