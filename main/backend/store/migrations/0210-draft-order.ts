import type { Migration } from './registry.ts';

/** In which order the reviewer tells records and facts in the first draft of a summary. It goes with the case. */
export const migration0210: Migration = {
  version: 210,
  name: 'draft-order',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE draft_order (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
  -- JSON of a DraftOrder.
  data TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
