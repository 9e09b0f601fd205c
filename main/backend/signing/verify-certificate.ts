import { X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import {
  commonName,
  isSelfSigned,
  issuerName,
  serialNumber,
  subjectName,
  validityAt,
} from './certificate.ts';
import { NS } from './names.ts';
import type { SignerReport } from './verify-types.ts';
import { childrenNamed, onlyChild } from './xml.ts';

/** Chains of certificates are short; a longer one is a loop or a joke. */
const MAX_CHAIN = 10;

/** Certificates of a signature, the signer's first. Empty when there is none that can be read. */
export function certificatesOf(signature: Element): X509Certificate[] {
  const keyInfo = onlyChild(signature, NS.ds, 'KeyInfo');
  const data = keyInfo === undefined ? [] : childrenNamed(keyInfo, NS.ds, 'X509Data');
  const texts = data.flatMap((one) => childrenNamed(one, NS.ds, 'X509Certificate'));
  try {
    return texts.map((one) => readCertificate(Buffer.from(one.textContent ?? '', 'base64')));
  } catch {
    return [];
  }
}

/** Some damage shows only when a field is asked for. @throws Error for a certificate without sound dates or key */
function readCertificate(der: Uint8Array): X509Certificate {
  const certificate = new X509Certificate(der);
  const dates = [certificate.validFromDate, certificate.validToDate];
  if (certificate.publicKey.type !== 'public' || dates.some((date) => Number.isNaN(date.getTime())))
    throw new Error('unsound certificate');
  return certificate;
}

/**
 * @param chain the other certificates of the signature
 * @param trusted certificates that the caller trusts: authorities, or signers themselves
 */
export function reportSigner(
  signer: X509Certificate,
  chain: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  signedAt: Date,
): SignerReport {
  return {
    subject: subjectName(signer),
    commonName: commonName(signer),
    issuer: issuerName(signer),
    serialNumber: serialNumber(signer),
    sha256: signer.fingerprint256.replaceAll(':', '').toLowerCase(),
    validFrom: signer.validFromDate.toISOString(),
    validTo: signer.validToDate.toISOString(),
    trust: trustOf(signer, chain, trusted),
    validityAtSigning: validityAt(signer, signedAt),
  };
}

function trustOf(
  signer: X509Certificate,
  chain: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
): SignerReport['trust'] {
  const isTrusted = (one: X509Certificate) =>
    trusted.some((known) => known.fingerprint256 === one.fingerprint256);
  let last = signer;
  for (let step = 0; step < MAX_CHAIN; step += 1) {
    if (isTrusted(last)) return 'trusted';
    const issuer = [...trusted, ...chain].find(
      (one) => one !== last && one.ca && last.checkIssued(one) && last.verify(one.publicKey),
    );
    if (issuer === undefined) break;
    last = issuer;
  }
  return isSelfSigned(signer) ? 'self-signed' : 'unknown-issuer';
}
