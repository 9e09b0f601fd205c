import { describe, expect, it } from 'vitest';
import type { PageWord, WordDirection } from '../../domain/page-text.ts';
import { textOfWords } from '../../domain/page-text.ts';
import { aPage } from '../testing/page.ts';
import type { PageIn } from './page-in.ts';
import { rowsOf } from './rows.ts';

const FORM = `
Patient\tDate of exam\tProvider
A. Sample\t03/04/2014\tB. Example, MD

The patient returns today and says that the back is no better than before.`;

const texts = (page: PageIn) => rowsOf(page).rows.map((row) => row.cells.map(({ text }) => text).join(' | '));

/** The page turned by quarter turns, as a scan that lies so. */
function turnedPage(page: PageIn, direction: WordDirection): PageIn {
  const words = page.words.map((word): PageWord => {
    const { left, top, width, height } = word;
    const [right, bottom] = [1 - left - width, 1 - top - height];
    const place = {
      0: { left, top, width, height },
      1: { left: bottom, top: left, width: height, height: width },
      2: { left: right, top: bottom, width, height },
      3: { left: top, top: right, width: height, height: width },
    }[direction];
    return { ...word, ...place, direction };
  });
  const across = direction % 2 === 0;
  return {
    ...page,
    words,
    width: across ? page.width : page.height,
    height: across ? page.height : page.width,
  };
}

describe('a page is rows of cells', () => {
  it('parted at wide gaps', () => {
    expect(texts(aPage(FORM))).toEqual([
      'Patient | Date of exam | Provider',
      'A. Sample | 03/04/2014 | B. Example, MD',
      'The patient returns today and says that the back is no better than before.',
    ]);
  });

  it.each([1, 2, 3] as const)('however it lies: turned by %i quarters', (direction) => {
    expect(texts(turnedPage(aPage(FORM), direction))).toEqual(texts(aPage(FORM)));
  });

  it('though a scan is crooked', () => {
    const page = aPage(FORM);
    const words = page.words.map((word) => ({ ...word, top: word.top + 0.03 * word.left }));
    expect(texts({ ...page, words })).toEqual(texts(page));
  });

  it('in whatever order its words were read', () => {
    const page = aPage(FORM);
    const words = page.words.map((word): PageWord => ({ ...word, ends: 'block' })).reverse();
    expect(texts({ ...page, words, text: textOfWords(words) })).toEqual(texts(page));
  });

  it('and says where each stands in the page’s own text', () => {
    const page = aPage(FORM);
    const { text, inPage } = rowsOf(page);
    const start = text.indexOf('returns today');
    const place = inPage({ start, end: start + 'returns today'.length });
    expect(page.text.slice(place.start, place.end)).toBe('returns today');
  });

  it('also without any words, or without a size', () => {
    expect(rowsOf({ text: '', words: [], width: 0, height: 0, recognised: false }).rows).toEqual([]);
  });
});
