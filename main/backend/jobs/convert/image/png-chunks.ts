import { damaged } from '../refused.ts';
import { checkPixels } from './picture-page.ts';

/** A PNG as it is stored, its pixels still packed. */
export interface PngParts {
  width: number;
  height: number;
  bits: 1 | 2 | 4 | 8 | 16;
  /** 0 grey, 2 colour, 3 palette, 4 grey and opacity, 6 colour and opacity. */
  colour: 0 | 2 | 3 | 4 | 6;
  isInterlaced: boolean;
  /** Red, green, blue of each entry. */
  palette: Uint8Array;
  /** Opacity of the palette's entries, or the one colour that is transparent. */
  transparency: Uint8Array;
  dpi: { x: number; y: number } | undefined;
  /** All data, one zlib stream. */
  data: Uint8Array;
}

const SIGNATURE_BYTES = 8;
const METRES_PER_INCH = 0.0254;
/** Samples a pixel, by colour type. */
export const SAMPLES: Record<PngParts['colour'], 1 | 2 | 3 | 4> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Takes a PNG apart. A file that is cut off gives what is there.
 * @throws Refused when it is no PNG that can be shown
 */
export function readPng(bytes: Uint8Array): PngParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Buffer>();
  const data: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') data.push(body);
    else if (!found.has(type)) found.set(type, body);
    if (type === 'IEND') break;
    at += 12 + length;
  }
  const header = found.get('IHDR');
  if (header === undefined || header.length < 13 || data.length === 0) throw damaged();
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  checkPixels(width, height);
  const { bits, colour } = formOf(header.readUInt8(8), header.readUInt8(9));
  const palette = found.get('PLTE') ?? Buffer.alloc(0);
  if (colour === 3 && palette.length < 3) throw damaged();
  return {
    ...{ width, height, bits, colour, palette },
    isInterlaced: header.readUInt8(12) === 1,
    transparency: found.get('tRNS') ?? Buffer.alloc(0),
    dpi: dpiOf(found.get('pHYs')),
    data: data.length === 1 && data[0] !== undefined ? data[0] : Buffer.concat(data),
  };
}

/** Depths that PNG allows for each colour type. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function formOf(bits: number, colour: number): Pick<PngParts, 'bits' | 'colour'> {
  if (DEPTHS[colour]?.includes(bits) !== true) throw damaged();
  // The table holds no other values.
  return { bits: bits as PngParts['bits'], colour: colour as PngParts['colour'] };
}

function dpiOf(body: Buffer | undefined): { x: number; y: number } | undefined {
  if (body === undefined || body.length < 9 || body.readUInt8(8) !== 1) return undefined;
  return { x: body.readUInt32BE(0) * METRES_PER_INCH, y: body.readUInt32BE(4) * METRES_PER_INCH };
}
