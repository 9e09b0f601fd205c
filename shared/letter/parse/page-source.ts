import type { PageWord, WordDirection } from '../../domain/page-text.ts';
import { joinLines, type Line } from './join-lines.ts';
import type { LetterSource } from './letter-source.ts';

/** A page with its words. */
export interface LetterPage {
  words: readonly PageWord[];
}

/** Words of one line overlap by so much of their height: superscripts hang on. */
const LINE_OVERLAP = 0.4;
/** Lines that lie further apart than this, in distances of lines as usual, have blank space between them. */
const BLANK_GAP = 1.25;
/** Shares of the page at its top and bottom in which page numbers stand. */
const TOP_EDGE = 0.08;
const BOTTOM_EDGE = 0.92;
/** What stands at the same height of another page, to this share of it. */
const SAME_HEIGHT = 0.015;
/** Places are known: a line that the next word would have fitted into ended on purpose. */
const EVENNESS = { ended: 0.97, endedInText: 0.97 };
const PAGE_NUMBER = /^(?:-\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*-)?$/i;

/** A line of a page; places are shares of the page. */
interface PageLine {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  firstWidth: number;
}

/** A letter from the words of a PDF's pages: lines as they lie, the same for every order in which a program wrote them. */
export function sourceOfPages(pages: readonly LetterPage[]): LetterSource {
  const lines = pages.flatMap(({ words }, page) => linesOf(words, page));
  const furniture = furnitureOf(lines, pages.length);
  const kept = lines.filter((line) => !furniture.has(line));
  return {
    format: 'pdf',
    paragraphs: joinLines(measured(kept), EVENNESS),
    furniture: [...[...furniture].map(({ text }) => text), ...pages.flatMap(({ words }) => acrossOf(words))],
    footnotes: [],
  };
}

/** What runs another way than the letter, one text for each page that has such. */
function acrossOf(words: readonly PageWord[]): string[] {
  const direction = mostCommonDirection(words);
  const across = words.filter((word) => word.direction !== direction).map(({ text }) => text);
  return across.length === 0 ? [] : [across.join(' ')];
}

function linesOf(words: readonly PageWord[], page: number): PageLine[] {
  const direction = mostCommonDirection(words);
  const upright = words.filter((word) => word.direction === direction && word.text !== '').map(turnedUpright);
  const rows: { top: number; bottom: number; words: PageWord[] }[] = [];
  for (const word of [...upright].sort((one, other) => middle(one) - middle(other))) {
    const row = rows.at(-1);
    const bottom = word.top + word.height;
    if (row === undefined || overlap(row, word) < LINE_OVERLAP) {
      rows.push({ top: word.top, bottom, words: [word] });
      continue;
    }
    row.words.push(word);
  }
  return rows.map(({ words: found }) => lineOf(found, page));
}

/** Stamps and margin notes run another way than the letter. */
function mostCommonDirection(words: readonly PageWord[]): WordDirection {
  const counts = [0, 0, 0, 0];
  for (const { direction } of words) counts[direction] = (counts[direction] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts));
  return most === 1 || most === 2 || most === 3 ? most : 0;
}

/** The word where it lies once the page is turned so that its text is read as usual. */
function turnedUpright(word: PageWord): PageWord {
  const { left, top, width, height } = word;
  switch (word.direction) {
    case 0:
      return word;
    case 1:
      return { ...word, left: top, top: 1 - left - width, width: height, height: width };
    case 2:
      return { ...word, left: 1 - left - width, top: 1 - top - height };
    case 3:
      return { ...word, left: 1 - top - height, top: left, width: height, height: width };
  }
}

function lineOf(words: PageWord[], page: number): PageLine {
  words.sort((one, other) => one.left - other.left);
  const [first] = words;
  return {
    page,
    // A hyphen at a line's end is no part of the word as it is stored for search; the letter has it.
    text: words.map(({ text, ends }) => (ends === 'hyphen' ? `${text}-` : text)).join(' '),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ left, width }) => left + width)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ top, height }) => top + height)),
    firstWidth: first?.width ?? 0,
  };
}

function middle({ top, height }: PageWord): number {
  return top + height / 2;
}

/** How much of the lower of the two is beside the other. */
function overlap(row: { top: number; bottom: number }, { top, height }: PageWord): number {
  const shared = Math.min(row.bottom, top + height) - Math.max(row.top, top);
  return shared / Math.min(row.bottom - row.top, height);
}

/** Lines at the edge of a page that number it, or that stand there on other pages too but for their numbers. */
function furnitureOf(lines: readonly PageLine[], pages: number): Set<PageLine> {
  const atEdge = lines.filter(({ top, bottom }) => bottom < TOP_EDGE || top > BOTTOM_EDGE);
  const isRepeated = (line: PageLine): boolean =>
    atEdge.some(
      (other) =>
        other.page !== line.page &&
        Math.abs(other.top - line.top) < SAME_HEIGHT &&
        numberless(other.text) === numberless(line.text),
    );
  return new Set(atEdge.filter((line) => PAGE_NUMBER.test(line.text) || (pages > 1 && isRepeated(line))));
}

function numberless(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}

/** Lines with what lies between them. */
function measured(lines: readonly PageLine[]): Line[] {
  const left = quantile(
    lines.map((line) => line.left),
    0.1,
  );
  const right = quantile(
    lines.map((line) => line.right),
    0.97,
  );
  const measure = Math.max(right - left, 0.1);
  const distance = usualDistance(lines);
  return lines.map((line, index): Line => {
    const before = lines[index - 1];
    const lineHeight = line.bottom - line.top;
    return {
      text: line.text,
      gap: before === undefined ? 'none' : gapBetween(before, line, distance),
      filled: (line.right - left) / measure,
      // A space is about a quarter of the type's size.
      firstWord: (line.firstWidth + lineHeight / 4) / measure,
    };
  });
}

function gapBetween(before: PageLine, line: PageLine, distance: number): Line['gap'] {
  if (before.page !== line.page) return 'page';
  return line.bottom - before.bottom > BLANK_GAP * distance ? 'blank' : 'none';
}

/** From one line to the next within a paragraph: the most common distance, for which the lower half stands. */
function usualDistance(lines: readonly PageLine[]): number {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before?.page === line.page ? [line.bottom - before.bottom] : [];
  });
  return quantile(distances, 0.3);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
