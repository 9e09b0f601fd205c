import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { commonName, keyKind, MIN_RSA_BITS, validityAt } from './certificate.ts';
import { readPkcs12 } from './pkcs12.ts';

/** A key with the certificate that is made out to it. Lives in the backend only; never crosses a boundary. */
export interface Identity {
  key: KeyObject;
  certificate: X509Certificate;
  /** Authorities, from the certificate's issuer upwards; empty for a self-signed certificate. */
  chain: X509Certificate[];
}

/** Something to tell the person who signs; none of them prevents signing. */
export interface IdentityWarning {
  code: 'ec-unconfirmed' | 'expires-soon';
  message: string;
}

const EXPIRY_WARNING_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * Opens a key file (PKCS#12: .p12 or .pfx).
 * @param name the file's name, for messages
 * @throws AppError Invalid: `wrong-identity-passphrase`, `not-a-key-file`, `identity-without-key`,
 * `identity-without-certificate`, `identity-mismatch`, `unsupported-key`
 */
export function openIdentity(p12: Uint8Array, passphrase: string, name: string): Identity {
  const { keys, certificates } = readPkcs12(p12, passphrase, name);
  const [first] = keys;
  if (first === undefined) {
    const message = `${name} holds no private key. Export it again, with its private key.`;
    throw new AppError('Invalid', 'identity-without-key', message);
  }
  if (certificates.length === 0) {
    const message = `${name} holds no certificate. Export it again, with its certificate.`;
    throw new AppError('Invalid', 'identity-without-certificate', message);
  }
  return identityOf(
    keys.map((der) => privateKey(der, name)),
    certificates.map((der) => certificateOf(der, name)),
    name,
  );
}

/**
 * Joins a key with the certificate that an organisation made out to it.
 * @param key PKCS#8, DER
 * @param pem the certificate, and its chain where it comes with one
 * @throws AppError Invalid `identity-without-certificate`, `identity-mismatch`
 */
export function identityFromCertificate(key: Uint8Array, pem: string, name: string): Identity {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0)
    throw new AppError('Invalid', 'identity-without-certificate', `${name} holds no certificate.`);
  return identityOf(
    [privateKey(key, name)],
    blocks.map((block) => certificateOf(block, name)),
    name,
  );
}

function identityOf(keys: KeyObject[], certificates: X509Certificate[], name: string): Identity {
  for (const key of keys) {
    const certificate = certificates.find((one) => one.checkPrivateKey(key));
    if (certificate !== undefined) return { key, certificate, chain: chainOf(certificate, certificates) };
  }
  const message = `The certificate in ${name} is made out to another key. Export key and certificate together.`;
  throw new AppError('Invalid', 'identity-mismatch', message);
}

/** The issuer, the issuer's issuer, and so on, as far as the file has them. */
function chainOf(certificate: X509Certificate, among: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let last = certificate;
  for (;;) {
    const issuer = among.find(
      (one) =>
        one !== certificate && !chain.includes(one) && last.checkIssued(one) && last.verify(one.publicKey),
    );
    if (issuer === undefined) return chain;
    chain.push(issuer);
    last = issuer;
  }
}

function privateKey(der: Uint8Array, name: string): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch (cause) {
    const message = `${name} holds a key of an unknown kind. Use an RSA key.`;
    throw new AppError('Invalid', 'unsupported-key', message, { cause });
  }
}

function certificateOf(encoded: Uint8Array | string, name: string): X509Certificate {
  try {
    return new X509Certificate(encoded);
  } catch (cause) {
    throw new AppError('Invalid', 'not-a-key-file', `The certificate in ${name} cannot be read.`, { cause });
  }
}

/**
 * Whether an identity may sign now.
 * @param now the computer's time; a certificate that is not yet valid mostly means that the clock is wrong
 * @throws AppError Precondition: `certificate-expired`, `certificate-not-yet-valid`, `weak-key`; Invalid `unsupported-key`
 */
export function checkIdentity(identity: Identity, now: Date): IdentityWarning[] {
  const { certificate, key } = identity;
  const who = `The certificate of ${commonName(certificate)}`;
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const validity = validityAt(certificate, now);
  if (validity === 'expired') {
    const message = `${who} expired on ${day(certificate.validToDate)}. Sign with a new one.`;
    throw new AppError('Precondition', 'certificate-expired', message);
  }
  if (validity === 'not-yet-valid') {
    const message = `${who} is valid from ${day(certificate.validFromDate)}, but this computer's date is ${day(now)}. Check the clock.`;
    throw new AppError('Precondition', 'certificate-not-yet-valid', message);
  }
  const kind = keyKind(key);
  if (kind.family === 'rsa' && kind.bits < MIN_RSA_BITS) {
    const message = `The key has ${kind.bits} bits; signing needs at least ${MIN_RSA_BITS}. Use another key.`;
    throw new AppError('Precondition', 'weak-key', message);
  }
  const warnings: IdentityWarning[] = [];
  if (kind.family === 'ec') {
    const message =
      'This is an elliptic-curve key. That Microsoft Word accepts such signatures is unconfirmed; an RSA key is safe.';
    warnings.push({ code: 'ec-unconfirmed', message });
  }
  const daysLeft = Math.floor((certificate.validToDate.getTime() - now.getTime()) / DAY_MS);
  if (daysLeft < EXPIRY_WARNING_DAYS) {
    const message = `${who} expires on ${day(certificate.validToDate)}. Have a new one made in time.`;
    warnings.push({ code: 'expires-soon', message });
  }
  return warnings;
}

/** The certificate for the organisation, as a PEM file. Holds nothing secret. */
export function certificatePem(identity: Identity): string {
  return identity.certificate.toString();
}
