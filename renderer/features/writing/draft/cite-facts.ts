import { evidenceContracts } from '../../../../shared/contracts/evidence.ts';
import { textContracts } from '../../../../shared/contracts/text.ts';
import { type PageWord, unpackWords } from '../../../../shared/domain/page-text.ts';
import type { Chip } from '../../../../shared/domain/rich-text.ts';
import type { DraftFact } from '../../../../shared/drafting/draft-fact.ts';
import { AppError } from '../../../../shared/errors.ts';
import { boxesOfRanges } from '../../../../shared/search/boxes.ts';
import { call } from '../../../lib/client.ts';

interface Options {
  caseId: string;
  facts: readonly DraftFact[];
  signal: AbortSignal;
  /** How many are cited so far. */
  onCited(count: number): void;
}

/**
 * Keeps each fact's words as evidence, and gives their citations by the facts' ids. What is kept already is cited as it is.
 * Stops between two when it is told to; what is kept by then stays.
 * @throws AppError what the store throws; Conflict `page-changed` when a page was read anew since
 */
export async function citeFacts({ caseId, facts, signal, onCited }: Options): Promise<Map<string, Chip>> {
  const pages = new Map<string, Promise<ReadWords>>();
  const chips = new Map<string, Chip>();
  for (const { id, documentId, page, start, end } of facts) {
    if (signal.aborted) break;
    const key = `${documentId}:${page}`;
    const reading = pages.get(key) ?? wordsOf(documentId, page);
    pages.set(key, reading);
    const { text, words } = await reading;
    const [rects = []] = boxesOfRanges(words, [{ start, end }]);
    if (rects.length === 0) throw pageChanged();
    const quote = text.slice(start, end);
    const { evidence, printed, note } = await call(evidenceContracts.create, {
      caseId,
      documentId,
      page,
      rects: rects.map(within),
      quote,
    });
    chips.set(id, { evidence: evidence.id, printed, note });
    onCited(chips.size);
  }
  return chips;
}

interface ReadWords {
  text: string;
  words: readonly PageWord[];
}

async function wordsOf(documentId: string, page: number): Promise<ReadWords> {
  const { text, packed } = await call(textContracts.words, { documentId, page });
  const words = packed === null ? undefined : unpackWords(text, packed);
  if (words === undefined) throw pageChanged();
  return { text, words };
}

function pageChanged(): AppError {
  const message = 'A page of the draft was read anew meanwhile. Lay the draft out again.';
  return new AppError('Conflict', 'page-changed', message);
}

/** Estimated places may stick out of the page by a rounding. */
function within({ left, top, width, height }: { left: number; top: number; width: number; height: number }) {
  const share = (value: number) => Math.min(1, Math.max(0, value));
  return { left: share(left), top: share(top), width: share(width), height: share(height) };
}
