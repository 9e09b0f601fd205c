import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../../shared/contracts/contract.ts';
import type { noteContracts } from '../../../shared/contracts/notes.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { shownHash } from '../../../shared/domain/shown-hash.ts';
import { AppError } from '../../../shared/errors.ts';
import { listNotes } from '../notes/list-notes.ts';
import { requireOpenCase } from '../store/acceptance.ts';
import { readCaseState } from '../store/cases.ts';
import { caseOfDocument, readDocument } from '../store/documents.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { deleteNote, findNote, putNote, readNotes } from '../store/notes.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations = 'list' | 'add' | 'edit' | 'remove' | 'restore';

/** The reviewer's own notes. They are no part of the determination: a signed case takes them until it is closed. */
export function noteHandlers(deps: HandlerDeps): Handlers<'notes', Operations> {
  const change = <T>(caseId: string, make: (writer: Writer, now: string) => T): T =>
    deps.store().write((writer) => {
      requireOpenCase(writer, caseId);
      const made = make(writer, deps.clock().toISOString());
      deps.audit().edited(writer, caseId);
      return made;
    });
  return {
    list: ({ caseId }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return listNotes(reader, caseId, readNotes(reader, caseId));
    },
    add: ({ caseId, about, text }) =>
      change(caseId, (writer, now) => {
        const id = randomUUID();
        const kept = { id, about: keptAbout(writer, caseId, about), text, createdAt: now, changedAt: now };
        putNote(writer, caseId, kept);
        return { id };
      }),
    edit: ({ caseId, id, text }) => {
      change(caseId, (writer, now) =>
        putNote(writer, caseId, { ...requireNote(writer, caseId, id), text, changedAt: now }),
      );
      return {};
    },
    remove: ({ caseId, id }) =>
      change(caseId, (writer) => {
        const note = requireNote(writer, caseId, id);
        deleteNote(writer, caseId, id);
        return { note };
      }),
    restore: ({ caseId, note }) => {
      change(caseId, (writer) => putNote(writer, caseId, note));
      return {};
    },
  };
}

/** @throws AppError NotFound `no-document`; Invalid `other-case`, `no-such-page` */
function keptAbout(
  reader: Reader,
  caseId: string,
  about: ParsedInputOf<typeof noteContracts.add>['about'],
): Note['about'] {
  if (about.kind !== 'page') return about;
  const { documentId, page } = about;
  const document = readDocument(reader, documentId);
  if (caseOfDocument(reader, documentId) !== caseId) {
    throw new AppError('Invalid', 'other-case', 'This record belongs to another case.');
  }
  if (page >= document.pages) {
    throw new AppError('Invalid', 'no-such-page', `“${document.name}” has no page ${page + 1}.`);
  }
  return { kind: 'page', sha256: shownHash(document), page };
}

function requireNote(reader: Reader, caseId: string, id: string): Note {
  const note = findNote(reader, caseId, id);
  if (note !== undefined) return note;
  throw new AppError('NotFound', 'no-note', 'This note is no longer kept.');
}
