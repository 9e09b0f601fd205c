import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from '../search/corpus.ts';
import { proseWords } from '../text/born-digital.ts';
import { plainPdf } from '../text/plain-pdf.ts';

/** A case comes as a few large files. */
const FILES = 4;
const LINES_A_PAGE = 44;
const WORDS_A_LINE = 9;
const MOST_PAGES_OF_RECORD = 6;
const TITLES = [
  "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT",
  'PHYSICAL THERAPY DAILY NOTE',
  'MRI OF THE LUMBAR SPINE WITHOUT CONTRAST',
  'OPERATIVE REPORT',
  'ORTHOPEDIC CONSULTATION',
  'UTILIZATION REVIEW DETERMINATION',
  'REQUEST FOR AUTHORIZATION',
  'LABORATORY REPORT',
];
const INITIALS = 'ABCDEFGHKLMNPRSTW';

/** Writes the file of a case as a few PDFs. @returns their paths */
export function writeCaseFile(folder: string, pages: number): string[] {
  return Array.from({ length: FILES }, (_, at) => {
    const count = Math.floor(((at + 1) * pages) / FILES) - Math.floor((at * pages) / FILES);
    const path = join(folder, `records-${pages}-${at + 1}.pdf`);
    writeFileSync(path, plainPdf(makeRecords(count, pages + at)));
    return path;
  });
}

/** Pages of lines: records of one to six pages, each with a title, a date and an author. */
export function makeRecords(pages: number, seed: number): string[][] {
  const words = proseWords();
  const random = randomNumbers(seed);
  const below = (most: number): number => Math.floor(random() * most);
  /** Some words of a letter, as they follow each other there. */
  const line = (): string => {
    const from = below(words.length - WORDS_A_LINE);
    return words.slice(from, from + WORDS_A_LINE).join(' ');
  };
  const initial = (): string => `${INITIALS[below(INITIALS.length)]}.`;
  const made: string[][] = [];
  while (made.length < pages) {
    const title = TITLES[below(TITLES.length)] ?? '';
    const length = 1 + below(MOST_PAGES_OF_RECORD);
    const date = `${1 + below(12)}/${1 + below(28)}/${2009 + below(7)}`;
    for (let at = 0; at < length; at += 1) {
      const head =
        at === 0
          ? [title, `Date of Service: ${date}`, 'Patient: J.D.', '']
          : [`${title}, page ${at + 1} of ${length}`, ''];
      const end = at === length - 1 ? ['', `Signed by ${initial()}${initial()}, MD`, date] : [];
      const body = Array.from({ length: LINES_A_PAGE - head.length - end.length }, line);
      made.push([...head, ...body, ...end]);
    }
  }
  return made.slice(0, pages);
}
