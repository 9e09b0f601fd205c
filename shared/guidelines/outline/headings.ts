import type { Heading } from './outline.ts';
import type { TextLine } from './text-lines.ts';

/** By how much larger than the text a heading is at least; letters of a picture differ by chance. */
const LARGER = 1.15;
const LARGER_IN_PICTURES = 1.4;
const LEAST_LETTERS = 3;
const MOST_CHARACTERS = 120;
/** What stands in these shares of a page, from above and below, on as many pages, is no heading of one of them. */
const EDGE = 0.09;
const REPEATED = 3;
/** More headings than lines of text between them, and they are none. */
const MOST_SHARE = 0.3;
const MOST_SIZES = 4;

const CHAPTER = /^(?:chapter|part|appendix|title)\s+(?:\d+|[ivxlc]+|[a-z])\b/i;
const NUMBERED = /^(?:section\s+)?(\d{1,3}(?:\.\d{1,3}){0,5})[.):]?\s+\p{Lu}/u;
/** A line of a list of contents: dots, then a page. */
const OF_CONTENTS = /(?:\.\s?){4,}\s*\d*$|…\s*\d+$/;

/**
 * Headings of a text by size, by number, and by capitals where nothing else tells them. Made to be corrected: it finds
 * what a person would take for the outline at a glance, and nothing where there is none.
 */
export function headingsOf(lines: readonly TextLine[]): Heading[] {
  const text = lines.filter((line) => /\p{L}/u.test(line.text));
  const repeated = repeatedLines(text);
  const bodies = { picture: bodySize(text, true), text: bodySize(text, false) };
  const candidates = text.filter((line) => isTitleLike(line) && !repeated.has(keyOf(line)));
  const ratioOf = (line: TextLine): number => {
    const body = line.isRecognised ? bodies.picture : bodies.text;
    return body === 0 ? 1 : line.size / body;
  };
  const isLarge = (line: TextLine): boolean =>
    ratioOf(line) >= (line.isRecognised ? LARGER_IN_PICTURES : LARGER);
  const marked = candidates.filter(
    (line) => isLarge(line) || (levelByNumber(line) > 0 && ratioOf(line) > 0.95),
  );
  const found = marked.length > 0 ? marked : candidates.filter((line) => isInCapitals(line) && line.isAlone);
  if (found.length > text.length * MOST_SHARE) return [];
  return levelled(joined(found, text, isLarge), ratioOf, isLarge);
}

interface FoundLine {
  line: TextLine;
  title: string;
}

/** A title that takes two lines is one heading. */
function joined(
  found: readonly TextLine[],
  text: readonly TextLine[],
  isLarge: (line: TextLine) => boolean,
): FoundLine[] {
  const places = new Map(text.map((line, index) => [line, index]));
  const made: FoundLine[] = [];
  let last: TextLine | undefined;
  for (const line of found) {
    const before = made.at(-1);
    const follows =
      last !== undefined &&
      line.page === last.page &&
      (places.get(line) ?? 0) === (places.get(last) ?? 0) + 1 &&
      isLarge(line) &&
      !last.isAlone &&
      Math.abs(line.size - last.size) < 0.5 &&
      levelByNumber(line) === 0;
    if (before !== undefined && follows) before.title = `${before.title} ${line.text}`;
    else made.push({ line, title: line.text });
    last = line;
  }
  return made;
}

/** Levels by number where most have one, by size where not. */
function levelled(
  found: readonly FoundLine[],
  ratioOf: (line: TextLine) => number,
  isLarge: (line: TextLine) => boolean,
): Heading[] {
  const sizes = [
    ...new Set(found.filter(({ line }) => isLarge(line)).map(({ line }) => rounded(ratioOf(line)))),
  ]
    .sort((a, b) => b - a)
    .slice(0, MOST_SIZES);
  const levelBySize = (line: TextLine): number => {
    const at = sizes.findIndex((size) => size <= rounded(ratioOf(line)));
    return at === -1 ? sizes.length + 1 : at + 1;
  };
  const numbered = found.filter(({ line }) => levelByNumber(line) > 0);
  const hasChapters = numbered.some(({ line }) => CHAPTER.test(line.text));
  const goesByNumber = numbered.length > found.length / 2;
  return found.map(({ line, title }) => {
    const number = levelByNumber(line);
    const byNumber = number + (hasChapters && !CHAPTER.test(line.text) ? 1 : 0);
    const level =
      number > 0 && (goesByNumber || !isLarge(line))
        ? goesByNumber
          ? byNumber
          : sizes.length + number
        : levelBySize(line);
    return { title, level, page: line.page };
  });
}

/** Depth of a number: 1 for `Chapter 4` and `4`, 3 for `4.2.1`; 0 without one. */
function levelByNumber({ text }: TextLine): number {
  if (CHAPTER.test(text)) return 1;
  const number = NUMBERED.exec(text)?.[1];
  return number === undefined ? 0 : number.split('.').length;
}

function isTitleLike({ text }: TextLine): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS || text.length > MOST_CHARACTERS) return false;
  return !/[,;.]$/.test(text) && !OF_CONTENTS.test(text);
}

function isInCapitals({ text }: TextLine): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Lines that come again and again, whatever page they number, and hardly anywhere but at the edges of pages. */
function repeatedLines(lines: readonly TextLine[]): Set<string> {
  const seen = new Map<string, { edges: Set<number>; inside: number }>();
  for (const line of lines) {
    const key = keyOf(line);
    const known = seen.get(key) ?? { edges: new Set(), inside: 0 };
    seen.set(key, known);
    if (line.top > EDGE && line.top < 1 - EDGE) known.inside += 1;
    else known.edges.add(line.page);
  }
  const isEdge = ({ edges, inside }: { edges: Set<number>; inside: number }): boolean =>
    edges.size >= REPEATED && inside < edges.size / 10;
  return new Set([...seen].filter(([, one]) => isEdge(one)).map(([key]) => key));
}

/** The heading of a chapter is larger than its title over the pages that follow. */
function keyOf({ text, size }: TextLine): string {
  return `${Math.round(size)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
}

/** The size in which most characters are printed; 0 without any. */
function bodySize(lines: readonly TextLine[], isRecognised: boolean): number {
  const characters = new Map<number, number>();
  for (const line of lines) {
    if (line.isRecognised !== isRecognised) continue;
    const size = Math.round(line.size * 2) / 2;
    characters.set(size, (characters.get(size) ?? 0) + line.text.length);
  }
  let [body, most] = [0, 0];
  for (const [size, count] of characters) if (count > most) [body, most] = [size, count];
  return body;
}

function rounded(ratio: number): number {
  return Math.round(ratio * 10) / 10;
}
