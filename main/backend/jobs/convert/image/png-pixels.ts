import { constants, inflateSync } from 'node:zlib';
import { damaged, tooLarge } from '../refused.ts';
import { type PngParts, SAMPLES } from './png-chunks.ts';

/** A pass of Adam7: where its pixels begin, and how far apart they lie. */
const PASSES = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
] as const;
const WHOLE = [{ x: 0, y: 0, dx: 1, dy: 1 }] as const;
/** Of unpacked pixels: what a page of 100 million takes with colour and opacity. */
const MOST_BYTES = 400 * 1024 * 1024;

/**
 * Looks whether there are pixels in a PNG at all.
 * @throws Refused when its data cannot be unpacked
 */
export function checkPixelsOfPng({ width, height, bits, colour, data }: PngParts): void {
  const stride = Math.ceil((width * bits * SAMPLES[colour]) / 8) + 1;
  inflated(data, stride * height);
}

/**
 * A PNG's pixels, rows from the top, packed as they are stored. What is missing of a file that is cut off is zero.
 * @throws Refused when nothing can be read
 */
export function pixelsOfPng(parts: PngParts): Uint8Array {
  const { width, height, bits, colour, isInterlaced } = parts;
  const pixelBits = bits * SAMPLES[colour];
  const stride = Math.ceil((width * pixelBits) / 8);
  if (stride * height > MOST_BYTES) throw tooLarge('pixels');
  const passes = (isInterlaced ? PASSES : WHOLE).map((pass) => {
    const columns = Math.max(0, Math.ceil((width - pass.x) / pass.dx));
    const rows = columns === 0 ? 0 : Math.max(0, Math.ceil((height - pass.y) / pass.dy));
    return { ...pass, columns, rows, bytes: Math.ceil((columns * pixelBits) / 8) };
  });
  const packed = inflated(
    parts.data,
    passes.reduce((sum, pass) => sum + pass.rows * (pass.bytes + 1), 0),
  );
  const out = new Uint8Array(stride * height);
  let at = 0;
  for (const pass of passes) {
    let above: Uint8Array = new Uint8Array(pass.bytes);
    for (let row = 0; row < pass.rows; row += 1) {
      const line = packed.subarray(at + 1, at + 1 + pass.bytes);
      if (line.length < pass.bytes) return out;
      undoFilter(packed[at] ?? 0, line, above, Math.max(1, pixelBits >> 3));
      const target = out.subarray((pass.y + row * pass.dy) * stride);
      if (isInterlaced) spread(line, target, pass, pixelBits);
      else target.set(line);
      above = line;
      at += pass.bytes + 1;
    }
  }
  return out;
}

function inflated(data: Uint8Array, bytes: number): Uint8Array {
  try {
    const out = inflateSync(data, {
      maxOutputLength: bytes + 64 * 1024,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    if (out.length === 0) throw damaged();
    return out;
  } catch {
    throw damaged();
  }
}

function undoFilter(type: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (type === 0) return;
  if (type > 4) throw damaged();
  for (let at = 0; at < line.length; at += 1) {
    const left = at >= step ? (line[at - step] ?? 0) : 0;
    const up = above[at] ?? 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    line[at] = (line[at] ?? 0) + predicted(type, left, up, corner);
  }
}

function predicted(type: number, left: number, up: number, corner: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Puts the pixels of a pass where they belong in their row. */
function spread(
  line: Uint8Array,
  target: Uint8Array,
  pass: { x: number; dx: number; columns: number },
  pixelBits: number,
): void {
  for (let column = 0; column < pass.columns; column += 1) {
    const x = pass.x + column * pass.dx;
    if (pixelBits >= 8) {
      const size = pixelBits >> 3;
      target.set(line.subarray(column * size, (column + 1) * size), x * size);
      continue;
    }
    const from = column * pixelBits;
    const value = ((line[from >> 3] ?? 0) >> (8 - pixelBits - (from & 7))) & ((1 << pixelBits) - 1);
    const to = x * pixelBits;
    target[to >> 3] = (target[to >> 3] ?? 0) | (value << (8 - pixelBits - (to & 7)));
  }
}
