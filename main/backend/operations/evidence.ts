import type { Evidence } from '../../../shared/domain/evidence.ts';
import { AppError } from '../../../shared/errors.ts';
import { findAgain } from '../evidence/find-again.ts';
import { listEvidence } from '../evidence/list-evidence.ts';
import { isSamePlace, newEvidence } from '../evidence/new-evidence.ts';
import { beginCaseWrite, requireWritableCase } from '../store/acceptance.ts';
import { readCaseState } from '../store/cases.ts';
import { caseOfDocument } from '../store/documents.ts';
import { changeEvidence, findEvidence, moveStep, readEvidence, stepsThere } from '../store/evidence.ts';
import type { Writer } from '../store/handles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations = 'list' | 'create' | 'edit' | 'remove' | 'findAgain' | 'undo' | 'redo';

/** Evidence of a case: what was selected in its records. The audit log counts its changes among those of the case. */
export function evidenceHandlers(deps: HandlerDeps): Handlers<'evidence', Operations> {
  const change = <T>(caseId: string, make: (writer: Writer, now: string) => T): T => {
    const now = deps.clock().toISOString();
    return deps.store().write((writer) => {
      beginCaseWrite(writer, caseId, now);
      const made = make(writer, now);
      deps.audit().edited(writer, caseId);
      return made;
    });
  };
  const move = (caseId: string, to: 'undone' | 'done') => {
    change(caseId, (writer) => {
      if (!moveStep(writer, caseId, to)) throw nothingTo(to);
    });
    return {};
  };
  const listed = (caseId: string, id: string) => {
    const found = listEvidence(deps.store().reader, caseId).find(({ evidence }) => evidence.id === id);
    if (found === undefined) throw noEvidence();
    return found;
  };
  return {
    list: ({ caseId }) => {
      const { reader } = deps.store();
      // A case that is not there has no empty list.
      readCaseState(reader, caseId);
      return { caseId, evidence: listEvidence(reader, caseId), ...stepsThere(reader, caseId) };
    },
    create: (input) => {
      const { caseId, documentId } = input;
      const { reader } = deps.store();
      if (caseOfDocument(reader, documentId) !== caseId) throw otherCase();
      const made = newEvidence(reader, input, deps.clock().toISOString());
      const known = readEvidence(reader, caseId).find((one) => isSamePlace(one, made));
      if (known !== undefined) return listed(caseId, known.id);
      change(caseId, (writer) =>
        changeEvidence(writer, caseId, [{ id: made.id, before: null, after: made }]),
      );
      return listed(caseId, made.id);
    },
    edit: ({ caseId, id, said }) => {
      change(caseId, (writer, now) => {
        const before = requireEvidence(writer, caseId, id);
        const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
        const after: Evidence = { ...before, ...given, changedAt: now };
        changeEvidence(writer, caseId, [{ id, before, after }]);
      });
      return {};
    },
    remove: ({ caseId, id }) => {
      change(caseId, (writer) => {
        const before = requireEvidence(writer, caseId, id);
        changeEvidence(writer, caseId, [{ id, before, after: null }]);
      });
      return {};
    },
    findAgain: async ({ caseId }) => {
      requireWritableCase(deps.store().reader, caseId);
      const lost = listEvidence(deps.store().reader, caseId).filter(({ state }) => state === 'lost');
      const sought = lost.map(({ evidence }) => evidence);
      const moved = await findAgain(() => deps.store().reader, caseId, sought);
      const found =
        moved.length === 0
          ? 0
          : change(caseId, (writer, now) => {
              // What was edited or removed while it was looked for stays as it is.
              const changes = moved.flatMap((after) => {
                const before = findEvidence(writer, caseId, after.id);
                const was = sought.find(({ id }) => id === after.id);
                if (before === undefined || before.changedAt !== was?.changedAt) return [];
                return [{ id: after.id, before, after: { ...after, changedAt: now } }];
              });
              if (changes.length > 0) changeEvidence(writer, caseId, changes);
              return changes.length;
            });
      return { found, lost: lost.length };
    },
    undo: ({ caseId }) => move(caseId, 'undone'),
    redo: ({ caseId }) => move(caseId, 'done'),
  };
}

function requireEvidence(writer: Writer, caseId: string, id: string): Evidence {
  const found = findEvidence(writer, caseId, id);
  if (found === undefined) throw noEvidence();
  return found;
}

function noEvidence(): AppError {
  return new AppError('NotFound', 'no-evidence', 'This evidence is no longer kept.');
}

function otherCase(): AppError {
  return new AppError('Invalid', 'other-case', 'This record belongs to another case.');
}

function nothingTo(to: 'undone' | 'done'): AppError {
  const what =
    to === 'undone'
      ? 'There is no change of evidence to take back.'
      : 'No change of evidence was taken back.';
  return new AppError('Precondition', 'no-step', what);
}
