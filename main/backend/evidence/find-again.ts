import { setImmediate as turn } from 'node:timers/promises';
import { CONTEXT, type Evidence } from '../../../shared/domain/evidence.ts';
import { shownHash } from '../../../shared/domain/shown-hash.ts';
import { type Located, locateIn, type Squeezed, squeeze } from '../../../shared/evidence/locate.ts';
import { boxesOfRanges } from '../../../shared/search/boxes.ts';
import { storedWords } from '../records/packed-words.ts';
import { readDocuments } from '../store/documents.ts';
import type { Reader } from '../store/handles.ts';
import { readPages, readWordsOfPages } from '../store/pages.ts';

/** Pages that are gone through before others may use the store. */
const PAGES_AT_ONCE = 50;

interface Place {
  documentId: string;
  sha256: string;
  page: number;
  located: Located;
}

/**
 * Looks for the words of lost evidence in all records of a case that are read: in the file that took the old one's place.
 * Goes through the pages a few at a time. Of several places the exact one is taken, then the one whose surroundings fit best.
 * @param reader asked for anew at each turn: the desk may be locked meanwhile
 * @returns what was found, as it is to be kept: its words as they were selected, its place the new one
 */
export async function findAgain(
  reader: () => Reader,
  caseId: string,
  lost: readonly Evidence[],
): Promise<Evidence[]> {
  const sought = lost.filter(({ quote }) => squeeze(quote).letters !== '');
  const best = new Map<string, Place>();
  for (const document of readDocuments(reader(), caseId)) {
    const at = { documentId: document.id, sha256: shownHash(document) };
    for (let from = 0; sought.length > 0 && from < document.pages; from += PAGES_AT_ONCE) {
      for (const { index, text } of readPages(reader(), document.id, from, from + PAGES_AT_ONCE)) {
        const squeezed = squeeze(text);
        for (const evidence of sought) look(best, evidence, squeezed, { ...at, page: index });
      }
      await turn();
    }
  }
  return sought.flatMap((evidence) => {
    const place = best.get(evidence.id);
    return place === undefined ? [] : (movedTo(reader(), evidence, place) ?? []);
  });
}

function look(
  best: Map<string, Place>,
  evidence: Evidence,
  page: Squeezed,
  at: Omit<Place, 'located'>,
): void {
  const located = locateIn(page, evidence);
  if (located === undefined) return;
  const known = best.get(evidence.id)?.located;
  if (known !== undefined && (known.exact === located.exact ? known.fit >= located.fit : known.exact)) return;
  best.set(evidence.id, { ...at, located });
}

/** The evidence at its new place; undefined where the page has no boxes for its words. */
function movedTo(
  reader: Reader,
  evidence: Evidence,
  { documentId, sha256, page, located }: Place,
): Evidence | undefined {
  const { start, end } = located;
  const [stored] = readWordsOfPages(reader, documentId, page, page + 1);
  const [facts] = readPages(reader, documentId, page, page + 1);
  const words = stored?.words === undefined ? undefined : storedWords(stored.text, stored.words);
  const [rects = []] = words === undefined ? [] : boxesOfRanges(words, [{ start, end }]);
  if (stored === undefined || rects.length === 0) return undefined;
  return {
    ...evidence,
    ...{ sha256, page, rects },
    before: stored.text.slice(Math.max(0, start - CONTEXT), start),
    after: stored.text.slice(end, end + CONTEXT),
    extractor: facts?.extractor ?? null,
  };
}
