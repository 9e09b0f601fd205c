/** Something that is not as it was signed, or not as it should be. */
export interface Change {
  what:
    | 'part-changed'
    | 'part-added'
    | 'part-removed'
    | 'content-type'
    | 'relationship-changed'
    | 'relationship-added'
    | 'relationship-removed'
    | 'signature'
    | 'certificate'
    | 'damaged'
    | 'letter';
  /** The part of the package that is concerned. */
  part?: string;
  /** A sentence for people. */
  message: string;
}

export interface SignerReport {
  /** As a reader sees it: by RFC 2253. */
  subject: string;
  commonName: string;
  issuer: string;
  serialNumber: string;
  /** Hexadecimal, of the whole certificate. */
  sha256: string;
  validFrom: string;
  validTo: string;
  /** `trusted`: by a certificate that the caller trusts. Says nothing of the signature itself. */
  trust: 'trusted' | 'self-signed' | 'unknown-issuer';
  /** At the time that the signature states. */
  validityAtSigning: 'valid' | 'expired' | 'not-yet-valid';
}

export interface SignatureReport {
  /** The part that holds it. */
  part: string;
  /** True when signature, certificate and all that it covers are as they were signed. */
  intact: boolean;
  signer?: SignerReport;
  /** As the signer's computer stated it: asserted, not proven. ISO, UTC. */
  signedAt?: string;
  comments?: string;
  hasLine: boolean;
  /** Names of the parts under the signature. */
  covered: string[];
  changes: Change[];
  warnings: string[];
}
