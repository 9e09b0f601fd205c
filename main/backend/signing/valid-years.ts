import { X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { Identity } from './identity.ts';

/**
 * A self-signed RSA identity with another end: same key, subject and serial number, signed anew. For one that was just
 * made and is not in use yet.
 * @param years from `now` on
 */
export function validForYears(identity: Identity, years: number, now: Date): Identity {
  const certificate = forge.pki.certificateFromPem(identity.certificate.toString());
  // node-forge reads names as bytes, but encodes them as text when it writes.
  for (const attribute of [...certificate.subject.attributes, ...certificate.issuer.attributes]) {
    attribute.value = forge.util.decodeUtf8(String(attribute.value));
  }
  certificate.validity.notAfter = new Date(now);
  certificate.validity.notAfter.setUTCFullYear(now.getUTCFullYear() + years);
  const pem = identity.key.export({ type: 'pkcs8', format: 'pem' }).toString();
  certificate.sign(forge.pki.privateKeyFromPem(pem), forge.md.sha256.create());
  const der = forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes();
  return { ...identity, certificate: new X509Certificate(Buffer.from(der, 'latin1')) };
}
