import { type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { keyKind, MIN_RSA_BITS } from '../signing/certificate.ts';
import type { Identity } from '../signing/identity.ts';

export const SIGNATURE_PATH = 'manifest.sig';
const SIGNATURE_SCHEMA = 'imr-signature/1';

/** Ten certificates of any honest size fit in; more would only fill memory. */
export const MAX_SIGNATURE_BYTES = 256 * 1024;
/** Certificates have one to four KB; in base64 a third more. */
const MAX_CERTIFICATE_CHARACTERS = 32 * 1024;
const MAX_CERTIFICATES = 10;
/** Nobody uses larger ones, and verifying with a giant key takes a processor's minutes. */
const MAX_RSA_BITS = 8192;

const base64 = z
  .string()
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 'must be base64');

/** `imr-signature/1`: who vouches for the exact bytes of `manifest.json`, and by it for everything that it lists. */
const signatureSchema = z.strictObject({
  schema: z.literal(SIGNATURE_SCHEMA),
  /** RSASSA-PKCS1-v1_5 with SHA-256; ECDSA with P-256 and SHA-256, or P-384 and SHA-384, in DER. */
  algorithm: z.enum(['RS256', 'ES256', 'ES384']),
  /** DER in base64: the signer's, then its authorities. */
  certificates: z.array(base64.min(1).max(MAX_CERTIFICATE_CHARACTERS)).min(1).max(MAX_CERTIFICATES),
  /** Asserted, and not under the signature: what counts is the manifest's `createdAt`. */
  signedAt: z.iso.datetime({ offset: true }),
  signature: base64.min(1).max(4096),
});
type Algorithm = z.infer<typeof signatureSchema>['algorithm'];

const HASHES: Record<Algorithm, string> = { RS256: 'sha256', ES256: 'sha256', ES384: 'sha384' };

/** Whose key signed the manifest. Says nothing yet about who that is. */
export interface ManifestSigner {
  certificate: X509Certificate;
  /** Other certificates that came along. */
  chain: X509Certificate[];
}

/** What is wrong with a signature: written for a later version, or not as it should be, in words. */
export type SignatureProblem = { newer: string } | { wrong: string };

/**
 * Signs a manifest.
 * @param now for `signedAt`
 * @throws AppError Invalid `unsupported-key`
 */
export function signManifest(manifest: Uint8Array, identity: Identity, now: Date): Buffer {
  const { key, certificate, chain } = identity;
  const algorithm = algorithmOf(key);
  const value = {
    schema: SIGNATURE_SCHEMA,
    algorithm,
    certificates: [certificate, ...chain].map((one) => one.raw.toString('base64')),
    signedAt: now.toISOString(),
    signature: sign(HASHES[algorithm], manifest, key).toString('base64'),
  };
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** Verifies the bytes of `manifest.sig` over those of `manifest.json`. */
export function verifyManifest(
  signature: Uint8Array,
  manifest: Uint8Array,
): { signer: ManifestSigner } | SignatureProblem {
  const parsed = parseSignature(signature);
  if (!('value' in parsed)) return parsed;
  const { algorithm, certificates, signature: bytes } = parsed.value;
  const [certificate, ...chain] = certificates.map(certificateFrom);
  if (certificate === undefined) return { wrong: 'the signer’s certificate cannot be read' };
  const key = certificate.publicKey;
  const unfit = unfitKey(key, algorithm);
  if (unfit !== undefined) return { wrong: unfit };
  if (!isSignedBy(key, algorithm, manifest, bytes)) {
    return { wrong: 'it is not this manifest that was signed, or not by the key of the certificate' };
  }
  return { signer: { certificate, chain: chain.filter((one) => one !== undefined) } };
}

function parseSignature(bytes: Uint8Array): { value: z.infer<typeof signatureSchema> } | SignatureProblem {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { wrong: 'it is not JSON in UTF-8' };
  }
  const named = z.looseObject({ schema: z.string() }).safeParse(value);
  const version = named.success ? /^imr-signature\/([1-9]\d{0,8})$/.exec(named.data.schema)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) return { newer: `imr-signature/${version}` };
  const parsed = signatureSchema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.path[0] === undefined ? '' : `${String(issue.path[0])}: `;
  return { wrong: `${field}${issue?.message ?? 'not valid'}` };
}

/** Some damage shows only when a field is asked for. */
function certificateFrom(text: string): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(Buffer.from(text, 'base64'));
    const dates = [certificate.validFromDate, certificate.validToDate];
    const sound =
      certificate.publicKey.type === 'public' && dates.every((date) => !Number.isNaN(date.getTime()));
    return sound ? certificate : undefined;
  } catch {
    return undefined;
  }
}

/** @throws AppError Invalid `unsupported-key` */
function algorithmOf(key: KeyObject): Algorithm {
  const kind = keyKind(key);
  if (kind.family === 'rsa') return 'RS256';
  return kind.curve === 'secp384r1' ? 'ES384' : 'ES256';
}

/** Why a key cannot stand for a signature of this kind; undefined when it can. */
function unfitKey(key: KeyObject, algorithm: Algorithm): string | undefined {
  let fits: Algorithm;
  try {
    fits = algorithmOf(key);
  } catch {
    return 'the signer’s key is of a kind that packages are not signed with';
  }
  if (fits !== algorithm) return `the signer’s key is not one for ${algorithm}`;
  const kind = keyKind(key);
  if (kind.family !== 'rsa') return undefined;
  if (kind.bits < MIN_RSA_BITS) return `the signer’s key has ${kind.bits} bits, which protect nothing`;
  return kind.bits > MAX_RSA_BITS ? `the signer’s key has ${kind.bits} bits, which is absurd` : undefined;
}

function isSignedBy(key: KeyObject, algorithm: Algorithm, manifest: Uint8Array, signature: string): boolean {
  try {
    return verify(HASHES[algorithm], manifest, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
