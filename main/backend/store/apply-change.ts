import { attestationsAfter } from '../../../shared/domain/acceptance.ts';
import { changeItemCore, type ItemCoreChange } from '../../../shared/domain/apply-change.ts';
import { type DraftChange, draftKey } from '../../../shared/domain/draft.ts';
import { AppError } from '../../../shared/errors.ts';
import { beginCaseWrite } from './acceptance.ts';
import { checkCase } from './arrange-items.ts';
import { writeBasis } from './bases.ts';
import { type CaseHead, caseProfileSchema, readCaseHead, updateCaseHead } from './cases.ts';
import { type Decision, readDecision, writeDecision } from './decisions.ts';
import { advanceRevision, keepHistory } from './drafts.ts';
import type { Writer } from './handles.ts';
import { readItem, updateItem } from './items.ts';

/**
 * Writes one field of a case, inside a transaction.
 * @param known the field's revision that the page read or wrote last
 * @returns the new revision
 * @throws AppError Conflict `stale-revision`; NotFound `no-case`, `no-item`; Precondition `case-closed`; Invalid with the field's path
 */
export function applyChange(
  writer: Writer,
  write: { caseId: string; known: number; change: DraftChange },
  now: string,
): number {
  const { caseId, change } = write;
  beginCaseWrite(writer, caseId, now);
  const key = draftKey(change);
  const revision = advanceRevision(writer, { caseId, key, known: write.known }, now);
  const replaced = setField(writer, caseId, change);
  if (replaced !== undefined) {
    keepHistory(writer, { caseId, key, revision: write.known }, JSON.stringify(replaced), now);
  }
  return revision;
}

/** Sets the field; for a text, gives the one that stood there. */
function setField(writer: Writer, caseId: string, change: DraftChange): unknown {
  switch (change.field) {
    case 'profile':
    case 'caseBlock':
    case 'credentials':
    case 'parties':
    case 'documentsReviewed':
    case 'summary':
      return setHead(writer, caseId, change);
    case 'item.outcome':
    case 'item.rationale':
      return setDecision(writer, caseId, change);
    case 'item.basis.administrator':
    case 'item.basis.reviewer': {
      readItem(writer, caseId, change.item);
      const who = change.field === 'item.basis.administrator' ? 'administrator' : 'reviewer';
      writeBasis(writer, { caseId, itemId: change.item, who }, change.value ?? undefined);
      return undefined;
    }
    default:
      return setItem(writer, caseId, change);
  }
}

type HeadChange = Extract<
  DraftChange,
  { field: 'profile' | 'caseBlock' | 'credentials' | 'parties' | 'documentsReviewed' | 'summary' }
>;
type DecisionChange = Extract<DraftChange, { field: 'item.outcome' | 'item.rationale' }>;

function setHead(writer: Writer, caseId: string, change: HeadChange): unknown {
  const head = readCaseHead(writer, caseId);
  updateCaseHead(writer, changedHead(head, change));
  return change.field === 'summary' && head.summary.length > 0 ? head.summary : undefined;
}

function changedHead(head: CaseHead, change: HeadChange): CaseHead {
  switch (change.field) {
    case 'profile': {
      const profile = caseProfileSchema.safeParse(change.value);
      if (!profile.success) {
        throw new AppError('Invalid', 'invalid-change', 'Choose a letter profile.', { path: 'profile' });
      }
      return { ...head, profile: profile.data, asRead: undefined };
    }
    case 'caseBlock':
      return { ...head, caseBlock: change.value ?? undefined };
    case 'credentials':
      return { ...head, credentials: change.value };
    case 'parties':
      return {
        ...head,
        parties: change.value,
        attestations: attestationsAfter(head.attestations, { before: head.parties, after: change.value }),
      };
    case 'documentsReviewed':
      return { ...head, documentsReviewed: change.value ?? undefined };
    case 'summary':
      return { ...head, summary: change.value };
  }
}

function setDecision(writer: Writer, caseId: string, change: DecisionChange): unknown {
  readItem(writer, caseId, change.item);
  const before = readDecision(writer, caseId, change.item);
  const after: Decision =
    change.field === 'item.outcome'
      ? { ...before, outcome: change.value ?? undefined }
      : { ...before, rationale: change.value };
  writeDecision(writer, caseId, change.item, after);
  return change.field === 'item.rationale' && before.rationale.length > 0 ? before.rationale : undefined;
}

function setItem(writer: Writer, caseId: string, change: ItemCoreChange): unknown {
  const before = readItem(writer, caseId, change.item);
  updateItem(writer, caseId, changeItemCore(before, change));
  // The only change that can break the case as a whole: a parent that is not there, or a circle.
  if (change.field === 'item.parent' && change.value !== null) checkCase(writer, caseId);
  return change.field === 'item.request' && before.request !== '' ? before.request : undefined;
}
