import { createHash } from 'node:crypto';
import type { IdentityFacts } from '../../../shared/contracts/identity.ts';
import { withdrawn } from '../../../shared/domain/acceptance.ts';
import { canMove } from '../../../shared/domain/case-state.ts';
import { AppError } from '../../../shared/errors.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { listEvidence } from '../evidence/list-evidence.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { keepOwn } from '../precedents/own.ts';
import { letterHash } from '../signing/letter-hash.ts';
import type { SignedLetter } from '../signing/sign-letter.ts';
import { moveCase, writeAttestations } from '../store/acceptance.ts';
import { readCaseState, touchCase } from '../store/cases.ts';
import { insertDetermination } from '../store/determinations.ts';
import { keepTexts } from '../store/drafts.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { readSeen } from '../store/page-views.ts';
import type { HandlerDeps } from './deps.ts';
import { vaultIdentity } from './identity.ts';
import { type ReviewedCase, requireUnhindered, reviewCase } from './signing-review.ts';
import type { SigningTicket } from './signing-tickets.ts';

/**
 * Signs the letter that was shown under a ticket, and freezes the version: the file and all that it came from, the
 * case's state and attestations, and the entry in the log, in one transaction. Whoever calls has asked for the
 * passphrase.
 * @throws AppError Conflict `letter-changed`, `identity-changed` when the case is no longer the one that was shown;
 * Precondition with an obstacle's code; Locked; DiskFull, and then nothing is signed
 */
export async function signCase(deps: HandlerDeps, ticket: SigningTicket): Promise<{ version: number }> {
  const identity = await vaultIdentity(deps);
  // The certificate library and the Word writer are large, and unlocking does not need them.
  const { identityFacts } = await import('../signing/stored-identity.ts');
  const { signLetter } = await import('../signing/sign-letter.ts');
  const now = toTheSecond(deps.clock());
  const facts = identityFacts(identity, now);
  const grounds = { profiles: knownProfiles(deps), identity: facts, now };
  const look = (reader: Reader): ReviewedCase => {
    const found = reviewCase(reader, ticket.caseId, grounds);
    requireShown(found, ticket);
    return found;
  };
  const { imrCase, profile } = look(deps.store().reader);
  const line = profile.signing.line.returned;
  const letter = await signLetter({ imrCase, profile, copy: 'returned', identity, line, now });
  // In the transaction again: the case may have been written while the letter was.
  deps.store().write((writer) => freeze(deps, writer, { found: look(writer), letter, ticket, facts, now }));
  return { version: ticket.version };
}

/** A signature states its time to the second; so do the version and what was attested for it. */
export function toTheSecond(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}

/** @throws AppError as `signCase` says */
function requireShown({ review }: ReviewedCase, ticket: SigningTicket): void {
  const { certificateSha256 } = requireUnhindered(review);
  if (review.letterSha256 !== ticket.letterSha256 || review.nextVersion !== ticket.version) {
    const message = 'The letter is no longer the one that was shown. Look at it again, then sign.';
    throw new AppError('Conflict', 'letter-changed', message);
  }
  if (certificateSha256 !== ticket.certificateSha256) {
    const message = 'The signing identity is no longer the one that was shown. Begin signing again.';
    throw new AppError('Conflict', 'identity-changed', message);
  }
}

function freeze(
  deps: HandlerDeps,
  writer: Writer,
  what: {
    found: ReviewedCase;
    letter: SignedLetter;
    ticket: SigningTicket;
    facts: IdentityFacts;
    now: Date;
  },
): void {
  const { letter, ticket, facts } = what;
  const { imrCase: before, profile, findings, notChecked, review } = what.found;
  const { caseId, version } = ticket;
  const signedAt = what.now.toISOString();
  const earlier = withdrawn(
    before.attestations,
    ticket.attested.map(({ id }) => id),
  );
  const imrCase = { ...before, attestations: [...earlier, ...ticket.attested] };
  writeAttestations(writer, caseId, imrCase.attestations);
  for (const state of ['in review', 'ready', 'signed'] as const) {
    if (canMove(readCaseState(writer, caseId).state, state)) moveCase(writer, caseId, state);
  }
  touchCase(writer, caseId, signedAt);
  keepTexts(writer, imrCase, signedAt);
  const { name, subject, issuer, serial, sha256: certificateSha256 } = facts;
  const docxSha256 = createHash('sha256').update(letter.docx).digest('hex');
  insertDetermination(writer, {
    ...{ version, signedAt, imrCase, profile, findings, notChecked, docxSha256 },
    identity: { name, subject, issuer, serial, sha256: certificateSha256 },
    letterSha256: letter.sha256,
    servedSha256: letterHash(composeLetter(imrCase, profile, 'served')),
    docx: letter.docx,
    tree: letter.tree,
    attestations: imrCase.attestations,
    pagesSeen: readSeen(writer, caseId),
    evidence: listEvidence(writer, caseId),
    answers: review.question,
  });
  keepOwn(writer, { imrCase, profile, version });
  deps.audit().record(writer, {
    kind: 'letter.signed',
    caseId,
    subject: {
      ...{ version, docxSha256, certificateSha256, letterSha256: letter.sha256 },
      profile: profile.id,
      profileVersion: profile.version,
      items: imrCase.items.length,
      attestations: ticket.attested.length,
      findings: findings.length,
    },
  });
}
