import type { ListedNote } from '../../../shared/contracts/notes.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { shownHash } from '../../../shared/domain/shown-hash.ts';
import { readDocuments } from '../store/documents.ts';
import type { Reader } from '../store/handles.ts';

/** Notes with the documents that their pages are in. The documents are read only where a note is about a page. */
export function listNotes(reader: Reader, caseId: string, notes: readonly Note[]): ListedNote[] {
  const documents = notes.some(({ about }) => about.kind === 'page') ? readDocuments(reader, caseId) : [];
  const byHash = new Map(documents.map((document) => [shownHash(document), document.id]));
  return notes.map((note) => ({
    note,
    documentId: note.about.kind === 'page' ? (byHash.get(note.about.sha256) ?? null) : null,
  }));
}
