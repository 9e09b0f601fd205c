import { beforeAll, describe, expect, it } from 'vitest';
import { wordFile } from '../../../e2e/fixtures/hostile/office/word-parts.ts';
import { convertDocx } from './convert/docx/docx.ts';
import { convertHtml } from './convert/html/html.ts';
import { convertRtf } from './convert/rtf/rtf.ts';
import { convertInto } from './convert/testing/convert-into.ts';
import { pagesOf } from './convert/testing/pages-of.ts';
import { readBookmarks } from './pdf-bookmarks.ts';
import { loadPdfium } from './pdfium.ts';
import { inMemory } from './testing/pdfs.ts';

let pdfium: Awaited<ReturnType<typeof loadPdfium>>;
beforeAll(async () => {
  pdfium = await loadPdfium();
});
const bookmarks = (pdf: string) => readBookmarks(pdfium, inMemory(Buffer.from(pdf, 'latin1')));
const lines = (pdf: string) => {
  const read = bookmarks(pdf);
  if (typeof read === 'string') throw new Error(read);
  return read.map(({ level, title, page }) => `${level} ${title} @${page}`);
};

/** A PDF of two pages with an outline of the objects given; the first is number 6. */
function withOutline(outlines: string, ...items: string[]): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
    `<< /Type /Outlines ${outlines} >>`,
    ...items.map((item) => `<< ${item} >>`),
  ];
  let text = '%PDF-1.6\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

describe('bookmarks of a PDF', () => {
  it('are told with their depth and their page, also those that lead there by an action', () => {
    const pdf = withOutline(
      '/First 6 0 R /Last 7 0 R',
      '/Title (Knee) /Dest [3 0 R /Fit] /Next 7 0 R /First 8 0 R /Last 8 0 R',
      '/Title <FEFF005300680061200900640065> /A << /S /GoTo /D [4 0 R /Fit] >> /Prev 6 0 R',
      '/Title (  Physical\\n therapy ) /Dest [4 0 R /XYZ null 200 null] /Parent 6 0 R',
    );
    expect(lines(pdf)).toEqual(['1 Knee @0', '2 Physical therapy @1', '1 Sha de @1']);
  });

  it('end where they go round in circles, and leave out what leads nowhere without its parts', () => {
    const pdf = withOutline(
      '/First 6 0 R /Last 7 0 R',
      '/Title (A) /Dest [3 0 R /Fit] /Next 7 0 R /First 6 0 R',
      '/Title (Nowhere) /Next 6 0 R /First 8 0 R',
      '/Title (B) /Dest [4 0 R /Fit] /First 7 0 R /Next 8 0 R',
    );
    expect(lines(pdf)).toEqual(['1 A @0', '1 B @1']);
  });

  it('are none in a file without any, and not to be had in one that does not open', () => {
    expect(lines(withOutline(''))).toEqual([]);
    expect(bookmarks('%PDF-1.7 nothing')).toBe('damaged-pdf');
  });
});

describe('headings of a file without pages', () => {
  it('of a web page are bookmarks of what is shown; nothing in it runs or is fetched', async () => {
    const html = `<!DOCTYPE html><html><head><meta charset="windows-1251"><title>x</title><script>var a='Script'</script></head><body>
      <h1>Knee   <i>disorders</i></h1><p>Text</p><img src="https://example.invalid/a.png" alt="a knee">
      <h2>Therapy</h2>${'<p>Line</p>'.repeat(60)}<h2></h2><h3>\xcf\xee\xe2\xf2\xee\xf0</h3><p>Text</p></body></html>`;
    const { pdf } = await convertInto(convertHtml, Buffer.from(html, 'latin1'));
    expect(lines(pdf)).toEqual(['1 Knee disorders @0', '2 Therapy @0', '3 Повтор @1']);
    expect((await pagesOf(convertHtml, Buffer.from(html, 'latin1')))[0]).toMatch(
      /^Knee disorders Text \[picture: a knee\] Therapy Line/,
    );
  });

  it('of a rich text are those that it says are', async () => {
    const rtf =
      '{\\rtf1\\ansi {\\outlinelevel0 Knee\\par}\\pard Text\\par{\\outlinelevel1 Therapy\\par}\\pard x\\par}';
    expect(lines((await convertInto(convertRtf, rtf)).pdf)).toEqual(['1 Knee @0', '2 Therapy @0']);
  });

  it('of a Word file are those that it says are, and those whose style is named so', async () => {
    const paragraph = (words: string, properties: string) =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const body = [
      paragraph('Knee', '<w:pStyle w:val="Heading1"/>'),
      paragraph('Text', '<w:outlineLvl w:val="9"/>'),
      paragraph('Therapy', '<w:outlineLvl w:val="1"/>'),
    ];
    const { pdf } = await convertInto(convertDocx, wordFile(body.join('')));
    expect(lines(pdf)).toEqual(['1 Knee @0', '2 Therapy @0']);
  });

  it('without words make no outline', async () => {
    expect(lines((await convertInto(convertHtml, '<!DOCTYPE html><h1> </h1><p>Text</p>')).pdf)).toEqual([]);
    await expect(convertInto(convertHtml, '<!DOCTYPE html><h1> </h1>')).rejects.toMatchObject({
      refusal: { reason: 'empty' },
    });
  });
});
