import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../shared/domain/page-text.ts';
import { storedWords } from '../../records/packed-words.ts';
import { startPdfEngine } from '../pdf/engine.ts';
import { inkUnder } from '../pdf/ink.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { renderGrey } from '../pdf/render.ts';
import { aTextPdf, aWreckedPdf, inMemory, LINES, type PageLook } from '../testing/pdfs.ts';
import { openWithPdfjs } from './open-with-pdfjs.ts';

async function opened(bytes: Uint8Array) {
  const pdf = await openWithPdfjs(inMemory(bytes));
  if (typeof pdf === 'string') throw new Error(pdf);
  return pdf;
}

describe('a file that the first engine cannot open', () => {
  it('is opened by the other: its pages counted, its text read, and said which engine did', async () => {
    const bytes = aWreckedPdf(LINES[0] ?? '');
    expect(openPdf(await startPdfEngine(), inMemory(bytes))).toBe('damaged-pdf');
    const pdf = await opened(bytes);
    expect(pdf.pages).toBe(1);
    expect(await pdf.read(0)).toMatchObject({
      state: 'done',
      source: 'layer',
      extractor: 'pdfjs-layer/1',
      text: LINES[0],
    });
    pdf.close();
  });

  it('may have pages that are not there, or without text: these fail by themselves', async () => {
    const pdf = await opened(await aTextPdf([{ lines: [] }]));
    expect(await pdf.read(0)).toBe('cannot-draw');
    expect(await pdf.read(7)).toBe('broken-page');
    pdf.close();
  });

  it('is refused where neither can', async () => {
    expect(await openWithPdfjs(inMemory(new TextEncoder().encode('%PDF-1.7 and nothing else')))).toBe(
      'damaged-pdf',
    );
    const huge = { bytes: 300 * 1024 * 1024, read: () => 0 };
    expect(await openWithPdfjs(huge)).toBe('damaged-pdf');
  });

  it.each([0, 90, 180, 270])(
    'has its words where they print, on a page rotated by %i degrees',
    async (rotate) => {
      const look: PageLook = { rotate, crop: [20, 100, 560, 600] };
      const bytes = await aTextPdf([look]);
      const pdf = await opened(bytes);
      const read = await pdf.read(0);
      pdf.close();
      if (typeof read === 'string') throw new Error(read);
      const words = columnsOf(storedWords(read.text, read.words) ?? []);
      const engine = await startPdfEngine();
      const drawn = openPdf(engine, inMemory(bytes));
      if (typeof drawn === 'string') throw new Error(drawn);
      const ink = drawn.withPage(0, (page) => inkUnder(renderGrey(engine, page, 0, 100, 2_000_000), words));
      drawn.close();
      expect(words.count).toBe(LINES.join(' ').split(' ').length);
      expect(ink?.onInk).toBe(1);
      expect(ink?.covered).toBeGreaterThan(0.95);
    },
  );
});
