import type { PageIn } from '../page/page-in.ts';
import { type Cell, type PageRows, type Row, rowsOf } from '../page/rows.ts';
import { type Token, tokensOf } from '../text/fold.ts';
import { KNOWN_WORDS } from '../text/known-words.ts';
import { isBesideFaxLine, type MachineLine, machineLineOf } from './machine-lines.ts';

/** A cell with its words, and the number of each in the vocabulary (-1: a word of no rule). */
export interface ReadCell extends Cell {
  tokens: readonly Token[];
  ids: readonly number[];
}

export interface ReadRow extends Omit<Row, 'cells'> {
  cells: ReadCell[];
  /** Cells joined by tabs. */
  text: string;
  words: number;
  /** Printed by a fax or a copy service on its way: no part of the record. */
  machine: MachineLine | undefined;
}

/** A page as rules look at it. */
export interface ReadPage extends Omit<PageRows, 'rows'> {
  rows: ReadRow[];
  /** Rows of the record itself. */
  own: ReadRow[];
  /** Their words. */
  words: number;
  recognised: boolean;
}

/** Of a page no more is looked at: a page of small print has some 1,500 words, and a hostile one must hold up nobody. */
const MOST_WORDS = 5_000;
const MOST_LETTERS = 60_000;

/** Rows, words and what a machine added of a page. */
export function readPage(page: PageIn): ReadPage {
  const { rows: plain, ...rest } = rowsOf({ ...page, words: page.words.slice(0, wordsToRead(page)) });
  const rows = plain.map((row, at): ReadRow => {
    const cells = row.cells.map(readCell);
    const text = cells.map((cell) => cell.text).join('\t');
    const words = cells.reduce((sum, cell) => sum + cell.tokens.length, 0);
    const fromEnd = plain.length - 1 - at;
    const machine = machineLineOf(text, row.top / rest.height, Math.min(at, fromEnd), fromEnd < at);
    return { ...row, cells, text, words, machine };
  });
  const hasFaxLine = rows.some((row) => row.machine?.kind === 'fax' && row.top < rest.height / 2);
  const own = rows.filter(
    (row) => row.machine === undefined && !(hasFaxLine && isBesideFaxLine(row.top / rest.height, row.words)),
  );
  return {
    ...rest,
    rows,
    own,
    words: own.reduce((sum, row) => sum + row.words, 0),
    recognised: page.recognised,
  };
}

function wordsToRead({ words }: PageIn): number {
  let letters = 0;
  const end = words.slice(0, MOST_WORDS).findIndex(({ text }) => {
    letters += text.length;
    return letters > MOST_LETTERS;
  });
  return end < 0 ? MOST_WORDS : end;
}

function readCell(cell: Cell): ReadCell {
  const tokens = tokensOf(cell.text);
  return { ...cell, tokens, ids: tokens.map((token) => KNOWN_WORDS.find(token.folded)) };
}
