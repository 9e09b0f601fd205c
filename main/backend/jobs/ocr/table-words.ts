import type { WordEnd } from '../../../../shared/domain/page-text.ts';

/** A word as it was recognised, in pixels of the picture that was read. */
export interface RecognisedWord {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  ends: WordEnd;
  /** 0 to 100. */
  confidence: number;
}

/** Tesseract's level of words among those of pages, blocks, paragraphs and lines. */
const WORD_LEVEL = '5';
/** What has neither letter nor digit, and of which the recogniser is less sure, is dirt. */
const LEAST_SURE_OF_SIGNS = 60;
/** And of letters: below, it saw some in a picture. */
const LEAST_SURE = 10;
const LEGIBLE = /[\p{L}\p{N}]/u;
/** Words that a line's end parted: letters before the hyphen, small letters after. */
const PARTED = /\p{L}-$/u;
const GOES_ON = /^\p{Ll}/u;

interface Row extends Omit<RecognisedWord, 'ends'> {
  block: string;
  line: string;
}

/** The words of Tesseract's table, in its order. */
export function wordsOfTable(table: string): RecognisedWord[] {
  const rows = table.split('\n').flatMap(rowOf);
  return rows.map(({ block, line, ...word }, at) => {
    const next = rows[at + 1];
    if (next === undefined) return { ...word, ends: 'line' };
    if (next.block !== block) return { ...word, ends: 'block' };
    if (next.line === line) return { ...word, ends: 'space' };
    const isParted = PARTED.test(word.text) && GOES_ON.test(next.text);
    return isParted ? { ...word, text: word.text.slice(0, -1), ends: 'hyphen' } : { ...word, ends: 'line' };
  });
}

/** level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function rowOf(row: string): Row[] {
  const [level, , block, paragraph, line, , left, top, width, height, confidence, ...rest] = row.split('\t');
  const text = rest.join('\t').trim();
  const sure = Number(confidence);
  if (level !== WORD_LEVEL || text === '' || /\s/.test(text)) return [];
  if (sure < (LEGIBLE.test(text) ? LEAST_SURE : LEAST_SURE_OF_SIGNS)) return [];
  return [
    {
      text,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Math.min(100, Math.max(0, sure)),
      block: `${block} ${paragraph}`,
      line: `${block} ${paragraph} ${line}`,
    },
  ];
}

/** How sure the recogniser is of a text, 0 to 1: by character, so that specks count for little. */
export function confidenceOf(words: readonly RecognisedWord[]): number {
  let sure = 0;
  let chars = 0;
  for (const { text, confidence } of words) {
    sure += confidence * text.length;
    chars += text.length;
  }
  return chars === 0 ? 0 : sure / chars / 100;
}
