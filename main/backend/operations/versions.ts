import { isClosed } from '../../../shared/domain/case-state.ts';
import { AppError } from '../../../shared/errors.ts';
import { copyDifferences } from '../../../shared/letter/copy-differences.ts';
import type { Copy } from '../../../shared/letter/profile.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { dropOwn } from '../precedents/own.ts';
import { moveCase } from '../store/acceptance.ts';
import { readCaseState } from '../store/cases.ts';
import {
  insertClarification,
  insertWithdrawal,
  readOpenClarification,
  readWithdrawal,
} from '../store/clarifications.ts';
import { insertEvent, readFrozen, readSignedFile, readVersions } from '../store/determinations.ts';
import type { Writer } from '../store/handles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { type Outgoing, requireReady, type SignedBy, writeOutgoingCopy } from './outgoing-copy.ts';
import { writeRecorded } from './write-recorded.ts';

/** The file that was signed, or a copy composed from what was frozen. */
export type VersionCopy = 'signed' | Copy;

type Operations =
  | 'list'
  | 'read'
  | 'differences'
  | 'prepareExport'
  | 'exportTo'
  | 'clarify'
  | 'markReturned'
  | 'withdraw';

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
    differences: ({ caseId, version }) => {
      const { frozen, profile } = readFrozen(deps.store().reader, caseId, version);
      return copyDifferences(frozen.case, profile);
    },
    prepareExport: async ({ copy, ...of }) => {
      if (copy !== 'signed') await requireReady(deps, outgoing(deps, { ...of, copy }));
      return {};
    },
    exportTo: async ({ path, ...of }) => {
      const { caseId, version, copy } = of;
      const { docx, signedBy } = await versionLetter(deps, of);
      await writeRecorded(deps, path, docx, (sha256) => ({
        kind: 'letter.version-exported',
        caseId,
        subject: { version, sha256, copy, ...signedBy },
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
      const { clock } = deps;
      deps.store().write((writer) => noteReturned({ audit: deps.audit(), clock }, writer, caseId));
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
        dropOwn(writer, caseId);
        const subject = { versions: versions.length };
        deps.audit().record(writer, { kind: 'case.withdrawn', caseId, subject });
      });
      return {};
    },
  };
}

/** Notes that the current version went back to the organisation. @throws AppError Precondition `case-state` */
export function noteReturned(
  { audit, clock }: { audit: Pick<AuditLog, 'record'>; clock: () => Date },
  writer: Writer,
  caseId: string,
): void {
  // Returned again, it is returned as before; only the day is new.
  if (readCaseState(writer, caseId).state !== 'returned') moveCase(writer, caseId, 'returned');
  const version = currentVersion(writer, caseId);
  insertEvent(writer, { caseId, version, kind: 'returned' }, clock().toISOString());
  audit.record(writer, { kind: 'letter.returned', caseId, subject: { version } });
}

type LetterDeps = Pick<HandlerDeps, 'store' | 'clock' | 'provePassphrase'>;

interface LetterOfVersion {
  caseId: string;
  version: number;
  copy: VersionCopy;
  passphrase?: string | undefined;
}

/**
 * A letter of a signed version, as it leaves.
 * @throws AppError NotFound for a version that there is not; what `writeOutgoingCopy` throws
 */
export async function versionLetter(
  deps: LetterDeps,
  { copy, ...of }: LetterOfVersion,
): Promise<{ docx: Uint8Array; signedBy: SignedBy }> {
  if (copy !== 'signed') return writeOutgoingCopy(deps, outgoing(deps, { ...of, copy }));
  return { docx: readSignedFile(deps.store().reader, of.caseId, of.version), signedBy: {} };
}

/** A copy of what was frozen, whatever became of the case since: unsigned, the same bytes each time. */
function outgoing(
  deps: Pick<HandlerDeps, 'store'>,
  of: { caseId: string; version: number; copy: Copy; passphrase?: string | undefined },
): Outgoing {
  const { caseId, version, copy, passphrase } = of;
  const { frozen, profile } = readFrozen(deps.store().reader, caseId, version);
  const writtenAt = new Date(frozen.row.signedAt);
  return { caseId, imrCase: frozen.case, profile, copy, writtenAt, passphrase };
}

/** @throws AppError Precondition `case-state` for a case that was never signed */
function currentVersion(writer: Writer, caseId: string): number {
  const [current] = readVersions(writer, caseId);
  if (current !== undefined) return current.version;
  throw new AppError('Precondition', 'case-state', 'This case has no signed determination.');
}
