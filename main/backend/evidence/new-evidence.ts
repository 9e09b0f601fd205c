import { randomUUID } from 'node:crypto';
import type { InputOf } from '../../../shared/contracts/contract.ts';
import type { evidenceContracts } from '../../../shared/contracts/evidence.ts';
import { CONTEXT, type Evidence, NOTHING_SAID } from '../../../shared/domain/evidence.ts';
import { type PageWord, wordOffsets } from '../../../shared/domain/page-text.ts';
import { shownHash } from '../../../shared/domain/shown-hash.ts';
import { AppError } from '../../../shared/errors.ts';
import { locate } from '../../../shared/evidence/locate.ts';
import { readDocument } from '../store/documents.ts';
import type { Reader } from '../store/handles.ts';
import { readPageWords } from '../store/pages.ts';

type Input = InputOf<typeof evidenceContracts.create>;

/**
 * Evidence from what was selected: with what stands around it on the page, so that it is known again.
 * @throws AppError NotFound `no-document`; Invalid `no-such-page`
 */
export function newEvidence(reader: Reader, input: Input, now: string): Evidence {
  const { documentId, page, rects, quote, said } = input;
  const document = readDocument(reader, documentId);
  if (page >= document.pages) {
    const message = `“${document.name}” has no page ${page + 1}.`;
    throw new AppError('Invalid', 'no-such-page', message);
  }
  const known = Object.fromEntries(Object.entries(said ?? {}).filter(([, value]) => value !== undefined));
  return {
    id: randomUUID(),
    ...{ sha256: shownHash(document), page, rects, quote },
    ...surroundings(reader, input),
    ...NOTHING_SAID,
    ...known,
    ...{ createdAt: now, changedAt: now },
  };
}

/** What the stored text of the page has before and after the quote; nothing where it is not read yet, or reads otherwise. */
function surroundings(
  reader: Reader,
  { documentId, page, rects, quote }: Input,
): Pick<Evidence, 'before' | 'after' | 'extractor'> {
  const read = storedPage(reader, documentId, page);
  if (read === undefined || read.page.state !== 'done') return { before: '', after: '', extractor: null };
  const extractor = read.page.extractor ?? null;
  const { text } = read.page;
  const found =
    quote === '' ? undefined : locate(text, { quote, before: '', after: '' }, startOf(read.words, rects));
  if (found === undefined) return { before: '', after: '', extractor: quote === '' ? extractor : null };
  return {
    before: text.slice(Math.max(0, found.start - CONTEXT), found.start),
    after: text.slice(found.end, found.end + CONTEXT),
    extractor,
  };
}

/** Pages are entered a few at a time after the import: a page that is not there yet is one that is not read. */
function storedPage(reader: Reader, documentId: string, page: number) {
  try {
    return readPageWords(reader, documentId, page);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'no-page' || error.code === 'damaged-row'))
      return undefined;
    throw error;
  }
}

/** Where in the page's text the word under the first box begins. */
function startOf(words: readonly PageWord[], rects: Input['rects']): number | undefined {
  const [first] = rects;
  if (first === undefined || words.length === 0) return undefined;
  const offsets = wordOffsets(words);
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, word] of words.entries()) {
    const distance = Math.hypot(word.left - first.left, 4 * (word.top - first.top));
    if (distance < least) [nearest, least] = [at, distance];
  }
  return offsets[nearest];
}

/** Whether two stand for the same words of the same place. */
export function isSamePlace(one: Evidence, other: Evidence): boolean {
  return (
    one.sha256 === other.sha256 &&
    one.page === other.page &&
    one.quote === other.quote &&
    one.rects.length === other.rects.length &&
    one.rects.every((rect, at) => {
      const there = other.rects[at];
      return (
        there !== undefined &&
        [rect.left - there.left, rect.top - there.top, rect.width - there.width].every(
          (difference) => Math.abs(difference) < SAME,
        )
      );
    })
  );
}

/** A two-thousandth of the page: less than the width of a letter, more than rounding. */
const SAME = 0.0005;
