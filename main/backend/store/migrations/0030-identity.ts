import type { Migration } from './registry.ts';

/**
 * The signing identity, and the key that waits for the organisation's certificate. One of each: a vault has one
 * reviewer. Why the key lies here without a wrapping of its own: see `store/identity.ts`.
 */
export const migration0030: Migration = {
  version: 30,
  name: 'identity',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
CREATE TABLE signing_identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- PKCS#8, DER.
  key BLOB NOT NULL,
  -- PEM: the key's own certificate first, then its authorities upwards.
  certificates TEXT NOT NULL
) STRICT;

CREATE TABLE certificate_request (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL,
  -- Whom the certificate is asked for, as it was typed.
  subject TEXT NOT NULL,
  requested_at TEXT NOT NULL
) STRICT;
`;
