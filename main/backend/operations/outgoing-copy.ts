import type { ImrCase } from '../../../shared/domain/case.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Copy, LetterProfile } from '../../../shared/letter/profile.ts';
import type { RuleInput } from '../../../shared/rules/finding.ts';
import { requireNoIdentifiers } from '../checks/require-no-identifiers.ts';
import type { Identity } from '../signing/identity.ts';
import { readIdentity } from '../store/identity.ts';
import { readReviewer } from '../store/reviewer.ts';
import type { HandlerDeps } from './deps.ts';
import { vaultIdentity } from './identity.ts';

/** A served or posted copy that is about to leave the vault. */
export interface Outgoing {
  /** The case in this vault, for the log. */
  caseId: string;
  imrCase: ImrCase;
  profile: LetterProfile;
  copy: Copy;
  /** Goes into the document's properties where the copy leaves unsigned. */
  writtenAt: Date;
  /** A draft leaves unsigned, whatever the profile says. */
  draft?: boolean;
  /** The vault's, where the organisation's key is to be used. */
  passphrase?: string | undefined;
}

/** Who signed a copy: SHA-256 of the certificate; nothing for a copy that left unsigned. Goes into the log as it is. */
export type SignedBy = { certificateSha256?: string };

type Deps = Pick<HandlerDeps, 'store' | 'clock' | 'provePassphrase'>;

/**
 * Whether a copy can leave now: asked before a place for it is chosen.
 * @throws AppError as `writeOutgoingCopy` does, but for what writing throws
 */
export async function requireReady(deps: Deps, outgoing: Outgoing): Promise<void> {
  requireNoIdentifiers(checkInput(deps, outgoing));
  await signerOf(deps, outgoing);
}

function checkInput(deps: Deps, { imrCase, copy, profile }: Outgoing): RuleInput {
  return {
    imrCase,
    copy,
    evidence: profile.evidence[copy],
    reviewer: readReviewer(deps.store().reader),
  };
}

/**
 * A served or posted copy as it leaves: signed by the organisation's identity where the profile says so, else unsigned.
 * @throws AppError Precondition `identifiers-in-posted-copy`, `no-organisation-identity`, `passphrase-needed`, `blocking-findings`, and those of
 * `checkIdentity`; Invalid `wrong-passphrase`; Locked
 */
export async function writeOutgoingCopy(
  deps: Deps,
  outgoing: Outgoing,
): Promise<{ docx: Uint8Array; signedBy: SignedBy }> {
  const { imrCase, profile, copy, writtenAt } = outgoing;
  requireNoIdentifiers(checkInput(deps, outgoing));
  const identity = await signerOf(deps, outgoing);
  if (identity === undefined) {
    // The Word writer is large and unlocking does not need it.
    const { writeLetterCopy } = await import('../signing/letter-copy.ts');
    const { docx } = await writeLetterCopy(imrCase, profile, { copy, willBeSigned: false, writtenAt });
    return { docx, signedBy: {} };
  }
  const { signLetter } = await import('../signing/sign-letter.ts');
  const { certificateHash } = await import('../signing/stored-identity.ts');
  const signer = 'organisation';
  const { docx } = await signLetter({ imrCase, profile, copy, identity, signer, now: deps.clock() });
  return { docx, signedBy: { certificateSha256: certificateHash(identity.certificate) } };
}

/** The identity to sign with, its use allowed by the passphrase; undefined for a copy that leaves unsigned. */
async function signerOf(deps: Deps, outgoing: Outgoing): Promise<Identity | undefined> {
  const { caseId, profile, copy, draft = false, passphrase } = outgoing;
  if (!profile.signing.byOrganisation[copy] || draft) return undefined;
  if (readIdentity(deps.store().reader, 'organisation') === undefined) {
    const message = `The letter profile "${profile.name}" has ${copy} copies signed by the organization, and there is no organization's identity in this vault. Import one in Settings, or choose another profile.`;
    throw new AppError('Precondition', 'no-organisation-identity', message);
  }
  const { checkIdentity } = await import('../signing/identity.ts');
  const { requireNothingBlocks } = await import('../signing/sign-letter.ts');
  requireNothingBlocks(checkInput(deps, outgoing));
  checkIdentity(await vaultIdentity(deps, 'organisation'), deps.clock());
  if (passphrase === undefined) {
    const message =
      'The letter profile has this copy signed by the organization. Using its identity takes the passphrase of this vault.';
    throw new AppError('Precondition', 'passphrase-needed', message);
  }
  await deps.provePassphrase(passphrase, caseId);
  // Read again: the vault may have been locked while the passphrase was being tried.
  return vaultIdentity(deps, 'organisation');
}
