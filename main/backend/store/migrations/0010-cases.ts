import { plantCanary } from '../self-check.ts';
import type { Migration } from './registry.ts';

/** Cases with their items, bases, citations and decisions; documents; drafts; the reviewer; settings. */
export const migration0010: Migration = {
  version: 10,
  name: 'cases',
  up: (exec) => {
    plantCanary(exec);
    exec(SCHEMA);
  },
};

const SCHEMA = `
CREATE TABLE case_file (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  profile_id TEXT NOT NULL,
  profile_version INTEGER NOT NULL,
  -- 0: the case has no case block at all; 1: it has one, perhaps empty.
  has_case_block INTEGER NOT NULL,
  case_number TEXT,
  priority TEXT,
  date_assigned_iso TEXT, date_assigned_as_read TEXT,
  date_of_injury_iso TEXT, date_of_injury_as_read TEXT,
  decision_date_iso TEXT, decision_date_as_read TEXT,
  ur_denial_date_iso TEXT, ur_denial_date_as_read TEXT,
  application_received_iso TEXT, application_received_as_read TEXT,
  parties TEXT NOT NULL,
  credentials TEXT NOT NULL,
  summary TEXT NOT NULL,
  attestations TEXT NOT NULL,
  extra TEXT
) STRICT;
CREATE INDEX case_file_saved_at ON case_file (saved_at);
CREATE INDEX case_file_number ON case_file (case_number);

CREATE TABLE disputed_item (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  request TEXT NOT NULL,
  -- Optional objects are JSON or NULL, so that "absent" and "empty" stay apart.
  quantity TEXT,
  category TEXT,
  body_parts TEXT NOT NULL,
  ur_kind TEXT, ur_original TEXT, ur_authorized TEXT, ur_remaining TEXT,
  parent_id TEXT,
  as_read TEXT,
  PRIMARY KEY (case_id, id)
) STRICT;
CREATE INDEX disputed_item_position ON disputed_item (case_id, position);

CREATE TABLE decision (
  case_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  outcome TEXT,
  rationale TEXT NOT NULL,
  PRIMARY KEY (case_id, item_id),
  FOREIGN KEY (case_id, item_id) REFERENCES disputed_item (case_id, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE basis (
  case_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  other_guidelines TEXT,
  grammar TEXT,
  as_read TEXT,
  PRIMARY KEY (case_id, item_id, who),
  FOREIGN KEY (case_id, item_id) REFERENCES disputed_item (case_id, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE basis_chapter (
  case_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  who TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  year TEXT NOT NULL,
  sections TEXT NOT NULL,
  pages TEXT,
  PRIMARY KEY (case_id, item_id, who, position),
  FOREIGN KEY (case_id, item_id, who) REFERENCES basis (case_id, item_id, who) ON DELETE CASCADE
) STRICT;

CREATE TABLE citation (
  case_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  who TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT,
  edition TEXT,
  places TEXT,
  text TEXT,
  PRIMARY KEY (case_id, item_id, who, position),
  FOREIGN KEY (case_id, item_id, who) REFERENCES basis (case_id, item_id, who) ON DELETE CASCADE
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (case_id, sha256)
) STRICT;
CREATE INDEX document_position ON document (case_id, position);
CREATE INDEX document_sha256 ON document (sha256);

CREATE TABLE draft_field (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  field_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (case_id, field_key)
) STRICT;

-- Texts as they stood before they were written over: at most one in five minutes for each field.
CREATE TABLE draft_revision (
  case_id TEXT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  field_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  replaced_at TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (case_id, field_key, revision)
) STRICT;

-- One row: a vault has one reviewer.
CREATE TABLE reviewer (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  reviewer_number TEXT NOT NULL,
  licences TEXT NOT NULL,
  specialties TEXT NOT NULL
) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;
