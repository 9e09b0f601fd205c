import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, type PageWord } from '../../../../shared/domain/page-text.ts';
import { storedWords } from '../../records/packed-words.ts';
import { ASSETS } from '../../testing/desk.ts';
import { levelled, turned } from '../ocr/pictures.ts';
import { type Recogniser, startTesseract } from '../ocr/tesseract.ts';
import { type PdfEngine, startPdfEngine } from '../pdf/engine.ts';
import { type InkFacts, inkUnder } from '../pdf/ink.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { type GreyPicture, renderGrey } from '../pdf/render.ts';
import { asPng, aTextPdf, inMemory, LINES, type PageLook } from '../testing/pdfs.ts';
import { readByOcr } from './read-by-ocr.ts';

let engine: PdfEngine;
let recogniser: Recogniser;
beforeAll(async () => {
  [engine, recogniser] = await Promise.all([startPdfEngine(), startTesseract()]);
});

const PRINT: PageLook = { size: 12, from: [70, 500], lines: [...LINES, ...LINES] };

async function onPage<T>(look: PageLook, work: (page: Parameters<typeof readByOcr>[2]) => T): Promise<T> {
  const pdf = openPdf(engine, inMemory(await aTextPdf([look])));
  if (typeof pdf === 'string') throw new Error(pdf);
  try {
    const found = pdf.withPage(0, work);
    if (found === undefined) throw new Error('the page is broken');
    return found;
  } finally {
    pdf.close();
  }
}

/** A scan of the print, as `lay` lays it, read again; and how its words lie on the ink. */
async function recognised(lay: (picture: GreyPicture) => GreyPicture, look: PageLook = {}) {
  const print = await onPage(PRINT, (page) => renderGrey(engine, page, 0, 150, 4_000_000));
  return onPage({ lines: [], picture: asPng(lay(print)), ...look }, (page) => {
    const read = readByOcr(engine, recogniser, page, 0, 'test/1');
    if (typeof read === 'string') throw new Error(read);
    const words = storedWords(read.text, read.words) ?? [];
    return { ...read, words, ink: inkUnder(renderGrey(engine, page, 0, 100, 2_000_000), columnsOf(words)) };
  });
}

/** Words of the print that were found, as a share. */
function recall(words: readonly PageWord[]): number {
  const found = words.map((word) => word.text);
  const wanted = [...LINES, ...LINES].join(' ').split(' ');
  return wanted.filter((word) => found.includes(word)).length / wanted.length;
}
/** A page of a record of the sample, recognised. */
function sample(file: string, page: number) {
  const pdf = openPdf(engine, inMemory(readFileSync(join(ASSETS, 'sample', 'records', file))));
  if (typeof pdf === 'string') throw new Error(pdf);
  try {
    const read = pdf.withPage(page, (loaded) => readByOcr(engine, recogniser, loaded, 0, 'test/1'));
    if (read === undefined || typeof read === 'string') throw new Error(read ?? 'the page is broken');
    return read;
  } finally {
    pdf.close();
  }
}
const missing = (text: string, words: string) => words.split(' ').filter((word) => !text.includes(word));

const fits = (ink: InkFacts) => ink.onInk > 0.95 && ink.covered > 0.85;

describe('recognition', () => {
  it('reads a scan, word by word with its place and how sure it is', async () => {
    const { words, ink, source, confidence, turns, skew } = await recognised((picture) => picture);
    expect(recall(words)).toBeGreaterThan(0.95);
    expect(fits(ink)).toBe(true);
    expect({ source, turns, skew }).toEqual({ source: 'ocr', turns: 0, skew: 0 });
    expect(confidence).toBeGreaterThan(0.85);
    expect(words.every((word) => (word.confidence ?? -1) >= 0 && word.direction === 0)).toBe(true);
  });

  it('reads a sheet that lies on its side and was fed at an angle, and knows where each word is', async () => {
    const lay = (picture: GreyPicture) => levelled(turned(picture, 1), -2.5);
    const { words, ink, turns, skew } = await recognised(lay, { wide: true });
    expect(turns).toBe(3);
    expect(Math.abs(skew - 2.5)).toBeLessThan(0.3);
    expect(recall(words)).toBeGreaterThan(0.9);
    expect(ink.onInk).toBeGreaterThan(0.95);
    expect(new Set(words.map((word) => word.direction))).toEqual(new Set([1]));
  });

  it('reads a sheet that stands on its head', async () => {
    const { words, ink, turns } = await recognised((picture) => turned(picture, 2));
    expect(turns).toBe(2);
    expect(recall(words)).toBeGreaterThan(0.95);
    expect(fits(ink)).toBe(true);
    expect(words[0]?.text).toBe('The');
    expect(words[0]?.left).toBeGreaterThan(0.6);
  });

  it('reads words through which dirt on the glass drew a streak', async () => {
    const { words, ink } = await recognised(({ width, height, data }) => {
      // In the middle of a letter of nearly every line, one way or another.
      for (const x of [240, 400, 560, 720]) for (let y = 0; y < height; y += 1) data[y * width + x] = 0;
      return { width, height, data };
    });
    expect(recall(words)).toBeGreaterThan(0.97);
    expect(ink.onInk).toBeGreaterThan(0.95);
  });

  it('reads the sample’s faxes: an application, and a flow sheet that went through sideways', () => {
    const application = sample('01-application-and-ur.pdf', 3);
    expect(application).toMatchObject({ source: 'ocr', turns: 0 });
    expect(
      missing(application.text, 'INDEPENDENT MEDICAL REVIEW EX-02-000917 stabilization program'),
    ).toEqual([]);
    const sheet = sample('03-therapy-notes.pdf', 1);
    expect(sheet).toMatchObject({ source: 'ocr', turns: 3 });
    expect(missing(sheet.text, 'EXERCISE FLOW SHEET Hamstring Suitcase Quadruped cancelled')).toEqual([]);
  });

  it('finds nothing on a page without print, and says so', async () => {
    const read = await recognised((picture) => ({ ...picture, data: picture.data.fill(255) }));
    expect(read).toMatchObject({ source: 'none', text: '', confidence: 0 });
  });
});
