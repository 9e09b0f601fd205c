import { createHash, X509Certificate } from 'node:crypto';
import type { IdentityFacts } from '../../../shared/contracts/identity.ts';
import { AppError, toAppError } from '../../../shared/errors.ts';
import { commonName, isSelfSigned, issuerName, keyKind, subjectName } from './certificate.ts';
import { checkIdentity, type Identity, identityFromCertificate } from './identity.ts';

/** An identity as the vault keeps it. */
export interface StoredForm {
  /** PKCS#8, DER. */
  key: Uint8Array;
  /** PEM, the key's own certificate first. */
  certificates: string;
}

export function toStoredForm({ key, certificate, chain }: Identity): StoredForm {
  const certificates = [certificate, ...chain].map((one) => one.toString()).join('');
  return { key: key.export({ type: 'pkcs8', format: 'der' }), certificates };
}

/** The other way. @throws AppError what `identityFromCertificate` throws */
export function fromStoredForm({ key, certificates }: StoredForm): Identity {
  return identityFromCertificate(key, certificates, 'the vault');
}

/**
 * The identity that a certificate file makes of one of the keys.
 * @param file PEM, with its chain or without, or one certificate as DER
 * @param keys PKCS#8, DER, in the order of trying
 * @returns the identity, and which of the keys it is made out to
 * @throws AppError Invalid `identity-without-certificate`, `identity-mismatch`, `not-a-key-file`
 */
export function identityForKeys(
  keys: readonly Uint8Array[],
  file: Uint8Array,
  name: string,
): { identity: Identity; at: number } {
  const pem = pemOf(file);
  for (const [at, key] of keys.entries()) {
    try {
      return { identity: identityFromCertificate(key, pem, name), at };
    } catch (thrown) {
      if (toAppError(thrown).code !== 'identity-mismatch') throw thrown;
    }
  }
  const message = `The certificate in ${name} is made out to another key than the ones in this vault. Ask the organization for the certificate of your last request.`;
  throw new AppError('Invalid', 'identity-mismatch', message);
}

function pemOf(file: Uint8Array): string {
  const text = Buffer.from(file).toString('latin1');
  if (text.includes('-----BEGIN')) return text;
  try {
    return new X509Certificate(file).toString();
  } catch {
    return '';
  }
}

/** SHA-256 of a certificate (DER), in hex: its name in the audit log. */
export function certificateHash(certificate: X509Certificate): string {
  return createHash('sha256').update(certificate.raw).digest('hex');
}

/** What is shown of an identity. @param now decides about expiry */
export function identityFacts(identity: Identity, now: Date): IdentityFacts {
  const { certificate, key } = identity;
  const kind = keyKind(key);
  return {
    name: commonName(certificate),
    subject: subjectName(certificate),
    issuer: issuerName(certificate),
    serial: certificate.serialNumber,
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString(),
    kind: kind.family === 'rsa' ? `RSA-${kind.bits}` : `EC ${kind.curve}`,
    selfSigned: isSelfSigned(certificate),
    sha256: certificateHash(certificate),
    ...standing(identity, now),
  };
}

function standing(identity: Identity, now: Date): Pick<IdentityFacts, 'problem' | 'warnings'> {
  try {
    return { problem: null, warnings: checkIdentity(identity, now) };
  } catch (thrown) {
    const { kind, code, message } = toAppError(thrown);
    if (kind === 'Internal') throw thrown;
    return { problem: { code, message }, warnings: [] };
  }
}
