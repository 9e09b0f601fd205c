import { type CaseSearch, MAX_NOTE_HITS } from '../../../shared/contracts/search.ts';
import { snippetOf } from '../../../shared/search/snippet.ts';
import { listNotes } from '../notes/list-notes.ts';
import type { Reader } from '../store/handles.ts';
import { readNotes } from '../store/notes.ts';
import type { Understood } from './understand.ts';

/**
 * The reviewer's own notes that a query finds. There are few in a case: they are looked through, and stand in no index. What
 * counts as a word of the query in the records counts in them, and what else of its forms and synonyms they have themselves.
 */
export function noteHits(
  reader: Reader,
  caseId: string,
  { matcher, matcherOf }: Understood,
): CaseSearch['notes'] {
  const notes = readNotes(reader, caseId);
  const own = notes.length === 0 ? undefined : matcherOf(notes.map(({ text }) => text));
  if (own === undefined) return { hits: [], total: 0 };
  const found = notes.flatMap((note) => {
    const ranges = matcher?.ranges(note.text) ?? own.ranges(note.text);
    return ranges === undefined ? [] : [{ note, ranges }];
  });
  const shown = found.slice(0, MAX_NOTE_HITS);
  const listed = listNotes(
    reader,
    caseId,
    shown.map(({ note }) => note),
  );
  return {
    hits: listed.map(({ note, documentId }, at) => ({
      note: { id: note.id, about: note.about },
      documentId,
      snippet: snippetOf(note.text, shown[at]?.ranges ?? []),
    })),
    total: found.length,
  };
}
