import type { PageWord, WordDirection } from '../../domain/page-text.ts';
import type { PageIn } from './page-in.ts';

/** A word as it stands when the page is held so that it can be read; in points from the top left corner. */
export interface UprightWord {
  text: string;
  /** In the page's text. */
  start: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Whether the next word of the reading order stands on the same line. */
  goesOn: boolean;
}

export interface UprightPage {
  width: number;
  height: number;
  words: UprightWord[];
}

/** US Letter, for a page of which the size is not known. */
const USUAL = { width: 612, height: 792 };

/**
 * The words that run as most of the page's words do, upright. What a machine printed up the margin is left out: it is
 * no part of the record.
 */
export function uprightPage(page: PageIn): UprightPage {
  const { words } = page;
  const direction = mostUsed(words);
  const width = page.width > 0 ? page.width : USUAL.width;
  const height = page.height > 0 ? page.height : USUAL.height;
  const isAcross = direction % 2 === 0;
  const upright: UprightWord[] = [];
  let start = 0;
  for (const word of words) {
    if (word.direction === direction) upright.push(placed(word, start, direction, width, height));
    start += word.text.length + BETWEEN[word.ends];
  }
  return { width: isAcross ? width : height, height: isAcross ? height : width, words: upright };
}

/** Characters between two words. */
const BETWEEN = { space: 1, line: 1, block: 2, hyphen: 0 } as const;

function mostUsed(words: readonly PageWord[]): WordDirection {
  const letters: [number, number, number, number] = [0, 0, 0, 0];
  for (const { direction, text } of words) letters[direction] += text.length;
  const most = Math.max(...letters);
  return letters[0] === most ? 0 : letters[1] === most ? 1 : letters[2] === most ? 2 : 3;
}

function placed(
  word: PageWord,
  start: number,
  direction: WordDirection,
  width: number,
  height: number,
): UprightWord {
  const left = word.left * width;
  const top = word.top * height;
  const right = left + word.width * width;
  const bottom = top + word.height * height;
  const rest = { text: word.text, start, goesOn: word.ends === 'space' };
  switch (direction) {
    case 0:
      return { ...rest, left, right, top, bottom };
    case 1:
      return { ...rest, left: top, right: bottom, top: width - right, bottom: width - left };
    case 2:
      return {
        ...rest,
        left: width - right,
        right: width - left,
        top: height - bottom,
        bottom: height - top,
      };
    case 3:
      return { ...rest, left: height - bottom, right: height - top, top: left, bottom: right };
  }
}
