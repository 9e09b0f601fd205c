import { createPrivateKey, generateKeyPair, type KeyObject, randomBytes, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { AppError } from '../../../shared/errors.ts';
import { keyKind } from './certificate.ts';
import type { Identity } from './identity.ts';
import { writePkcs12 } from './pkcs12.ts';

/** Who a certificate is made out to, as a reader of the letter sees it. */
export interface IdentitySubject {
  /** The reviewer's number unless the reviewer chooses otherwise: see `subjectOfReviewer`. */
  commonName: string;
  organisation?: string;
}

const RSA_BITS = 3072;
const YEARS = 3;
/** Names in UTF-8: the default of node-forge writes plain ASCII only. Its types take the tag for another enum. */
const UTF8_STRING: number = forge.asn1.Type.UTF8;
/** X.520's limit for names. */
const MAX_NAME = 64;
/** A certificate made on a clock that is a little ahead is valid on one that is not. */
const CLOCK_TOLERANCE_MS = 3_600_000;

/** By number, not by name: the reviewer is confidential (Labor Code 4610.6(f)). */
export function subjectOfReviewer(reviewerNumber: string): IdentitySubject {
  return { commonName: `Reviewer ${reviewerNumber}` };
}

/**
 * Makes a signing identity: an RSA-3072 key with a certificate signed by itself.
 * @param now from an hour before which it is valid, for three years
 * @throws AppError Invalid `subject-name`
 */
export async function createIdentity(subject: IdentitySubject, now: Date): Promise<Identity> {
  const attributes = attributesOf(subject);
  const { key, pair } = await newKey();
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = pair.publicKey;
  // Positive and without leading zeros.
  certificate.serialNumber = `4${randomBytes(16).toString('hex').slice(1)}`;
  certificate.validity.notBefore = new Date(now.getTime() - CLOCK_TOLERANCE_MS);
  certificate.validity.notAfter = new Date(now);
  certificate.validity.notAfter.setUTCFullYear(now.getUTCFullYear() + YEARS);
  certificate.setSubject(attributes);
  certificate.setIssuer(attributes);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(pair.privateKey, forge.md.sha256.create());
  const der = forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes();
  return { key, certificate: new X509Certificate(Buffer.from(der, 'latin1')), chain: [] };
}

/**
 * Makes a key and a request for a certificate, for the organisation's authority to answer.
 * @returns the key as PKCS#8 (DER), to be kept in the vault until the certificate comes, and the request as PEM
 * @throws AppError Invalid `subject-name`
 */
export async function createRequest(
  subject: IdentitySubject,
): Promise<{ key: Uint8Array; requestPem: string }> {
  const attributes = attributesOf(subject);
  const { key, pair } = await newKey();
  const request = forge.pki.createCertificationRequest();
  request.publicKey = pair.publicKey;
  request.setSubject(attributes);
  request.sign(pair.privateKey, forge.md.sha256.create());
  return {
    key: pkcs8(key),
    requestPem: forge.pki.certificationRequestToPem(request).replaceAll('\r\n', '\n'),
  };
}

/**
 * An identity as a key file (PKCS#12, AES-256) that other programs open.
 * @throws AppError Invalid `export-needs-rsa`: keys of other kinds are exported where they were made
 */
export function exportIdentity(identity: Identity, passphrase: string): Uint8Array {
  if (keyKind(identity.key).family !== 'rsa') {
    const message = 'Only RSA keys can be exported here; export this key with the program that made it.';
    throw new AppError('Invalid', 'export-needs-rsa', message);
  }
  const certificates = [identity.certificate, ...identity.chain].map((one) => one.raw);
  return writePkcs12(pkcs8(identity.key), certificates, passphrase);
}

async function newKey(): Promise<{ key: KeyObject; pair: forge.pki.rsa.KeyPair }> {
  // Node makes the key (in a thread of its own); node-forge only writes the certificate around it.
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: RSA_BITS,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const forgeKey = forge.pki.privateKeyFromPem(privateKey);
  const publicKey = forge.pki.setRsaPublicKey(forgeKey.n, forgeKey.e);
  return { key: createPrivateKey(privateKey), pair: { privateKey: forgeKey, publicKey } };
}

function pkcs8(key: KeyObject): Uint8Array {
  return key.export({ type: 'pkcs8', format: 'der' });
}

function attributesOf({ commonName, organisation }: IdentitySubject): forge.pki.CertificateField[] {
  const field = (name: string, value: string): forge.pki.CertificateField => {
    const trimmed = value.trim();
    if (trimmed === '' || [...trimmed].length > MAX_NAME || /\p{Cc}/u.test(trimmed)) {
      const message = `A certificate's name has 1 to ${MAX_NAME} characters.`;
      throw new AppError('Invalid', 'subject-name', message, { path: name });
    }
    return { name, value: trimmed, valueTagClass: UTF8_STRING };
  };
  return [
    ...(organisation === undefined ? [] : [field('organizationName', organisation)]),
    field('commonName', commonName),
  ];
}
