import { isClosed } from '../../../shared/domain/case-state.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Copy } from '../../../shared/letter/profile.ts';
import { moveCase } from '../store/acceptance.ts';
import { readCaseState } from '../store/cases.ts';
import {
  insertClarification,
  insertWithdrawal,
  readOpenClarification,
  readWithdrawal,
} from '../store/clarifications.ts';
import { insertEvent, readFrozen, readSignedFile, readVersions } from '../store/determinations.ts';
import type { Reader, Writer } from '../store/handles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { writeRecorded } from './write-recorded.ts';

type Operations = 'list' | 'read' | 'exportTo' | 'clarify' | 'markReturned' | 'withdraw';

/** Signed versions: read and copied out, and what becomes of them. None is ever written again. */
export function versionHandlers(deps: HandlerDeps): Handlers<'versions', Operations> {
  const now = (): string => deps.clock().toISOString();
  return {
    list: ({ caseId }) => {
      const { reader } = deps.store();
      const { state } = readCaseState(reader, caseId);
      const open = isClosed(state) ? undefined : readOpenClarification(reader, caseId);
      const versions = readVersions(reader, caseId);
      return { versions, open: open ?? null, withdrawn: readWithdrawal(reader, caseId) ?? null };
    },
    read: ({ caseId, version }) => readFrozen(deps.store().reader, caseId, version).frozen,
    exportTo: async ({ caseId, version, copy, path }) => {
      const { reader } = deps.store();
      const data =
        copy === 'signed'
          ? readSignedFile(reader, caseId, version)
          : await composeCopy(reader, { caseId, version, copy });
      await writeRecorded(deps, path, data, (sha256) => ({
        kind: 'letter.version-exported',
        caseId,
        subject: { version, sha256, copy },
      }));
      return { path };
    },
    clarify: ({ caseId, question, receivedOn }) => {
      const notedAt = now();
      deps.store().write((writer) => {
        moveCase(writer, caseId, 'clarification requested');
        const version = currentVersion(writer, caseId);
        insertClarification(writer, caseId, { version, question, receivedOn, notedAt });
        deps.audit().record(writer, { kind: 'case.clarification-requested', caseId, subject: { version } });
      });
      return {};
    },
    markReturned: ({ caseId }) => {
      deps.store().write((writer) => {
        // Returned again, it is returned as before; only the day is new.
        if (readCaseState(writer, caseId).state !== 'returned') moveCase(writer, caseId, 'returned');
        const version = currentVersion(writer, caseId);
        insertEvent(writer, { caseId, version, kind: 'returned' }, now());
        deps.audit().record(writer, { kind: 'letter.returned', caseId, subject: { version } });
      });
      return {};
    },
    withdraw: ({ caseId, reason }) => {
      const withdrawnAt = now();
      deps.store().write((writer) => {
        moveCase(writer, caseId, 'withdrawn');
        insertWithdrawal(writer, caseId, { reason, withdrawnAt });
        const versions = readVersions(writer, caseId);
        for (const { version } of versions) {
          insertEvent(writer, { caseId, version, kind: 'withdrawn' }, withdrawnAt);
        }
        const subject = { versions: versions.length };
        deps.audit().record(writer, { kind: 'case.withdrawn', caseId, subject });
      });
      return {};
    },
  };
}

/** A copy of what was frozen, whatever became of the case since: the same bytes each time. */
async function composeCopy(
  reader: Reader,
  of: { caseId: string; version: number; copy: Copy },
): Promise<Uint8Array> {
  const { frozen, profile } = readFrozen(reader, of.caseId, of.version);
  if (profile.signing.byOrganisation[of.copy]) {
    const message = `The profile has the ${of.copy} copy signed by the organization, whose key is not in this vault. Send the signed version; the organization makes the copy of it.`;
    throw new AppError('Precondition', 'organization-signs', message);
  }
  // The Word writer is large and unlocking does not need it.
  const { writeLetterCopy } = await import('../signing/letter-copy.ts');
  const writtenAt = new Date(frozen.row.signedAt);
  const options = { copy: of.copy, willBeSigned: false, writtenAt };
  return (await writeLetterCopy(frozen.case, profile, options)).docx;
}

/** @throws AppError Precondition `case-state` for a case that was never signed */
function currentVersion(writer: Writer, caseId: string): number {
  const [current] = readVersions(writer, caseId);
  if (current !== undefined) return current.version;
  throw new AppError('Precondition', 'case-state', 'This case has no signed determination.');
}
