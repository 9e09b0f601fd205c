import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';

/** An organisation has one or two, and perhaps an authority's. A bundle of all authorities of a system is a mistake. */
const MAX_CERTIFICATES = 10;
const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * The certificates of a file: PEM, one or several, or one as DER. A private key that stands in it is not taken.
 * @param name the file's name, for messages
 * @throws AppError Invalid `not-a-certificate`, `too-many-certificates`
 */
export function certificatesIn(file: Uint8Array, name: string): X509Certificate[] {
  const text = Buffer.from(file).toString('latin1');
  const found: readonly (string | Uint8Array)[] = text.includes('-----BEGIN')
    ? (text.match(BLOCK) ?? [])
    : [file];
  if (found.length > MAX_CERTIFICATES) {
    const message = `${name} holds ${found.length} certificates. Import the organization's own, or that of its authority.`;
    throw new AppError('Invalid', 'too-many-certificates', message);
  }
  const certificates = found.map((one) => soundCertificate(one, name));
  if (certificates.length === 0) throw notOne(name);
  return certificates;
}

/** Some damage shows only when a field is asked for. */
function soundCertificate(encoded: string | Uint8Array, name: string): X509Certificate {
  try {
    const certificate = new X509Certificate(encoded);
    const dates = [certificate.validFromDate, certificate.validToDate];
    if (certificate.publicKey.type === 'public' && dates.every((date) => !Number.isNaN(date.getTime()))) {
      return certificate;
    }
  } catch (cause) {
    throw notOne(name, cause);
  }
  throw notOne(name);
}

function notOne(name: string, cause?: unknown): AppError {
  const message = `${name} holds no certificate that can be read. Ask the organization for its certificate as a .pem or .cer file.`;
  return new AppError('Invalid', 'not-a-certificate', message, { cause });
}
