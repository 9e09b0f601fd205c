import type { Paragraph } from '../../../../shared/domain/rich-text.ts';

/** A line longer than this was never broken to fit a page: its break ends a paragraph. */
const LONGEST_PRINTED_LINE = 160;
/** A line that ends a sentence and leaves more than this share of the longest one free ends a paragraph. */
const FULL_LINE_SHARE = 0.75;
const LIST_MARK = /^\s*(?:[•●▪◦‣·*–-]|\(?\d{1,2}[.)]|[a-z][.)])\s+/;
const BULLET = /^[•●▪◦‣·]\s+/;
const DASH = /^[*–-]\s+/;
const NUMBER = /^\(?(\d{1,2})[.)]\s+/;

/**
 * Plain text as it comes out of a PDF, a line of text for each line of the page, by paragraphs, with `\n` between their lines: a
 * blank line, a line that begins a point of a list, and what follows a short line that ends a sentence begin a new one.
 */
export function readPlainText(text: string): Paragraph[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\v\u2028\u2029]/g, '\n\n')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim());
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const isPrinted = longest <= LONGEST_PRINTED_LINE;
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (line !== '' && isOpen && last !== undefined && !LIST_MARK.test(line)) {
      paragraphs[paragraphs.length - 1] = `${last}\n${line}`;
    } else if (line !== '') paragraphs.push(line);
    const endsHere = /[.!?:]["”’)]*$/.test(line) && line.length < longest * FULL_LINE_SHARE;
    isOpen = isPrinted && line !== '' && !endsHere;
  }
  return paragraphs.map((paragraph) => ({ content: [{ text: paragraph }] }));
}

/**
 * Points of a list as a list, without their marks: bullets, at least two dashes, and numbers that count from 1. Other numbers
 * are of the text: a list of the letter would count them anew.
 */
export function withLists(paragraphs: readonly Paragraph[]): Paragraph[] {
  const texts = paragraphs.map(({ content: [first] }) =>
    first !== undefined && 'text' in first ? first.text : '',
  );
  const made: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const bullets = runFrom(texts, at, (text) => BULLET.test(text));
    const dashes = runFrom(texts, at, (text) => DASH.test(text));
    const numbers = runFrom(texts, at, (text, index) => Number(NUMBER.exec(text)?.[1]) === index + 1);
    const [length, mark, list] =
      bullets > 0
        ? ([bullets, BULLET, 'bullet'] as const)
        : dashes > 1
          ? ([dashes, DASH, 'bullet'] as const)
          : numbers > 1
            ? ([numbers, NUMBER, 'number'] as const)
            : ([0, NUMBER, 'number'] as const);
    if (length === 0) made.push(...paragraphs.slice(at, at + 1));
    for (const text of texts.slice(at, at + length))
      made.push({ list, content: [{ text: text.replace(mark, '') }] });
    at += Math.max(1, length);
  }
  return made;
}

/** How many texts from a place on are of a kind. */
function runFrom(
  texts: readonly string[],
  from: number,
  is: (text: string, index: number) => boolean,
): number {
  let length = 0;
  while (from + length < texts.length && is(texts[from + length] ?? '', length)) length += 1;
  return length;
}
