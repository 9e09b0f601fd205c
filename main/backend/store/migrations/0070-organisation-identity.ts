import type { Migration } from './registry.ts';

/**
 * A second place for an identity: the organisation's, which signs copies that leave it. What there was is the
 * reviewer's. SQLite cannot drop a CHECK, so the tables are made anew; `secure_delete` overwrites the old ones.
 */
export const migration0070: Migration = {
  version: 70,
  name: 'organisation-identity',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE identity_of_slot (
  slot TEXT PRIMARY KEY CHECK (slot IN ('reviewer', 'organisation')),
  -- PKCS#8, DER.
  key BLOB NOT NULL,
  -- PEM: the key's own certificate first, then its authorities upwards.
  certificates TEXT NOT NULL
) STRICT;
INSERT INTO identity_of_slot SELECT 'reviewer', key, certificates FROM signing_identity;
DROP TABLE signing_identity;
ALTER TABLE identity_of_slot RENAME TO signing_identity;

CREATE TABLE request_of_slot (
  slot TEXT PRIMARY KEY CHECK (slot IN ('reviewer', 'organisation')),
  key BLOB NOT NULL,
  -- Whom the certificate is asked for, as it was typed.
  subject TEXT NOT NULL,
  requested_at TEXT NOT NULL
) STRICT;
INSERT INTO request_of_slot SELECT 'reviewer', key, subject, requested_at FROM certificate_request;
DROP TABLE certificate_request;
ALTER TABLE request_of_slot RENAME TO certificate_request;
`;
