import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainPdf } from './plain-pdf.ts';

const LETTER = join(import.meta.dirname, '..', '..', '..', 'assets', 'sample', 'seed-letter.txt');
const LINES_A_PAGE = 48;
const CHARS_A_LINE = 88;

/** The words of a letter, in their order, as far as a PDF holds them as they are. */
export function proseWords(): string[] {
  return readFileSync(LETTER, 'latin1')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !/[()\\]/.test(word));
}

/** A PDF of so many pages of prose, some 600 words each, as a word processor writes it. */
export function bornDigital(pages: number): Buffer {
  const words = proseWords();
  let next = 0;
  const line = (): string => {
    let made = '';
    while (made.length < CHARS_A_LINE) {
      made += `${words[next % words.length] ?? ''} `;
      next += 1;
    }
    return made.trim();
  };
  return plainPdf(Array.from({ length: pages }, () => Array.from({ length: LINES_A_PAGE }, line)));
}
