import { readCaseState } from '../store/cases.ts';
import { caseOfDocument } from '../store/documents.ts';
import { addSeen, readPlace, readReaders, readSeen, writePlace, writeReaders } from '../store/page-views.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations = 'place' | 'keepPlace' | 'readers' | 'keepReaders' | 'seen' | 'markSeen';

/**
 * Where the reviewer was and which pages were seen. Of no case's content, so nothing of it is entered in the audit log; it
 * goes on for cases that are signed, where records are looked at too.
 */
export function viewingHandlers(deps: HandlerDeps): Handlers<'viewing', Operations> {
  return {
    place: ({ documentId, reader }) => ({
      place: readPlace(deps.store().reader, documentId, reader) ?? null,
    }),
    keepPlace: ({ documentId, reader, place }) => {
      deps.store().write((writer) => {
        caseOfDocument(writer, documentId);
        writePlace(writer, documentId, reader, place);
      });
      return {};
    },
    readers: ({ caseId }) => ({ readers: readReaders(deps.store().reader, caseId) ?? null }),
    keepReaders: ({ caseId, readers }) => {
      deps.store().write((writer) => {
        readCaseState(writer, caseId);
        writeReaders(writer, caseId, readers);
      });
      return {};
    },
    seen: ({ caseId }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return readSeen(reader, caseId);
    },
    markSeen: ({ documentId, pages }) => {
      deps.store().write((writer) => {
        caseOfDocument(writer, documentId);
        addSeen(writer, documentId, pages);
      });
      return {};
    },
  };
}
