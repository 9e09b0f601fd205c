import type { RandomAccess } from '../../../records/sealed-file.ts';
import { checkPixels, orientationOf, type PictureFacts } from '../image/picture-page.ts';
import { damaged, tooLarge, unsupported } from '../refused.ts';
import { type Directory, readAt } from './directory.ts';
import * as tag from './tags.ts';

const CM_PER_INCH = 2.54;
/** More samples a pixel than colour, opacity and what printers add. */
const MOST_SAMPLES = 8;
const MOST_SEGMENTS = 200_000;
/** Of one segment as it is packed. */
const MOST_PACKED_BYTES = 512 * 1024 * 1024;

/** A strip or a tile: where its packed bytes lie, and which part of the picture it holds. */
export interface Segment {
  offset: number;
  bytes: number;
  left: number;
  top: number;
  /** As stored: a tile at the edge is as large as the others. */
  width: number;
  height: number;
  /** Of samples that are stored apart; 0 otherwise. */
  plane: number;
}

/** A page of a TIFF as its directory describes it. */
export interface TiffPage {
  facts: PictureFacts;
  compression: number;
  photometric: number;
  bits: number;
  samples: number;
  /** Samples lie in planes of their own. */
  planar: boolean;
  predictor: number;
  isTiled: boolean;
  segments: readonly Segment[];
  /** Bits of each byte stand in reverse. */
  reversed: boolean;
  t4Options: number;
  /** What the samples beyond the colours mean: 1 and 2 are opacity, 1 multiplied in already. */
  extra: readonly number[];
  little: boolean;
  directory: Directory;
}

/** True for a small copy of another page, as some scanners write for their own use. */
export function isThumbnail(directory: Directory): boolean {
  return ((directory.values(tag.NEW_SUBFILE_TYPE)[0] ?? 0) & 1) === 1;
}

/**
 * Reads what a directory says of its page, and checks it.
 * @throws Refused when the page cannot be shown
 */
export function readTiffPage(directory: Directory, file: RandomAccess): TiffPage {
  const one = (field: number, otherwise: number): number => directory.values(field)[0] ?? otherwise;
  const width = one(tag.IMAGE_WIDTH, 0);
  const height = one(tag.IMAGE_LENGTH, 0);
  checkPixels(width, height);
  const samples = one(tag.SAMPLES_PER_PIXEL, 1);
  const allBits = directory.values(tag.BITS_PER_SAMPLE);
  const bits = allBits[0] ?? 1;
  if (samples < 1 || samples > MOST_SAMPLES || ![1, 2, 4, 8, 16].includes(bits)) throw unsupported();
  if (allBits.some((other) => other !== bits)) throw unsupported();
  if (directory.values(tag.SAMPLE_FORMAT).some((format) => format !== 1 && format !== 4)) {
    throw unsupported();
  }
  const planar = one(tag.PLANAR_CONFIGURATION, 1) === 2 && samples > 1;
  const isTiled = directory.values(tag.TILE_OFFSETS).length > 0;
  const planes = planar ? samples : 1;
  return {
    facts: {
      width,
      height,
      orientation: orientationOf(directory.values(tag.ORIENTATION)[0]),
      dpi: dpiOf(directory),
    },
    compression: one(tag.COMPRESSION, 1),
    photometric: one(tag.PHOTOMETRIC, 0),
    bits,
    samples,
    planar,
    predictor: one(tag.PREDICTOR, 1),
    isTiled,
    segments: isTiled
      ? tilesOf(directory, width, height, planes)
      : stripsOf(directory, width, height, planes),
    reversed: one(tag.FILL_ORDER, 1) === 2,
    t4Options: one(tag.T4_OPTIONS, 0),
    extra: directory.values(tag.EXTRA_SAMPLES),
    little: readAt(file, 0, 1)[0] === 0x49,
    directory,
  };
}

function dpiOf(directory: Directory): { x: number; y: number } | undefined {
  const [x] = directory.values(tag.X_RESOLUTION);
  const [y] = directory.values(tag.Y_RESOLUTION);
  const unit = directory.values(tag.RESOLUTION_UNIT)[0] ?? 2;
  if (x === undefined || y === undefined || unit === 1) return undefined;
  const factor = unit === 3 ? CM_PER_INCH : 1;
  return { x: x * factor, y: y * factor };
}

function stripsOf(directory: Directory, width: number, height: number, planes: number): Segment[] {
  const offsets = directory.values(tag.STRIP_OFFSETS);
  const counts = directory.values(tag.STRIP_BYTE_COUNTS);
  if (offsets.length === 0) throw damaged();
  const claimed = directory.values(tag.ROWS_PER_STRIP)[0] ?? height;
  // Zero means nothing; one strip is all there is then.
  const rows = claimed > 0 ? Math.min(claimed, height) : Math.ceil((height * planes) / offsets.length);
  const each = Math.ceil(height / rows);
  if (each * planes > MOST_SEGMENTS) throw tooLarge('parts');
  return Array.from({ length: Math.min(offsets.length, each * planes) }, (_, index) => {
    const top = (index % each) * rows;
    const offset = offsets[index] ?? 0;
    return {
      offset,
      // A missing count: until the next strip, or as long as it may be.
      bytes: counts[index] ?? Math.max(0, (offsets[index + 1] ?? MOST_PACKED_BYTES) - offset),
      left: 0,
      top,
      width,
      height: Math.min(rows, height - top),
      plane: Math.floor(index / each),
    };
  });
}

function tilesOf(directory: Directory, width: number, height: number, planes: number): Segment[] {
  const offsets = directory.values(tag.TILE_OFFSETS);
  const counts = directory.values(tag.TILE_BYTE_COUNTS);
  const tileWidth = directory.values(tag.TILE_WIDTH)[0] ?? 0;
  const tileHeight = directory.values(tag.TILE_LENGTH)[0] ?? 0;
  checkPixels(tileWidth, tileHeight);
  const across = Math.ceil(width / tileWidth);
  const each = across * Math.ceil(height / tileHeight);
  if (each * planes > MOST_SEGMENTS) throw tooLarge('parts');
  return Array.from({ length: Math.min(offsets.length, each * planes) }, (_, index) => ({
    offset: offsets[index] ?? 0,
    bytes: counts[index] ?? 0,
    left: ((index % each) % across) * tileWidth,
    top: Math.floor((index % each) / across) * tileHeight,
    width: tileWidth,
    height: tileHeight,
    plane: Math.floor(index / each),
  }));
}

/** A segment's bytes as they are packed, each byte's bits in their order; fewer at the end of the file. */
export function packedBytes(file: RandomAccess, page: TiffPage, { offset, bytes }: Segment): Uint8Array {
  if (bytes > MOST_PACKED_BYTES && file.bytes > MOST_PACKED_BYTES) throw tooLarge('bytes');
  const found = readAt(file, offset, bytes);
  if (page.reversed) for (const [at, byte] of found.entries()) found[at] = REVERSED[byte] ?? 0;
  return found;
}

const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0;
  for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) turned |= 0x80 >> bit;
  return turned;
});
