import { MAX_MARKED_PAGES, type MarkedPage } from '../../../shared/contracts/search.ts';
import { AppError } from '../../../shared/errors.ts';
import { boxesOfRanges } from '../../../shared/search/boxes.ts';
import { joinRanges } from '../../../shared/search/join-ranges.ts';
import { storedWords } from '../records/packed-words.ts';
import type { Reader } from '../store/handles.ts';
import { readWordsOfPages } from '../store/pages.ts';
import type { Understood } from './understand.ts';

/**
 * Where on pages `from` to `to` (excluded) of a document the hits are. Pages without any are left out.
 * @throws AppError Invalid `range`
 */
export function markPages(
  reader: Reader,
  { matcher }: Understood,
  { documentId, from, to }: { documentId: string; from: number; to: number },
): MarkedPage[] {
  if (to - from > MAX_MARKED_PAGES) {
    const message = `Hits of ${MAX_MARKED_PAGES} pages at most are marked at once.`;
    throw new AppError('Invalid', 'range', message, { path: 'to' });
  }
  if (matcher === undefined) return [];
  return readWordsOfPages(reader, documentId, from, to).flatMap(({ index, text, words }) => {
    const ranges = matcher.ranges(text);
    if (ranges === undefined || ranges.length === 0) return [];
    // Boxes that do not belong to the text mark nothing; that they do not is said where the page is read.
    const boxes = words === undefined ? undefined : storedWords(text, words);
    if (boxes === undefined) return [{ page: index, marks: [] }];
    const marks = boxesOfRanges(boxes, joinRanges(text, ranges));
    return [{ page: index, marks: marks.filter((rects) => rects.length > 0) }];
  });
}
