import { createHash, X509Certificate } from 'node:crypto';
import { basename } from 'node:path';
import type { VerificationReport } from '../../../shared/contracts/verification.ts';
import type { SignerReport } from '../signing/verify-types.ts';
import { readCaseHead } from '../store/cases.ts';
import { findVersion, signingCertificates } from '../store/determinations.ts';
import type { Reader } from '../store/handles.ts';
import { readIdentity } from '../store/identity.ts';
import { trustedCertificates } from '../store/partners.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type ReportedSigner = NonNullable<VerificationReport['signatures'][number]['signer']>;

/** Word files verified with what this vault knows: its identity, whom its reviewer trusts, and what was signed in it. */
export function verificationHandlers(deps: HandlerDeps): Handlers<'verification', 'verifyFrom'> {
  return {
    verifyFrom: async ({ path }) => {
      // The reader of archives and signatures is large, and unlocking does not need it.
      const { MAX_DOCX_MEGABYTES, readWholeFile } = await import('../signing/read-file.ts');
      const { verifyDocx } = await import('../signing/verify.ts');
      const docx = await readWholeFile(path, MAX_DOCX_MEGABYTES);
      const { letterHashIn } = await import('../signing/letter-facts.ts');
      const { reader } = deps.store();
      const own = ownCertificates(reader);
      const verification = verifyDocx(docx, knownCertificates(reader));
      const { properties: _properties, signatures, letter, ...found } = verification;
      // A file that is not as it was signed may hide what it says, whatever its text is.
      const said = found.verdict === 'invalid' ? undefined : letterHashIn(docx);
      return {
        file: basename(path),
        ...found,
        signatures: signatures.map(({ signer, ...signature }) => ({
          ...signature,
          ...(signer === undefined ? {} : { signer: reported(signer, own) }),
        })),
        ...(letter === undefined ? {} : { letter }),
        match: matchOf(reader, docx, said),
      };
    },
  };
}

function reported(signer: SignerReport, own: ReadonlySet<string>): ReportedSigner {
  const { trust } = signer;
  return { ...signer, trust: own.has(signer.sha256) ? 'own' : trust === 'trusted' ? 'known' : trust };
}

/** The identity that signs now, and those that signed a version in this vault before. */
function ownCertificates(reader: Reader): ReadonlySet<string> {
  const identity = readIdentity(reader);
  const current = identity === undefined ? [] : [certificateHash(identity.certificates)];
  return new Set([...current, ...signingCertificates(reader)]);
}

/** Those that the reviewer trusts, and the one of the organisation whose identity is in the vault. */
function knownCertificates(reader: Reader): X509Certificate[] {
  const organisation = readIdentity(reader, 'organisation');
  const itsOwn = organisation === undefined ? [] : [new X509Certificate(organisation.certificates)];
  return [...trustedCertificates(reader), ...itsOwn];
}

/** Of the first certificate of a PEM text, which is the identity's own. */
function certificateHash(pem: string): string {
  return createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
}

/** @param letterSha256 of what the file says; undefined where that cannot be told or trusted */
function matchOf(
  reader: Reader,
  docx: Uint8Array,
  letterSha256: string | undefined,
): VerificationReport['match'] {
  const docxSha256 = createHash('sha256').update(docx).digest('hex');
  const byFile = findVersion(reader, { docxSha256 });
  const found = byFile ?? (letterSha256 === undefined ? undefined : findVersion(reader, { letterSha256 }));
  if (found === undefined) return null;
  const { caseId, row } = found;
  return {
    by: byFile === undefined ? 'letter' : 'file',
    caseId,
    caseNumber: readCaseHead(reader, caseId).caseBlock?.caseNumber ?? null,
    version: row.version,
    state: row.state,
  };
}
