import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** An organisation as the store has it. `recipients`: age recipients. */
export interface StoredPartner {
  id: string;
  name: string;
  recipients: string[];
}

const partnerRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  recipients: jsonColumn(z.array(z.string())),
});
const certificateRow = z.strictObject({
  pem: z.string().transform((pem, ctx) => {
    try {
      return new X509Certificate(pem);
    } catch {
      ctx.addIssue({ code: 'custom', message: 'not a certificate' });
      return z.NEVER;
    }
  }),
});

/** Exported for the test of its plan. */
export const CERTIFICATES_OF_PARTNER =
  'SELECT pem FROM partner_certificate WHERE partner_id = ? ORDER BY rowid';

/** Every organisation, by name. */
export function readPartners(reader: Reader): StoredPartner[] {
  return reader.all('SELECT * FROM partner ORDER BY name').map((row) => parseRow(partnerRow, row));
}

/** @throws AppError NotFound `no-partner` */
export function readPartner(reader: Reader, id: string): StoredPartner {
  const row = reader.get('SELECT * FROM partner WHERE id = ?', id);
  if (row === undefined) {
    throw new AppError('NotFound', 'no-partner', 'This organization is not in the vault any more.');
  }
  return parseRow(partnerRow, row);
}

/** Adds an organisation or writes it over; its certificates stay. @throws AppError Conflict `partner-exists` */
export function writePartner(writer: Writer, { id, name, recipients }: StoredPartner): void {
  if (writer.get('SELECT id FROM partner WHERE name = ? AND id <> ?', name, id) !== undefined) {
    const message = `There is an organization named ${name} already.`;
    throw new AppError('Conflict', 'partner-exists', message, { path: 'name' });
  }
  writer.run(
    `INSERT INTO partner (id, name, recipients) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, recipients = excluded.recipients`,
    ...[id, name, toJson(recipients)],
  );
}

/** Removes an organisation with its certificates. */
export function deletePartner(writer: Writer, id: string): void {
  writer.run('DELETE FROM partner WHERE id = ?', id);
}

/** The certificates of an organisation that are trusted, in the order in which they came. */
export function readCertificates(reader: Reader, partnerId: string): X509Certificate[] {
  return reader.all(CERTIFICATES_OF_PARTNER, partnerId).map((row) => parseRow(certificateRow, row).pem);
}

/**
 * Certificates that the reviewer trusts, of all organisations: of senders, of signers, and of authorities, whose
 * trust extends to what they issued.
 */
export function trustedCertificates(reader: Reader): X509Certificate[] {
  return readPartners(reader).flatMap(({ id }) => readCertificates(reader, id));
}

/**
 * Trusts a certificate for an organisation.
 * @returns false when it is trusted for this organisation already
 * @throws AppError Conflict `certificate-of-another`
 */
export function insertCertificate(
  writer: Writer,
  partnerId: string,
  { sha256, pem }: { sha256: string; pem: string },
): boolean {
  const row = writer.get(
    'SELECT p.* FROM partner_certificate c JOIN partner p ON p.id = c.partner_id WHERE c.sha256 = ?',
    sha256,
  );
  if (row !== undefined) {
    const { id, name } = parseRow(partnerRow, row);
    if (id === partnerId) return false;
    const message = `This certificate is trusted for ${name}. Remove it there first.`;
    throw new AppError('Conflict', 'certificate-of-another', message);
  }
  writer.run(
    'INSERT INTO partner_certificate (sha256, partner_id, pem) VALUES (?, ?, ?)',
    ...[sha256, partnerId, pem],
  );
  return true;
}

/** @returns false when the organisation has no such certificate */
export function deleteCertificate(writer: Writer, partnerId: string, sha256: string): boolean {
  return (
    writer.run('DELETE FROM partner_certificate WHERE sha256 = ? AND partner_id = ?', sha256, partnerId) > 0
  );
}
