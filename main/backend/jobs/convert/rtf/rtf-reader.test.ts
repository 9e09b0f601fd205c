import { describe, expect, it } from 'vitest';
import type { Block } from '../layout/blocks.ts';
import { RtfReader } from './rtf-reader.ts';
import { tokensOf } from './tokens.ts';

function read(body: string): { blocks: Block[]; pictures: number } {
  const reader = new RtfReader();
  for (const token of tokensOf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, 'latin1')))
    reader.read(token);
  reader.end();
  const { blocks, pictures } = reader.take();
  return { blocks, pictures: pictures.length };
}
function textOf(block: Block): string {
  if (block.kind === 'row') return block.cells.map(({ blocks }) => blocks.map(textOf).join('/')).join(' | ');
  if (block.kind !== 'paragraph') return `(${block.kind})`;
  return block.inlines.map((one) => (one.kind === 'text' ? one.text : '')).join('');
}
const words = (body: string) => read(body).blocks.map(textOf);

describe('rich text', () => {
  it('reads as its paragraphs, with their look', () => {
    const { blocks } = read('Progress note. {\\b Pain} 6/10.\\par\\qc Second');
    expect(blocks.map(textOf)).toEqual(['Progress note. Pain 6/10.', 'Second']);
    expect(blocks[0]).toMatchObject({ inlines: [{ style: {} }, { style: { bold: true } }, { style: {} }] });
    expect(blocks[1]).toMatchObject({ align: 'center' });
  });

  it('has the characters of its code pages and fonts', () => {
    expect(
      words(
        "{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}Caf\\'e9 {\\f1\\'c4\\'e0} \\u937?\\u8211 -end",
      ),
    ).toEqual(['Café Да Ω–end']);
    expect(words('\\uc2\\u937 XXend \\u-10179??\\u-8704??')).toEqual(['Ωend 😀']);
  });

  it('leaves out what is no text of the body, and skips binary data whole', () => {
    expect(
      words(
        '{\\info{\\author A}}{\\*\\unknown junk}{\\pict\\wmetafile8\\bin4 {{{{}Body{\\field{\\*\\fldinst X}{\\fldrslt shown}}',
      ),
    ).toEqual(['Bodyshown']);
  });

  it('has tables, page breaks and pictures in their places', () => {
    const { blocks, pictures } = read(
      '\\trowd\\cellx2000\\cellx4000\\intbl Flexion\\cell 40\\cell\\row\\pard After\\page Next {\\pict\\pngblip 00}',
    );
    expect(blocks.map(textOf)).toEqual(['Flexion | 40', 'After', '(page-break)', 'Next ']);
    expect(pictures).toBe(1);
  });
});
