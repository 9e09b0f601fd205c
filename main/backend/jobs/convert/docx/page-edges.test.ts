import { describe, expect, it } from 'vitest';
import {
  link,
  PAGE_BREAK,
  paragraph,
  wordFile,
} from '../../../../../e2e/fixtures/hostile/office/word-parts.ts';
import { pagesOf as pagesOfFile } from '../testing/pages-of.ts';
import { convertDocx } from './docx.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const complexField = (code: string, result = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const reference = (kind: 'header' | 'footer', id: string, type = 'default') =>
  `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
const endOfSection = (properties: string) => `<w:p><w:pPr><w:sectPr>${properties}</w:sectPr></w:pPr></w:p>`;

/** A document with headers and footers by their ids, and what its last section says of them. */
function aDocument(body: string, edges: Record<string, string>, last: string, settings = ''): Buffer {
  const ids = Object.keys(edges);
  const kindOf = (id: string) => (id.startsWith('h') ? 'header' : 'footer');
  const xml = `<w:document ${W} xmlns:r="r"><w:body>${body}<w:sectPr>${last}</w:sectPr></w:body></w:document>`;
  return wordFile('', {
    document: xml,
    links: [
      ...ids.map((id) => link(id, kindOf(id), `${id}.xml`)),
      ...(settings === '' ? [] : [link('s1', 'settings', 'settings.xml')]),
    ].join(''),
    extra: [
      ...ids.map((id) => ({
        name: `word/${id}.xml`,
        body: Buffer.from(`<w:hdr ${W}><w:p>${edges[id]}</w:p></w:hdr>`),
      })),
      ...(settings === ''
        ? []
        : [{ name: 'word/settings.xml', body: Buffer.from(`<w:settings ${W}>${settings}</w:settings>`) }]),
    ],
  });
}

const pagesOf = (document: Buffer) => pagesOfFile(convertDocx, document);
const body = (...pages: string[]) => pages.map((words) => paragraph(words)).join(PAGE_BREAK);

describe('what stands over and under the pages of a Word document', () => {
  it('stands on each of them, with the number of the page and of all pages', async () => {
    const footer = `${text('Page ')}${complexField('PAGE', text('1'))}${text(' of ')}${complexField('NUMPAGES')}`;
    const pages = await pagesOf(
      aDocument(
        body('First text', 'Second text', 'Third text'),
        { h1: text('Sample Clinic'), f1: footer },
        `${reference('header', 'h1')}${reference('footer', 'f1')}`,
      ),
    );
    expect(pages).toEqual([
      'Sample Clinic First text Page 1 of 3',
      'Sample Clinic Second text Page 2 of 3',
      'Sample Clinic Third text Page 3 of 3',
    ]);
  });

  it('may be another on the first page and on pages with even numbers', async () => {
    const edges = { h1: text('Odd'), h2: text('Letterhead'), h3: text('Even') };
    const last = `${reference('header', 'h1')}${reference('header', 'h2', 'first')}${reference('header', 'h3', 'even')}<w:titlePg/>`;
    const document = (settings: string) => aDocument(body('a', 'b', 'c'), edges, last, settings);
    expect(await pagesOf(document('<w:evenAndOddHeaders/>'))).toEqual(['Letterhead a', 'Even b', 'Odd c']);
    expect(await pagesOf(document('<w:evenAndOddHeaders w:val="0"/>'))).toEqual([
      'Letterhead a',
      'Odd b',
      'Odd c',
    ]);
  });

  it('is that of the section, or of the one before where that says nothing; numbers begin anew where it says so', async () => {
    const edges = {
      h1: text('One'),
      h2: text('Two'),
      f1: `<w:fldSimple w:instr="PAGE">${text('9')}</w:fldSimple>`,
    };
    const sections = `${body('a', 'b')}${endOfSection(`${reference('header', 'h1')}${reference('footer', 'f1')}`)}${paragraph('c')}${endOfSection(reference('header', 'h2'))}${paragraph('d')}`;
    expect(await pagesOf(aDocument(sections, edges, '<w:pgNumType w:start="7"/>'))).toEqual([
      'One a 1',
      'One b 2',
      'Two c 3',
      'Two d 7',
    ]);
  });

  it('changes with the next page where a section goes on within one', async () => {
    const edges = { h1: text('One'), h2: text('Two') };
    const sections = `${paragraph('a')}${endOfSection(reference('header', 'h1'))}${body('b', 'c')}`;
    const last = `<w:type w:val="continuous"/>${reference('header', 'h2')}`;
    expect(await pagesOf(aDocument(sections, edges, last))).toEqual(['One a b', 'Two c']);
  });

  it('leaves the text the rest of the page, and stands in the text once where it is taller than a third of it, or far too much', async () => {
    const lines = (count: number, words: string) =>
      Array.from({ length: count }, (_, at) => text(`${words}${at}`)).join('<w:r><w:br/></w:r>');
    const header = (count: number) =>
      aDocument(
        Array.from({ length: 90 }, (_, at) => paragraph(`t${at}x`)).join(''),
        { h1: lines(count, 'h') },
        reference('header', 'h1'),
      );
    const tall = await pagesOf(header(12));
    expect(tall.map((page) => page.startsWith('h0 h1 h2'))).toEqual(tall.map(() => true));
    expect(tall.length).toBeGreaterThan(2);
    const words = tall.join(' ').match(/t\d+x/g);
    expect(words).toEqual(Array.from({ length: 90 }, (_, at) => `t${at}x`));
    const wide = await pagesOf(
      aDocument(
        body('First', 'Second'),
        { h1: text(`${' '.repeat(20_000)}Heading`) },
        reference('header', 'h1'),
      ),
    );
    expect(wide).toEqual(['Heading First', 'Second']);
    const [first = '', ...others] = await pagesOf(header(40));
    expect(first).toContain('h39 t0x');
    expect(others.join(' ')).not.toContain('h0');
  });

  it('is left out where no section names it, and a number in the text stays as it was written', async () => {
    const sentence = `<w:p>${text('See page ')}${complexField('PAGE', text('12'))}</w:p>`;
    expect(await pagesOf(aDocument(sentence, { h1: text('Unused') }, ''))).toEqual(['See page 12']);
  });
});
