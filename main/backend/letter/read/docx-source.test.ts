import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOfDocx } from './docx-source.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A Word file as another program writes it. @param parts XML of more parts by name */
function aDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const related = Object.keys(parts).map(
    (part, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships ${RELATIONSHIPS}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${RELATIONSHIPS}>${related.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  };
  for (const [part, xml] of Object.entries(parts)) files[`word/${part}.xml`] = xml;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const r = (text: string, looks = '') =>
  `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const texts = (bytes: Uint8Array) => sourceOfDocx(bytes, 'letter.docx').paragraphs.map(({ text }) => text);

describe('a Word file that another program wrote', () => {
  it('reads as accepted where changes are tracked', () => {
    const body = p(
      r('The request is '),
      `<w:del>${r('not ').replaceAll('w:t', 'w:delText')}</w:del>`,
      `<w:ins>${r('medically ')}</w:ins>`,
      r('necessary.'),
    );
    expect(texts(aDocx(body))).toEqual(['The request is medically necessary.']);
  });

  it('reads breaks, tabs, hyphens and symbols, and leaves out what is hidden', () => {
    const body = p(
      '<w:r><w:t>Case Number:</w:t><w:tab/><w:t>CM17</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>',
      r('unseen', '<w:vanish/>'),
      '<w:r><w:br/><w:t>next</w:t><w:sym w:char="F0B7"/></w:r>',
    );
    expect(texts(aDocx(body))).toEqual(['Case Number: CM17-1', 'next·']);
  });

  it('reads a table row as its cells one after another, and paragraphs within controls and text boxes', () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Priority:')}${cell('Standard')}</w:tr></w:tbl>`;
    const control = `<w:sdt><w:sdtContent>${p(r('Controlled'))}</w:sdtContent></w:sdt>`;
    const box = p(
      r('Around'),
      `<w:r><w:pict><x xmlns="urn:x"><w:txbxContent>${p(r('Boxed'))}</w:txbxContent></x></w:pict></w:r>`,
    );
    expect(texts(aDocx(table + control + box))).toEqual([
      'Priority: Standard',
      'Controlled',
      'Around',
      'Boxed',
    ]);
  });

  it('keeps looks and lists', () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7"><w:lvl><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const item = `<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>${r('10')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r(' not bold', '<w:b w:val="0"/>')}</w:p>`;
    expect(sourceOfDocx(aDocx(item, { numbering }), 'letter.docx').paragraphs).toEqual([
      { text: '102 not bold', list: 'bullet', marks: [{ start: 2, end: 3, mark: 'superscript' }] },
    ]);
  });

  it('gives footnotes apart, without the lines that Word draws above them', () => {
    const footnotes = `<w:footnotes ${W}><w:footnote w:type="separator">${p(r('-'))}</w:footnote><w:footnote>${p(r(' Progress report, p. 2'))}</w:footnote></w:footnotes>`;
    const body = p(r('Pain is 7/10.'), '<w:r><w:footnoteReference w:id="1"/></w:r>');
    const source = sourceOfDocx(aDocx(body, { footnotes }), 'letter.docx');
    expect(source.paragraphs.map(({ text }) => text)).toEqual(['Pain is 7/10.']);
    expect(source.footnotes).toEqual(['Progress report, p. 2']);
  });

  it('is refused by name where its XML is broken, nested without end, or no document', () => {
    expect(() => texts(aDocx('<w:p>'))).toThrow(/letter\.docx/);
    const deep = 20_000;
    expect(() => texts(aDocx(`${'<w:sdt>'.repeat(deep)}${'</w:sdt>'.repeat(deep)}`))).toThrow(/letter\.docx/);
    expect(() => texts(zipSync({ 'notes.txt': strToU8('notes') }))).toThrow(/letter\.docx/);
  });
});
