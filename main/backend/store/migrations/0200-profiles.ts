import type { Migration } from './registry.ts';

/** Letter profiles: every version that was saved, and those of built-in ones that letters of this vault may name. */
export const migration0200: Migration = {
  version: 200,
  name: 'profiles',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE letter_profile (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  saved_at TEXT NOT NULL,
  -- JSON of a LetterProfile.
  data TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

-- Letters are composed again from the version that they name.
CREATE TRIGGER letter_profile_is_never_changed BEFORE UPDATE ON letter_profile
BEGIN SELECT RAISE(ABORT, 'a version of a letter profile never changes'); END;
CREATE TRIGGER letter_profile_is_never_deleted BEFORE DELETE ON letter_profile
BEGIN SELECT RAISE(ABORT, 'a version of a letter profile never goes'); END;

-- What was changed in a profile and is not saved as a version yet.
CREATE TABLE letter_profile_draft (
  id TEXT PRIMARY KEY,
  based_on INTEGER NOT NULL,
  kept_at TEXT NOT NULL,
  -- JSON of a profile whose texts may be empty.
  data TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Offered no more; letters that name them keep them.
CREATE TABLE letter_profile_removed (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE INDEX case_file_profile ON case_file (profile_id, profile_version);
`;
