import type { IdentityFacts } from '../../../shared/contracts/identity.ts';
import type { SigningObstacle, SigningReview } from '../../../shared/contracts/signing.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { type CaseState, canBeSigned } from '../../../shared/domain/case-state.ts';
import { localDay } from '../../../shared/domain/local-day.ts';
import { countIn } from '../../../shared/domain/page-ranges.ts';
import { AppError } from '../../../shared/errors.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { Finding, NotChecked } from '../../../shared/rules/finding.ts';
import { lastEntryAt } from '../audit/entries.ts';
import { findingsWithDismissals } from '../checks/findings-with-dismissals.ts';
import { requireProfile } from '../letter/profiles.ts';
import { letterHash } from '../signing/letter-hash.ts';
import { loadCase } from '../store/case-store.ts';
import { readCaseState } from '../store/cases.ts';
import { readOpenClarification } from '../store/clarifications.ts';
import { readVersions } from '../store/determinations.ts';
import type { Reader } from '../store/handles.ts';
import { readSeen } from '../store/page-views.ts';

/** The copy that the reviewer signs goes back to the organisation, in the form of the posted one. */
export const SIGNED_COPY = 'posted';

/** Clocks are put right by seconds all the time; what is further back than this was set back. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** What signing rests on, apart from the store. */
export interface SigningGrounds {
  profiles: readonly LetterProfile[];
  identity: IdentityFacts | null;
  now: Date;
}

/** A finding as it is frozen: with the reason, where the reviewer dismissed it. */
export type FrozenFinding = Finding & { dismissed?: { reason: string; dismissedAt: string } };

/** A case as it would be signed now. */
export interface ReviewedCase {
  review: SigningReview;
  imrCase: ImrCase;
  profile: LetterProfile;
  findings: FrozenFinding[];
  notChecked: readonly NotChecked[];
}

/**
 * How a case stands before it is signed. Reads only, so that the transaction of signing can look again.
 * @throws AppError NotFound `no-case`, `unknown-profile`
 */
export function reviewCase(reader: Reader, caseId: string, grounds: SigningGrounds): ReviewedCase {
  const imrCase = loadCase(reader, caseId);
  const { state } = readCaseState(reader, caseId);
  const profile = requireProfile(grounds.profiles, imrCase.profile);
  const { findings, dismissed, notChecked } = findingsWithDismissals(
    reader,
    caseId,
    SIGNED_COPY,
    profile.evidence[SIGNED_COPY],
  );
  const letterSha256 = letterHash(composeLetter(imrCase, profile, SIGNED_COPY));
  const last = readVersions(reader, caseId)[0];
  const conflictAttestedAt = imrCase.attestations.find(({ id }) => id === 'no-conflict')?.attestedAt ?? null;
  const items = imrCase.items.length;
  const facts = { state, items, findings, conflictAttestedAt, identity: grounds.identity };
  const isUnchanged = last?.letterSha256 === letterSha256;
  return {
    review: {
      state,
      obstacles: obstaclesOf({ ...facts, isUnchanged }),
      warnings: [
        ...(grounds.identity?.warnings ?? []),
        ...findingsLeft(findings),
        ...pagesUnseen(reader, caseId),
        ...clockSetBack(reader, grounds.now),
      ],
      identity: grounds.identity,
      conflictAttestedAt,
      letterSha256,
      profile: { id: profile.id, version: profile.version, name: profile.name },
      hasLine: profile.signing.line.returned,
      nextVersion: (last?.version ?? 0) + 1,
      question: readOpenClarification(reader, caseId)?.question ?? null,
    },
    imrCase,
    profile,
    notChecked,
    findings: [
      ...findings,
      ...dismissed.map(({ finding, dismissal: { reason, dismissedAt } }) => ({
        ...finding,
        dismissed: { reason, dismissedAt },
      })),
    ],
  };
}

/**
 * The signer, where nothing prevents signing.
 * @throws AppError Precondition with the first obstacle's code
 */
export function requireUnhindered({ obstacles, identity }: SigningReview): {
  signer: string;
  certificateSha256: string;
} {
  const [first] = obstacles;
  if (first !== undefined) throw new AppError('Precondition', first.code, first.message);
  // Without one there is an obstacle.
  if (identity === null) throw new AppError('Precondition', 'no-identity', 'There is no signing identity.');
  return { signer: identity.name, certificateSha256: identity.sha256 };
}

interface Standing {
  state: CaseState;
  items: number;
  findings: readonly Finding[];
  conflictAttestedAt: string | null;
  identity: IdentityFacts | null;
  /** The letter says what the last signed version says. */
  isUnchanged: boolean;
}

/** Everything that prevents signing now, in the order of doing something about it. */
function obstaclesOf(standing: Standing): SigningObstacle[] {
  const { state } = standing;
  const wrongState = stateObstacle(state);
  // Of a case that is signed or closed there is nothing else to say.
  if (wrongState !== undefined && state !== 'received') return [wrongState];
  return [
    ...(wrongState === undefined ? attestationObstacle(standing) : [wrongState]),
    ...findingsObstacle(standing),
    ...identityObstacle(standing.identity),
    ...(standing.isUnchanged ? [UNCHANGED] : []),
  ];
}

const UNCHANGED: SigningObstacle = {
  code: 'nothing-changed',
  message: 'The letter says what the last signed version says. Change it before it is signed again.',
  leadsTo: null,
};

function stateObstacle(state: CaseState): SigningObstacle | undefined {
  if (canBeSigned(state)) return undefined;
  const messages: Partial<Record<CaseState, string>> = {
    received: 'Accept the case before the determination is signed.',
    signed: 'The determination is signed. A clarification that the organization asks for reopens the case.',
    returned:
      'The determination was signed and returned. A clarification that the organization asks for reopens the case.',
  };
  const message = messages[state] ?? `This case is ${state}, so no determination of it can be signed.`;
  return { code: 'case-state', message, leadsTo: state === 'received' ? 'case' : null };
}

function attestationObstacle({ conflictAttestedAt }: Standing): SigningObstacle[] {
  if (conflictAttestedAt !== null) return [];
  const message =
    'That there is no conflict of interest is not attested, or others were named in the case since. Attest it for those who are named now.';
  return [{ code: 'no-conflict-attestation', message, leadsTo: 'case' }];
}

function findingsObstacle({ findings, items }: Standing): SigningObstacle[] {
  const count = findings.filter((finding) => finding.severity === 'blocking').length;
  if (items === 0) {
    // A letter may be exported without any, to look at; there is nothing in it to sign.
    const message = 'The case has no disputed item, so there is nothing to decide. Add the items.';
    return [{ code: 'blocking-findings', message, leadsTo: 'check' }];
  }
  if (count === 0) return [];
  const what = count === 1 ? 'One finding blocks' : `${count} findings block`;
  const message = `${what} the letter. Put right what the check lists.`;
  return [{ code: 'blocking-findings', message, leadsTo: 'check' }];
}

function identityObstacle(identity: IdentityFacts | null): SigningObstacle[] {
  if (identity === null) {
    const message = 'There is no signing identity in this vault. Make or import one in Settings.';
    return [{ code: 'no-identity', message, leadsTo: 'identity' }];
  }
  if (identity.problem === null) return [];
  return [{ code: 'identity-unusable', message: identity.problem.message, leadsTo: 'identity' }];
}

function findingsLeft(findings: readonly Finding[]): SigningReview['warnings'] {
  const count = findings.filter((finding) => finding.severity !== 'blocking').length;
  if (count === 0) return [];
  const what = count === 1 ? 'One finding of the check is' : `${count} findings of the check are`;
  return [{ code: 'findings-left', message: `${what} still open, and will be kept so with the version.` }];
}

/** Pages that were never in view: which ones stands in the Sign tab. */
function pagesUnseen(reader: Reader, caseId: string): SigningReview['warnings'] {
  const documents = readSeen(reader, caseId);
  const pages = documents.reduce((sum, document) => sum + document.pages, 0);
  const unseen = pages - documents.reduce((sum, { seen }) => sum + countIn(seen), 0);
  if (unseen === 0) return [];
  const what = unseen === 1 ? 'One page' : `${unseen} of the ${pages} pages`;
  const message =
    unseen === 1
      ? `${what} of the records was never in view. That is kept with the version.`
      : `${what} of the records were never in view. That is kept with the version.`;
  return [{ code: 'pages-unseen', message }];
}

/** The time in a signature is the computer's own. */
function clockSetBack(reader: Reader, now: Date): SigningReview['warnings'] {
  const last = lastEntryAt(reader);
  if (last === undefined || now.getTime() + CLOCK_TOLERANCE_MS >= last.getTime()) return [];
  const day = localDay(last);
  const message = `This computer's clock stands before the last entry of the audit log (${day}). Put it right: the signature states its time.`;
  return [{ code: 'clock-set-back', message }];
}
