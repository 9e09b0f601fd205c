import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { ImrCase } from '../../../../shared/domain/case.ts';
import { aCase } from '../../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../../shared/testing/profiles.ts';
import type { Identity } from '../identity.ts';
import { writeLetterCopy } from '../letter-copy.ts';

/** The time at which tests sign. */
export const SIGNED_AT = new Date('2026-11-23T10:20:30.456Z');

export interface TestCertificate {
  bits?: number;
  from?: Date;
  to?: Date;
  name?: string;
  /** Signs the certificate; itself otherwise. */
  issuer?: Identity;
  isAuthority?: boolean;
  /** A key that exists, in place of a new one. */
  key?: KeyObject;
}

/** An identity as no product code would make it: any key length, any validity, any issuer. */
export function testIdentity(options: TestCertificate = {}): Identity {
  const { bits = 2048, name = 'Reviewer 1042', issuer } = options;
  const privateKey = options.key ?? generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
  const key = forgeKey(privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // An issuer never gives a number twice: LibreOffice takes two certificates of one number for one.
  certificate.serialNumber = issuer === undefined ? '4d2' : '4d3';
  certificate.validity.notBefore = options.from ?? new Date('2026-01-01T00:00:00Z');
  certificate.validity.notAfter = options.to ?? new Date('2029-01-01T00:00:00Z');
  const subject = [{ name: 'commonName', value: name }];
  certificate.setSubject(subject);
  const issuerName = issuer?.certificate.subject?.slice('CN='.length);
  certificate.setIssuer(issuerName === undefined ? subject : [{ name: 'commonName', value: issuerName }]);
  certificate.setExtensions([{ name: 'basicConstraints', cA: options.isAuthority ?? false }]);
  certificate.sign(issuer === undefined ? key : forgeKey(issuer.key), forge.md.sha256.create());
  return {
    key: privateKey,
    certificate: new X509Certificate(forge.pki.certificateToPem(certificate)),
    chain: issuer === undefined ? [] : [issuer.certificate, ...issuer.chain],
  };
}

function forgeKey(key: KeyObject): forge.pki.rsa.PrivateKey {
  return forge.pki.privateKeyFromPem(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** A letter with one item, as it is before signing. */
export async function unsignedLetter(
  imrCase: ImrCase = aCase().withCaseBlock().withItem().build(),
): Promise<Uint8Array> {
  const profile = builtInProfile('posted-2016');
  const options = { copy: 'posted', willBeSigned: true, writtenAt: SIGNED_AT } as const;
  return (await writeLetterCopy(imrCase, profile, options)).docx;
}
