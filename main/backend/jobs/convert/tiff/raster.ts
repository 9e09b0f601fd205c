import type { RandomAccess } from '../../../records/sealed-file.ts';
import { decodeFax, type FaxCoding } from '../ccitt/decode-fax.ts';
import type { Changes } from '../ccitt/encode-g4.ts';
import { damaged, tooLarge, unsupported } from '../refused.ts';
import { packedBytes, type Segment, type TiffPage } from './tiff-page.ts';
import { type Packing, unpack } from './unpack.ts';

/** Of a page's unpacked pixels: 100 million in colour. */
const MOST_BYTES = 320 * 1024 * 1024;

const PACKINGS: Readonly<Record<number, Packing>> = {
  1: 'none',
  5: 'lzw',
  8: 'deflate',
  32946: 'deflate',
  32773: 'packbits',
};

/** How a page's pixels are packed; undefined for codings of fax and JPEG. */
export function packingOf({ compression }: TiffPage): Packing | undefined {
  return PACKINGS[compression];
}

/** How a page is coded as a fax; undefined when it is not. */
export function faxCodingOf({ compression, t4Options }: TiffPage): FaxCoding | undefined {
  if (compression === 4) return 'g4';
  if (compression === 2) return 'rle';
  if (compression === 3) return (t4Options & 1) === 1 ? 'g3-2d' : 'g3-1d';
  return undefined;
}

/** Bytes of a row of pixels of this width, all samples of a plane together. */
export function rowBytes(width: number, { bits, samples, planar }: TiffPage): number {
  return Math.ceil((width * bits * (planar ? 1 : samples)) / 8);
}

/**
 * All pixels of a page, rows one after another, samples of a pixel side by side, 16 bits most significant first. What
 * cannot be unpacked is white.
 * @throws Refused when nothing of it can, or it would be too large
 */
export function rasterOf(file: RandomAccess, page: TiffPage): Uint8Array {
  const { width, height } = page.facts;
  const stride = rowBytes(width, page);
  const planes = page.planar ? page.samples : 1;
  if (stride * height * planes > MOST_BYTES) throw tooLarge('pixels');
  const white = page.photometric === 0 || page.photometric === 5 ? 0 : 0xff;
  const rasters = Array.from({ length: planes }, () => new Uint8Array(stride * height).fill(white));
  let rows = 0;
  for (const segment of page.segments) {
    const raster = rasters[segment.plane];
    if (raster === undefined) continue;
    const pixels = pixelsOf(file, page, segment);
    if (pixels === undefined) continue;
    rows += copyRows(pixels, segment, raster, page);
  }
  if (rows === 0) throw damaged();
  return page.planar ? interleaved(rasters, page) : (rasters[0] ?? new Uint8Array());
}

/** A segment's pixels; undefined when there are none to be had. */
function pixelsOf(file: RandomAccess, page: TiffPage, segment: Segment): Uint8Array | undefined {
  const stride = rowBytes(segment.width, page);
  const wanted = stride * segment.height;
  if (wanted > MOST_BYTES) throw tooLarge('pixels');
  const packed = packedBytes(file, page, segment);
  const fax = faxCodingOf(page);
  if (fax !== undefined) {
    return fromChanges(decodeFax(packed, segment.width, segment.height, fax), segment.width);
  }
  const packing = packingOf(page);
  if (packing === undefined) throw unsupported();
  try {
    // A copy: what was not packed is a view of the file, and is changed in place below.
    const pixels = unpack(packed, packing, wanted).slice();
    if (page.bits === 16 && page.little) swap(pixels);
    if (page.predictor === 2) sumUp(pixels, stride, page);
    return pixels;
  } catch {
    return undefined;
  }
}

/** Packed bits of rows, black as 1: as fax machines store them. */
function fromChanges(rows: readonly Changes[], width: number): Uint8Array {
  const stride = Math.ceil(width / 8);
  const out = new Uint8Array(stride * rows.length);
  for (const [y, changes] of rows.entries()) {
    for (let index = 0; index < changes.length; index += 2) {
      const end = changes[index + 1] ?? width;
      for (let x = changes[index] ?? width; x < end; x += 1) {
        const at = y * stride + (x >> 3);
        out[at] = (out[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  return out;
}

function copyRows(pixels: Uint8Array, segment: Segment, raster: Uint8Array, page: TiffPage): number {
  const from = rowBytes(segment.width, page);
  const to = rowBytes(page.facts.width, page);
  // Tiles are a multiple of sixteen pixels wide: they begin at whole bytes.
  const left = rowBytes(segment.left, page);
  const length = Math.min(from, to - left);
  let rows = 0;
  for (let y = 0; y < segment.height && segment.top + y < page.facts.height; y += 1) {
    const row = pixels.subarray(y * from, y * from + length);
    if (row.length === 0) break;
    raster.set(row, (segment.top + y) * to + left);
    rows += 1;
  }
  return rows;
}

function swap(pixels: Uint8Array): void {
  for (let at = 0; at + 1 < pixels.length; at += 2) {
    const first = pixels[at] ?? 0;
    pixels[at] = pixels[at + 1] ?? 0;
    pixels[at + 1] = first;
  }
}

/** Undoes horizontal differencing: each sample was stored as its difference to the one before in its row. */
function sumUp(pixels: Uint8Array, stride: number, { bits, samples, planar }: TiffPage): void {
  const step = planar ? 1 : samples;
  if (bits !== 8 && bits !== 16) return;
  for (let row = 0; row < pixels.length; row += stride) {
    const end = Math.min(row + stride, pixels.length);
    if (bits === 8) {
      for (let at = row + step; at < end; at += 1) pixels[at] = (pixels[at] ?? 0) + (pixels[at - step] ?? 0);
      continue;
    }
    for (let at = row + step * 2; at + 1 < end; at += 2) {
      const before = ((pixels[at - step * 2] ?? 0) << 8) | (pixels[at - step * 2 + 1] ?? 0);
      const sum = (((pixels[at] ?? 0) << 8) | (pixels[at + 1] ?? 0)) + before;
      pixels[at] = (sum >> 8) & 0xff;
      pixels[at + 1] = sum & 0xff;
    }
  }
}

function interleaved(planes: readonly Uint8Array[], { bits, facts }: TiffPage): Uint8Array {
  if (bits !== 8 && bits !== 16) throw unsupported();
  const size = bits / 8;
  const pixels = facts.width * facts.height;
  const out = new Uint8Array(pixels * size * planes.length);
  for (const [plane, samples] of planes.entries()) {
    for (let pixel = 0; pixel < pixels; pixel += 1) {
      for (let part = 0; part < size; part += 1) {
        out[(pixel * planes.length + plane) * size + part] = samples[pixel * size + part] ?? 0;
      }
    }
  }
  return out;
}
