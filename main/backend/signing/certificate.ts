import type { KeyObject, X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';

/** What a key is, as far as signing cares. */
export type KeyKind = { family: 'rsa'; bits: number } | { family: 'ec'; curve: string };

/** Below this an RSA key no longer protects anything (NIST SP 800-131A). */
export const MIN_RSA_BITS = 2048;
const CURVES = ['prime256v1', 'secp384r1'];

/** @throws AppError Invalid `unsupported-key` for anything but RSA and the two curves that Office knows */
export function keyKind(key: KeyObject): KeyKind {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType === 'rsa') return { family: 'rsa', bits: details?.modulusLength ?? 0 };
  const curve = details?.namedCurve ?? '';
  if (key.asymmetricKeyType === 'ec' && CURVES.includes(curve)) return { family: 'ec', curve };
  throw new AppError(
    'Invalid',
    'unsupported-key',
    `Keys of the kind "${curve || (key.asymmetricKeyType ?? 'unknown')}" cannot sign Word documents. Use an RSA key.`,
  );
}

/** Issuer by RFC 2253, the most specific part first, as XAdES and Office write it. */
export function issuerName(certificate: X509Certificate): string {
  return distinguishedName(certificate.issuer);
}

/** Subject by RFC 2253, for people. */
export function subjectName(certificate: X509Certificate): string {
  return distinguishedName(certificate.subject);
}

/** Node gives one part a line, the most general first, and escapes the signs of RFC 2253. */
function distinguishedName(lines: string | undefined): string {
  return (lines ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .reverse()
    .join(', ');
}

/** Common name of the subject, as it was given; the whole subject when it has none. */
export function commonName(certificate: X509Certificate): string {
  const line = certificate.subject?.split('\n').find((one) => one.startsWith('CN='));
  return line?.slice('CN='.length).replace(/\\(.)/g, '$1') ?? subjectName(certificate);
}

/** Decimal, as XML-DSig wants it. */
export function serialNumber(certificate: X509Certificate): string {
  return BigInt(`0x${certificate.serialNumber}`).toString();
}

/** Signed by its own key. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);
}

/** Where a time lies to a certificate's validity. */
export function validityAt(certificate: X509Certificate, time: Date): 'valid' | 'expired' | 'not-yet-valid' {
  if (time < certificate.validFromDate) return 'not-yet-valid';
  return time > certificate.validToDate ? 'expired' : 'valid';
}
