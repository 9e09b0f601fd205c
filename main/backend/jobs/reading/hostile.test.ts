import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfEngine, startPdfEngine } from '../pdf/engine.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { imagesOf } from '../pdf/page-images.ts';
import { renderGrey } from '../pdf/render.ts';
import { inMemory } from '../testing/pdfs.ts';
import { readLayer } from './read-layer.ts';

let engine: PdfEngine;
beforeAll(async () => {
  engine = await startPdfEngine();
});

/** A PDF of one page: its box, its content, its resources, and objects from number 5 on. */
function aPdf(box: string, content: string, resources: string, ...more: string[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...more,
  ];
  const body = objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.6\n${body}trailer\n<< /Root 1 0 R >>\n`);
}

const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const LETTER = '0 0 612 792';

function read(bytes: Uint8Array) {
  const pdf = openPdf(engine, inMemory(bytes));
  if (typeof pdf === 'string') return pdf;
  try {
    return pdf.withPage(0, (page) => readLayer(engine, page, pdf.form(), 'test/1')) ?? 'broken-page';
  } finally {
    pdf.close();
  }
}

describe('a hostile page', () => {
  it('with a picture that says it has ten billion pixels is not drawn', () => {
    const image =
      '<< /Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 3 >>\nstream\nabc\nendstream';
    expect(read(aPdf(LETTER, 'q 612 0 0 792 0 0 cm /I Do Q', '/XObject << /I 5 0 R >>', image))).toBe(
      'too-many-pixels',
    );
  });

  it('that contains itself ends', () => {
    const form =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream';
    expect(read(aPdf(LETTER, '/X Do', '/XObject << /X 5 0 R >>', form))).toMatchObject({
      state: 'done',
      source: 'none',
    });
  });

  it('of more characters than anybody reads gives its first ones', () => {
    const content = `BT /F1 9 Tf 9 700 Td ${'(word after word ) Tj '.repeat(20_000)}ET`;
    const found = read(aPdf('0 0 14400 14400', content, FONT));
    expect(typeof found === 'string' ? 0 : found.text.length).toBeLessThanOrEqual(250_000);
  });

  it('as large as a field is drawn within its limit of pixels', () => {
    const pdf = openPdf(engine, inMemory(aPdf('0 0 200000 200000', '0 0 100 100 re f', '')));
    if (typeof pdf === 'string') throw new Error(pdf);
    const picture = pdf.withPage(0, (page) => renderGrey(engine, page, 0, 200, 1_000_000));
    expect((picture?.width ?? 0) * (picture?.height ?? 0)).toBeLessThanOrEqual(1_000_000);
    pdf.close();
  });

  it('of a hundred thousand objects is looked at in part', () => {
    const pdf = openPdf(engine, inMemory(aPdf(LETTER, '0 0 1 1 re f '.repeat(100_000), '')));
    if (typeof pdf === 'string') throw new Error(pdf);
    expect(pdf.withPage(0, (page) => imagesOf(engine, page))).toMatchObject({ drawn: true, coverage: 0 });
    pdf.close();
  });

  it.each([
    ['without a size', aPdf('0 0 0 0', '', '')],
    ['with a box turned inside out', aPdf('612 792 0 0', '', '')],
    ['whose content is noise', aPdf(LETTER, '\u0001\u0002(((<<[[/', FONT)],
    ['whose content is missing', aPdf(LETTER, 'q', '').subarray(0, 200)],
  ])('%s is read or refused', (_, bytes) => {
    const found = read(bytes);
    expect(typeof found === 'string' ? found : found.state).toMatch(
      /^(done|needs-ocr|broken-page|damaged-pdf)$/,
    );
  });
});
