import { randomUUID } from 'node:crypto';
import type { IdentitySlot } from '../../../shared/contracts/identity.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Copy, LetterProfile } from '../../../shared/letter/profile.ts';
import type { RuleInput } from '../../../shared/rules/finding.ts';
import { checkCase, isBlocked } from '../../../shared/rules/index.ts';
import { commonName } from './certificate.ts';
import { checkIdentity, type Identity, type IdentityWarning } from './identity.ts';
import { type LetterCopy, writeLetterCopy } from './letter-copy.ts';
import { signDocx } from './sign.ts';
import { verifyDocx } from './verify.ts';

/** Purpose of signing, as Word shows it. */
const COMMENTS = 'Independent Medical Review final determination';

export interface SignLetterRequest {
  imrCase: ImrCase;
  profile: LetterProfile;
  /** `returned`: the copy for the organisation, in the form of the posted one. */
  copy: Copy | 'returned';
  identity: Identity;
  /** Whose identity it is: says what stands on the line, and whether it links letters. The reviewer's unless said. */
  signer?: IdentitySlot;
  /** Draws a visible signature line at the end; the profile says so for each copy unless it is said here. */
  line?: boolean | undefined;
  now: Date;
}

export interface SignedLetter extends LetterCopy {
  warnings: (IdentityWarning | { code: 'links-determinations'; message: string })[];
}

/**
 * Composes a letter, writes it as Word and signs it; what comes out has been verified.
 * @throws AppError Precondition `blocking-findings`, and those of `checkIdentity` and `signDocx`
 */
export async function signLetter(request: SignLetterRequest): Promise<SignedLetter> {
  const { imrCase, profile, identity, signer = 'reviewer', now } = request;
  const copy = request.copy === 'returned' ? 'posted' : request.copy;
  requireNothingBlocks({ imrCase, copy, evidence: profile.evidence[copy] });
  const warnings: SignedLetter['warnings'] = checkIdentity(identity, now);
  if (request.copy !== 'returned' && signer === 'reviewer') {
    const message = `A ${copy} copy leaves the organisation. Signed by a reviewer's own certificate, it can be linked with every other letter by that reviewer, who is confidential (Labor Code 4610.6(f)).`;
    warnings.push({ code: 'links-determinations', message });
  }
  const letter = await writeLetterCopy(imrCase, profile, { copy, willBeSigned: true, writtenAt: now });
  const hasLine = request.line ?? profile.signing.line[request.copy];
  const setup = () => ({
    guid: randomUUID(),
    signer: commonName(identity.certificate),
    title: profile.signing.lineTitle[signer],
  });
  const docx = signDocx(letter.docx, identity, {
    signedAt: now,
    comments: COMMENTS,
    line: hasLine ? setup() : undefined,
  });
  if (verifyDocx(docx).verdict !== 'valid')
    throw new AppError('Internal', 'signature-check', 'The signed letter did not pass its own verification.');
  return { ...letter, docx, warnings };
}

/** @throws AppError Precondition `blocking-findings` for a letter that may not be signed */
export function requireNothingBlocks(input: RuleInput): void {
  if (isBlocked(checkCase(input).findings)) {
    const message = 'The letter cannot be signed while the check has findings that block it.';
    throw new AppError('Precondition', 'blocking-findings', message);
  }
}
