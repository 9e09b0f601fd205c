import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../random.ts';
import type { Bilevel } from './bitmap.ts';
import { encodeG4 } from './g4.ts';
import { addImagePage } from './image-page.ts';
import { loadPdfium } from './pdfium.ts';

/** What PDFium, which shares no code with the encoder, reads back. */
async function decode(bits: Bilevel): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  addImagePage(doc, { width: bits.width, height: bits.height, g4: encodeG4(bits) });
  doc.getPage(0).setSize(612, 792);
  const open = (await loadPdfium()).open(await doc.save());
  const { data } = open.render(0, bits.width, bits.height);
  open.close();
  return data.map((grey) => (grey < 128 ? 1 : 0));
}

function bitmap(width: number, height: number, random: Random, longestRun: number): Bilevel {
  const data = new Uint8Array(width * height);
  let value = 0;
  for (let at = 0; at < data.length; ) {
    const run = random.int(1, longestRun);
    data.fill(value, at, at + run);
    value = 1 - value;
    at += run;
  }
  return { width, height, data };
}

describe('encoding a scan as Group 4', () => {
  it.each([
    ['single pixels', 1],
    ['short runs', 9],
    ['runs with make-up codes', 700],
    ['runs over several rows', 6000],
  ])('gives back every pixel of %s', async (name, longestRun) => {
    const bits = bitmap(1700, 60, createRandom(name), longestRun);
    expect(Buffer.from(await decode(bits)).equals(Buffer.from(bits.data))).toBe(true);
  });

  it('gives back a page wider than the longest code', async () => {
    const bits = bitmap(5300, 12, createRandom('wide'), 9000);
    expect(Buffer.from(await decode(bits)).equals(Buffer.from(bits.data))).toBe(true);
  });

  it('writes a white page as one bit a row and the end of block', () => {
    const white = { width: 1700, height: 16, data: new Uint8Array(1700 * 16) };
    expect([...encodeG4(white)]).toEqual([0xff, 0xff, 0x00, 0x10, 0x01]);
  });
});
