import type { Inline, Paragraph, RichText } from '../domain/rich-text.ts';
import { plainText } from '../domain/rich-text.ts';

export interface TextQuery {
  /** What is looked for, as it stands; nothing is found for an empty one. */
  find: string;
  /** Small and capital letters differ. */
  matchCase: boolean;
  /** Letters and digits do not go on before and behind it. */
  wholeWords: boolean;
}

/** Words of a text. UTF-16 units of its plain text (`plainText`), `end` excluded. */
export interface TextMatch {
  start: number;
  end: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/** Where a text has what is looked for: from left to right, none over another, none over the end of a paragraph. */
export function findInText(text: string, { find, matchCase, wholeWords }: TextQuery): TextMatch[] {
  if (find === '' || find.includes('\n')) return [];
  const pattern = new RegExp(escaped(find), matchCase ? 'gu' : 'giu');
  return [...text.matchAll(pattern)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ start, end }) => !wholeWords || (isEdge(text, start, -1) && isEdge(text, end, 0)));
}

function escaped(text: string): string {
  // In unicode patterns nothing but these may be escaped; apostrophes are typed in both ways.
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]");
}

/** A word that begins or ends with a mark itself has its edge there. */
function isEdge(text: string, at: number, before: -1 | 0): boolean {
  const outer = text.charAt(at + before);
  const inner = text.charAt(at - 1 - before);
  return !(LETTER_OR_DIGIT.test(outer) && LETTER_OR_DIGIT.test(inner));
}

/** Words of a text, and those that take their place. */
export interface TextEdit extends TextMatch {
  by: string;
}

/**
 * A text with some of its words replaced. The new words look as the first letter of the old ones did; citations stay, those
 * among the old words behind the new ones.
 * @param edits in order, none over another, none over the end of a paragraph
 */
export function replaceInText(rich: RichText, edits: readonly TextEdit[]): RichText {
  let at = 0;
  return rich.map((paragraph) => {
    const length = plainText([paragraph]).length;
    const own = edits
      .filter(({ start, end }) => start >= at && end <= at + length)
      .map(({ start, end, by }) => ({ start: start - at, end: end - at, by }));
    // A line feed parts it from the next.
    at += length + 1;
    return own.length === 0 ? paragraph : replaced(paragraph, own);
  });
}

function replaced(paragraph: Paragraph, edits: readonly TextEdit[]): Paragraph {
  let at = 0;
  const content = paragraph.content.flatMap((inline): Inline[] => {
    if (!('text' in inline)) return [inline];
    const start = at;
    at += inline.text.length;
    const text = rewritten(inline.text, start, edits);
    return text === '' ? [] : [{ ...inline, text }];
  });
  return { ...paragraph, content };
}

/** A run without the words that are replaced; the new ones stand where the old began. */
function rewritten(text: string, from: number, edits: readonly TextEdit[]): string {
  const to = from + text.length;
  let result = '';
  let at = from;
  for (const { start, end, by } of edits) {
    if (end <= from || start >= to) continue;
    result += text.slice(at - from, Math.max(start, at) - from);
    if (start >= from) result += by;
    at = Math.min(end, to);
  }
  return result + text.slice(at - from);
}
