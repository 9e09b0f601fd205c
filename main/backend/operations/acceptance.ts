import {
  ACCEPTANCE_IDS,
  type AcceptanceId,
  attested,
  sameParties,
  withdrawn,
} from '../../../shared/domain/acceptance.ts';
import type { Party } from '../../../shared/domain/case.ts';
import { localDay } from '../../../shared/domain/local-day.ts';
import { AppError } from '../../../shared/errors.ts';
import { composeNotice } from '../../../shared/letter/notice.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { requireProfile } from '../letter/profiles.ts';
import {
  insertDecline,
  moveCase,
  noteReopened,
  readDecline,
  requireWritableCase,
  writeAttestations,
} from '../store/acceptance.ts';
import { loadCase } from '../store/case-store.ts';
import { readCaseHead, readCaseState } from '../store/cases.ts';
import type { Writer } from '../store/handles.ts';
import { readReviewer } from '../store/reviewer.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { writeRecorded } from './write-recorded.ts';

type Operations = 'read' | 'accept' | 'attestNoConflict' | 'decline' | 'reopen' | 'exportNoticeTo';

/** A case is accepted with attestations, or declined with a reason. Every state moves in the transaction of its cause. */
export function acceptanceHandlers(deps: HandlerDeps): Handlers<'acceptance', Operations> {
  const now = (): string => deps.clock().toISOString();
  return {
    read: ({ caseId }) => {
      const { reader } = deps.store();
      const { state } = readCaseState(reader, caseId);
      const { attestations } = readCaseHead(reader, caseId);
      return { state, attestations, ...readDecline(reader, caseId) };
    },
    accept: ({ caseId, parties }) => {
      deps.store().write((writer) => {
        moveCase(writer, caseId, 'accepted');
        attest(writer, { caseId, parties, ids: ACCEPTANCE_IDS }, now());
        deps.audit().record(writer, { kind: 'case.accepted', caseId, subject: {} });
      });
      return {};
    },
    attestNoConflict: ({ caseId, parties }) => {
      deps.store().write((writer) => {
        requireWritableCase(writer, caseId);
        attest(writer, { caseId, parties, ids: ['no-conflict'] }, now());
        deps.audit().record(writer, { kind: 'case.conflict-attested', caseId, subject: {} });
      });
      return {};
    },
    decline: ({ caseId, reason, note }) => {
      deps.store().write((writer) => {
        moveCase(writer, caseId, 'declined');
        insertDecline(writer, caseId, { reason, note: note.trim(), declinedAt: now() });
        deps.audit().record(writer, { kind: 'case.declined', caseId, subject: { reason } });
      });
      return {};
    },
    reopen: ({ caseId }) => {
      deps.store().write((writer) => {
        moveCase(writer, caseId, 'received');
        noteReopened(writer, caseId, now());
        // What was attested before may have been the very reason for declining.
        const { attestations } = readCaseHead(writer, caseId);
        writeAttestations(writer, caseId, withdrawn(attestations, ACCEPTANCE_IDS));
        deps.audit().record(writer, { kind: 'case.reopened', caseId, subject: {} });
      });
      return {};
    },
    exportNoticeTo: async ({ caseId, path }) => {
      const { reader } = deps.store();
      const value = loadCase(reader, caseId);
      const { declined } = readDecline(reader, caseId);
      if (declined === null) {
        const message = 'This case is not declined, so there is no notice of it.';
        throw new AppError('Precondition', 'not-declined', message);
      }
      const { reason, note, declinedAt } = declined;
      const profile = requireProfile(knownProfiles(deps), value.profile);
      const { reviewerNumber } = readReviewer(reader);
      const notice = { reason, note, date: localDay(new Date(declinedAt)), reviewerNumber };
      // The Word writer is large and unlocking does not need it.
      const { writeLetterDocx } = await import('../letter/docx.ts');
      const data = await writeLetterDocx(composeNotice(value, profile, notice), deps.clock());
      await writeRecorded(deps, path, data, (sha256) => ({
        kind: 'letter.notice-exported',
        caseId,
        subject: { sha256 },
      }));
      return { path };
    },
  };
}

/** Attests to those named in the case, who must be those that the reviewer saw. */
function attest(
  writer: Writer,
  what: { caseId: string; parties: readonly Party[]; ids: readonly AcceptanceId[] },
  now: string,
): void {
  const { parties, attestations } = readCaseHead(writer, what.caseId);
  if (!sameParties(parties, what.parties)) {
    const message = 'Others are named in this case by now. Look at the parties again, then attest.';
    throw new AppError('Conflict', 'parties-changed', message, { path: 'parties' });
  }
  writeAttestations(writer, what.caseId, attested(attestations, what.ids, now));
}
