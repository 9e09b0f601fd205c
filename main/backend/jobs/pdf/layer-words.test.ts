import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packColumns, unpackWords, type WordColumns } from '../../../../shared/domain/page-text.ts';
import { aTextPdf, inMemory, LINES, type PageLook } from '../testing/pdfs.ts';
import { type PdfEngine, startPdfEngine } from './engine.ts';
import { inkUnder } from './ink.ts';
import { layerOf } from './layer-words.ts';
import { openPdf } from './open-pdf.ts';
import { renderGrey } from './render.ts';

let engine: PdfEngine;
beforeAll(async () => {
  engine = await startPdfEngine();
});

/** Reads each page; `look` gets its words and a picture of it. */
async function read<T>(
  looks: readonly PageLook[],
  look: (words: WordColumns, ink: ReturnType<typeof inkUnder>) => T,
): Promise<T[]> {
  const pdf = openPdf(engine, inMemory(await aTextPdf(looks)));
  if (typeof pdf === 'string') throw new Error(pdf);
  try {
    return looks.map((_, page) => {
      const found = pdf.withPage(page, (loaded) => {
        const { words } = layerOf(engine, loaded.handle);
        return look(words, inkUnder(renderGrey(engine, loaded, pdf.form(), 100, 2_000_000), words));
      });
      if (found === undefined) throw new Error('a page is broken');
      return found;
    });
  } finally {
    pdf.close();
  }
}

const unpacked = (words: WordColumns) => unpackWords(words.text, packColumns(words)) ?? [];

describe('the text of a page', () => {
  it('is its words in reading order, lines and paragraphs apart', async () => {
    const [text] = await read(
      [{ lines: [LINES[0] ?? '', LINES[1] ?? '', '', '', LINES[2] ?? ''] }],
      (words) => words.text,
    );
    expect(text).toBe(`${LINES[0]}\n${LINES[1]}\n\n${LINES[2]}`);
  });

  it('joins a word that a hyphen parts at a line’s end, and keeps both of its boxes', async () => {
    const lines = ['the authorized physi-', 'cal therapy of the lumbar spine'];
    const [words = []] = await read([{ lines }], unpacked);
    expect(words.map(({ text, ends }) => [text, ends]).slice(2, 4)).toEqual([
      ['physi', 'hyphen'],
      ['cal', 'space'],
    ]);
    expect(words[3]?.top).toBeGreaterThan(words[2]?.top ?? 1);
  });

  it('keeps a hyphen within a line and between figures', async () => {
    const [text] = await read([{ lines: ['a follow-up at L4-', 'L5 and C5-6'] }], (words) => words.text);
    expect(text).toBe('a follow-up at L4-\nL5 and C5-6');
  });

  it('is none where there is none', async () => {
    const [words] = await read([{ lines: [] }], unpacked);
    expect(words).toEqual([]);
  });

  it('leaves out what lies outside of the part that prints', async () => {
    const [text] = await read([{ crop: [0, 0, 612, 510] }], (words) => words.text);
    expect(text).toBe(LINES[2]);
  });

  it.each([
    [0, 0],
    [90, 1],
    [180, 2],
    [270, 3],
  ])('on a page rotated by %i degrees runs the way that it prints', async (rotate, direction) => {
    const [words = []] = await read([{ rotate }], unpacked);
    expect(new Set(words.map((word) => word.direction))).toEqual(new Set([direction]));
  });

  it('lies where the page prints it, however the page is cropped, rotated and filled', async () => {
    const look = fc.record({
      rotate: fc.constantFrom(0, 90, 180, 270),
      size: fc.integer({ min: 7, max: 14 }),
      from: fc.tuple(fc.integer({ min: 40, max: 90 }), fc.integer({ min: 200, max: 600 })),
      crop: fc.tuple(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 580, max: 700 }),
        fc.integer({ min: 700, max: 900 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(look, async (one) => {
        const [ink] = await read([one], (words, found) => ({ ...found, words: words.count }));
        expect(ink?.words).toBeGreaterThan(20);
        expect(ink?.onInk).toBe(1);
        expect(ink?.covered).toBeGreaterThan(0.99);
      }),
      { numRuns: 25 },
    );
  });
});
