import type { Migration } from './registry.ts';

/** What a case keeps of the letter that it was read from: fixed sentences that are not the profile's, separators. */
export const migration0145: Migration = {
  version: 145,
  name: 'letters-read',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- JSON, as the case schema has it; null for cases that were not read from a letter, and most that were.
ALTER TABLE case_file ADD COLUMN as_read TEXT;
ALTER TABLE citation ADD COLUMN lead TEXT;
`;
