import type { PageWord } from '../../domain/page-text.ts';

/** A line of print. */
export interface TextLine {
  text: string;
  /** From 0. */
  page: number;
  /** Height of its tallest word, in points. */
  size: number;
  /** Its upper edge, in shares of the page. */
  top: number;
  /** The paragraph before it ended, and it ends one itself. */
  isAlone: boolean;
  /** Recognised from a picture: the sizes of words are those of their letters. */
  isRecognised: boolean;
}

export interface PageOfWords {
  /** From 0. */
  page: number;
  /** Of the page, in points. */
  height: number;
  words: readonly PageWord[];
  isRecognised: boolean;
}

/** The lines of a page in reading order. Words that run upwards or down are none of its text. */
export function linesOfPage({ page, height, words, isRecognised }: PageOfWords): TextLine[] {
  const lines: TextLine[] = [];
  let line: PageWord[] = [];
  let wasParted = true;
  for (const word of words) {
    if (word.direction % 2 === 1) continue;
    line.push(word);
    if (word.ends === 'space') continue;
    lines.push(lineOf(line, { page, height, isRecognised, isAlone: wasParted && word.ends === 'block' }));
    wasParted = word.ends === 'block';
    line = [];
  }
  if (line.length > 0) lines.push(lineOf(line, { page, height, isRecognised, isAlone: wasParted }));
  return lines;
}

function lineOf(
  words: readonly PageWord[],
  { height, ...facts }: Pick<TextLine, 'page' | 'isAlone' | 'isRecognised'> & { height: number },
): TextLine {
  return {
    ...facts,
    text: words
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    // One by one: a line may have more words than a call takes arguments.
    size: words.reduce((most, word) => Math.max(most, word.height), 0) * height,
    top: words.reduce((least, word) => Math.min(least, word.top), 1),
  };
}
