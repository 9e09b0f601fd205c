import type { Migration } from './registry.ts';

/** How far the reading of a case is, from an index alone; cases whose reading the reviewer paused. */
export const migration0120: Migration = {
  version: 120,
  name: 'reading',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- Covers what is counted of a document: the rows themselves are long, and there may be many.
CREATE INDEX page_reading ON page (document_id, state, source, confidence);

CREATE TABLE reading_pause (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE
) STRICT;
`;
