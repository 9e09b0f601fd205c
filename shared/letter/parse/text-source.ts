import { joinLines, type Line } from './join-lines.ts';
import type { LetterSource, SourceParagraph } from './letter-source.ts';

/** Longer lines are no printed lines: the text has one paragraph a line. */
const LONGEST_LINE = 200;
/** Characters are not equally wide, and lines of one measure hold up to an eighth more or fewer of them. */
const EVENNESS = { ended: 0.9, endedInText: 0.75 };
/** Alone on a line at the end of a page. */
const PAGE_NUMBER = /^(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i;
const PAGE_OF = /^page\s+\d{1,3}\s+(?:of|\/)\s+\d{1,3}$/i;

interface Row {
  text: string;
  /** Blank lines before it. */
  blank: number;
  startsPage: boolean;
  page: number;
}

/** A letter in a plain text, as it was typed, or as a program made it from a PDF. Form feeds end pages. */
export function sourceOfText(text: string): LetterSource {
  const rows = rowsOf(text);
  const furniture: string[] = [];
  const kept = withoutFurniture(rows, furniture);
  return { format: 'text', paragraphs: paragraphsOf(kept), furniture, footnotes: [] };
}

function paragraphsOf(rows: readonly Row[]): SourceParagraph[] {
  const lengths = rows.map(({ text }) => text.length).sort((one, other) => one - other);
  if ((lengths.at(-1) ?? 0) > LONGEST_LINE) return rows.map(({ text }) => ({ text }));
  const measure = Math.max(40, lengths[Math.floor(lengths.length * 0.95)] ?? 0);
  const usual = usualGap(rows);
  const lines = rows.map(({ text, blank, startsPage }): Line => {
    const word = /^\S*/.exec(text)?.[0] ?? '';
    return {
      text,
      gap: startsPage ? 'page' : blank > usual ? 'blank' : 'none',
      filled: text.length / measure,
      firstWord: (word.length + 1) / measure,
    };
  });
  return joinLines(lines, EVENNESS);
}

/** The share of line ends that have so many blank lines after them, for this to be what parts lines and not paragraphs. */
const USUAL_SHARE = 0.05;

/** Blank lines between two lines of one paragraph: none, unless a program put some behind every line. */
function usualGap(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map(({ blank }) => blank);
  const isUsual = (gap: number) => gaps.filter((one) => one === gap).length > USUAL_SHARE * gaps.length;
  return [...new Set(gaps)].sort((one, other) => one - other).find(isUsual) ?? 0;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (const [page, sheet] of text.split('\f').entries()) {
    let blank = 0;
    let startsPage = page > 0;
    for (const raw of sheet.split(/\r\n?|[\n\v\u0085\u2028\u2029]/)) {
      const line = raw.replace(/[^\S\u00a0]+|\u00a0/g, ' ').trim();
      if (line === '') {
        blank += 1;
        continue;
      }
      rows.push({ text: line, blank, startsPage, page });
      blank = 0;
      startsPage = false;
    }
  }
  return rows;
}

/** Leaves out page numbers and what else stands at the edge of pages; where pages are not told, `Page 2 of 5` alone. */
function withoutFurniture(rows: readonly Row[], furniture: string[]): Row[] {
  const pages = (rows.at(-1)?.page ?? 0) + 1;
  const edges = edgesOf(rows);
  const counts = new Map<string, number>();
  for (const index of edges) {
    const key = numberless(rows[index]?.text ?? '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isFurniture = ({ text, blank }: Row, index: number): boolean => {
    if (pages === 1) return PAGE_OF.test(text) && (blank > 0 || index === rows.length - 1);
    if (!edges.has(index)) return false;
    return (
      PAGE_NUMBER.test(text) ||
      (/\d/.test(text) && (counts.get(numberless(text)) ?? 0) >= pages - 1 && pages > 2)
    );
  };
  const kept: Row[] = [];
  let carried: Pick<Row, 'blank' | 'startsPage'> = { blank: 0, startsPage: false };
  for (const [index, row] of rows.entries()) {
    const blank = Math.max(row.blank, carried.blank);
    const startsPage = row.startsPage || carried.startsPage;
    if (isFurniture(row, index)) {
      furniture.push(row.text);
      carried = { blank, startsPage };
      continue;
    }
    kept.push({ ...row, blank, startsPage });
    carried = { blank: 0, startsPage: false };
  }
  return kept;
}

/** Indices of the first and the last line of each page. */
function edgesOf(rows: readonly Row[]): Set<number> {
  const edges = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (rows[index - 1]?.page !== row.page || rows[index + 1]?.page !== row.page) edges.add(index);
  }
  return edges;
}

function numberless(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}
