import type { Migration } from './registry.ts';

/** Organisations that the reviewer works for, and the vault's own key for packages that they send. */
export const migration0060: Migration = {
  version: 60,
  name: 'partners',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE partner (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  -- JSON: age recipients, to which packages are encrypted.
  recipients TEXT NOT NULL
) STRICT;

CREATE TABLE partner_certificate (
  -- SHA-256 of the certificate. It speaks for one organisation only.
  sha256 TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  pem TEXT NOT NULL
) STRICT;
CREATE INDEX partner_certificate_partner ON partner_certificate (partner_id);

CREATE TABLE receiving_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- An age identity (AGE-SECRET-KEY-1...), and the recipient that it opens.
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
`;
