import { boxesBetween, type TextPoint, textBetween } from './selected-text.ts';
import type { ReaderSelection, Rect, Word } from './types.ts';

/** A place in the document's text. */
export interface DocumentPoint extends TextPoint {
  page: number;
}

/** A selection from the earlier place to the later one. */
export interface Span {
  from: DocumentPoint;
  to: DocumentPoint;
}

type WordsByPage = ReadonlyMap<number, readonly Word[]>;

function before(a: DocumentPoint, b: DocumentPoint): number {
  return a.page - b.page || a.word - b.word || a.offset - b.offset;
}

/** The two ends in order; undefined when nothing lies between them. */
export function spanOf(a: DocumentPoint, b: DocumentPoint): Span | undefined {
  const order = before(a, b);
  if (order === 0) return undefined;
  return order < 0 ? { from: a, to: b } : { from: b, to: a };
}

/** The part of a span on one page. */
function partOn(span: Span, page: number, words: readonly Word[]): { from: TextPoint; to: TextPoint } {
  const end = { word: words.length - 1, offset: words.at(-1)?.text.length ?? 0 };
  return {
    from: page === span.from.page ? span.from : { word: 0, offset: 0 },
    to: page === span.to.page ? span.to : end,
  };
}

/** The boxes to paint, by page. */
export function spanBoxes(span: Span, words: WordsByPage): Map<number, Rect[]> {
  const boxes = new Map<number, Rect[]>();
  for (let page = span.from.page; page <= span.to.page; page += 1) {
    const known = words.get(page);
    if (known === undefined) continue;
    const { from, to } = partOn(span, page, known);
    boxes.set(page, boxesBetween(known, from, to));
  }
  return boxes;
}

/** The text of a span as it is copied; pages follow each other on a new line. */
export function spanText(span: Span, words: WordsByPage): string {
  const parts: string[] = [];
  for (let page = span.from.page; page <= span.to.page; page += 1) {
    const known = words.get(page);
    if (known === undefined || known.length === 0) continue;
    const { from, to } = partOn(span, page, known);
    parts.push(textBetween(known, from, to));
  }
  return parts.filter((part) => part !== '').join('\n');
}

/** What the host is told; undefined when the span holds only space. */
export function selectionOf(span: Span, words: WordsByPage): ReaderSelection | undefined {
  const boxes = spanBoxes(span, words);
  const picked = [...boxes].flatMap(([page, rects]) => {
    const known = words.get(page) ?? [];
    if (known.length === 0 || rects.length === 0) return [];
    const { from, to } = partOn(span, page, known);
    const text = textBetween(known, from, to);
    return text === '' ? [] : [{ page, text, rects }];
  });
  return picked.length === 0 ? undefined : picked;
}
