import { z } from 'zod';
import type { IdentitySlot } from '../../../shared/contracts/identity.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

/*
 * The key is PKCS#8 in a column of the encrypted store, without a wrapping of its own. A second one by a key of the
 * vault would protect from nobody: who has the store's key has the vault's keys. One by the passphrase would end with
 * the recovery key, which opens a vault whose passphrase is forgotten, and with it the identity would be lost. What a
 * wrapping would have to give, that nobody signs at a desk left open, is given by asking at each signing.
 */

const blob = z.instanceof(Uint8Array);
const identityRow = z.looseObject({ key: blob, certificates: z.string() });
const requestRow = z.looseObject({ key: blob, subject: z.string(), requested_at: z.string() });

/** A key (PKCS#8, DER) with its certificate and chain (PEM, its own first). Never leaves the backend. */
export interface StoredIdentity {
  key: Uint8Array;
  certificates: string;
}

/** A key that waits for the organisation's certificate. */
export interface StoredRequest {
  key: Uint8Array;
  subject: string;
  /** ISO time. */
  requestedAt: string;
}

/** An identity of the vault; undefined when it has none there. */
export function readIdentity(reader: Reader, slot: IdentitySlot = 'reviewer'): StoredIdentity | undefined {
  const row = reader.get('SELECT * FROM signing_identity WHERE slot = ?', slot);
  if (row === undefined) return undefined;
  const { key, certificates } = parseRow(identityRow, row);
  return { key, certificates };
}

/** Takes the place of the identity there was. */
export function writeIdentity(
  writer: Writer,
  { key, certificates }: StoredIdentity,
  slot: IdentitySlot = 'reviewer',
): void {
  writer.run(
    'INSERT OR REPLACE INTO signing_identity (slot, key, certificates) VALUES (?, ?, ?)',
    ...[slot, key, certificates],
  );
}

export function deleteIdentity(writer: Writer, slot: IdentitySlot): void {
  writer.run('DELETE FROM signing_identity WHERE slot = ?', slot);
}

/** The request that waits; undefined when none does. */
export function readRequest(reader: Reader, slot: IdentitySlot = 'reviewer'): StoredRequest | undefined {
  const row = reader.get('SELECT * FROM certificate_request WHERE slot = ?', slot);
  if (row === undefined) return undefined;
  const { key, subject, requested_at: requestedAt } = parseRow(requestRow, row);
  return { key, subject, requestedAt };
}

export function writeRequest(
  writer: Writer,
  { key, subject, requestedAt }: StoredRequest,
  slot: IdentitySlot,
): void {
  writer.run(
    'INSERT INTO certificate_request (slot, key, subject, requested_at) VALUES (?, ?, ?, ?)',
    ...[slot, key, subject, requestedAt],
  );
}

export function deleteRequest(writer: Writer, slot: IdentitySlot): void {
  writer.run('DELETE FROM certificate_request WHERE slot = ?', slot);
}
