import { X509Certificate } from 'node:crypto';
import type { PackageSender } from '../../../shared/domain/package-sender.ts';
import { reportSigner } from '../signing/verify-certificate.ts';
import type { Reader } from '../store/handles.ts';
import { readIdentity } from '../store/identity.ts';
import { readCertificates, readPartners } from '../store/partners.ts';
import type { PackageHead } from './read-package.ts';

/** Whose signatures mean something. */
export interface KnownSigners {
  partners: readonly { name: string; certificates: readonly X509Certificate[] }[];
  own?: X509Certificate | undefined;
  /** Named for this one check. */
  given?: readonly X509Certificate[];
}

/** Signers that a vault knows: its organisations, and its own identity. */
export function knownSigners(reader: Reader): KnownSigners {
  const stored = readIdentity(reader);
  return {
    partners: readPartners(reader).map(({ id, name }) => ({
      name,
      certificates: readCertificates(reader, id),
    })),
    own: stored === undefined ? undefined : new X509Certificate(stored.certificates),
  };
}

/** Who made a package. Its signature has been verified by then. */
export function senderOf({ manifest, signer }: PackageHead, signers: KnownSigners): PackageSender {
  if (signer === undefined) return { kind: 'unsigned' };
  const { certificate, chain } = signer;
  // The manifest is under the signature, and so is this time.
  const madeAt = new Date(manifest.createdAt);
  const report = (trusted: readonly X509Certificate[]) => reportSigner(certificate, chain, trusted, madeAt);
  const isTrusted = (trusted: readonly X509Certificate[]) => report(trusted).trust === 'trusted';
  const { commonName, subject, issuer, sha256, validityAtSigning } = report([]);
  const partner = signers.partners.find(({ certificates }) => isTrusted(certificates));
  const known =
    partner !== undefined
      ? ({ by: 'partner', name: partner.name } as const)
      : signers.own?.fingerprint256 === certificate.fingerprint256
        ? ({ by: 'own' } as const)
        : isTrusted(signers.given ?? [])
          ? ({ by: 'given' } as const)
          : null;
  return { kind: 'signed', name: commonName, subject, issuer, sha256, validity: validityAtSigning, known };
}
