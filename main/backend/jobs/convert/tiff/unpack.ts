import { constants, inflateSync } from 'node:zlib';
import { damaged } from '../refused.ts';

/** What a segment of pixels is packed with, of what is unpacked here. */
export type Packing = 'none' | 'lzw' | 'deflate' | 'packbits';

/**
 * The bytes of a segment. Data that ends early or breaks gives what came before.
 * @param bytes how many there must be; no more are given
 * @throws Refused when nothing can be had
 */
export function unpack(packed: Uint8Array, packing: Packing, bytes: number): Uint8Array {
  switch (packing) {
    case 'none':
      return packed.subarray(0, bytes);
    case 'deflate':
      return inflated(packed, bytes);
    case 'packbits':
      return fromPackBits(packed, bytes);
    case 'lzw':
      return fromLzw(packed, bytes);
  }
}

/** Writers round up to whole words; anything longer than that is no picture of this size. */
const SLACK_BYTES = 64 * 1024;

function inflated(packed: Uint8Array, bytes: number): Uint8Array {
  try {
    const all = inflateSync(packed, {
      maxOutputLength: bytes + SLACK_BYTES,
      // A stream that is cut off gives what it has.
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return all.subarray(0, bytes);
  } catch {
    throw damaged();
  }
}

function fromPackBits(packed: Uint8Array, bytes: number): Uint8Array {
  const out = new Uint8Array(bytes);
  let done = 0;
  for (let at = 0; at < packed.length && done < bytes; ) {
    const head = ((packed[at] ?? 0) << 24) >> 24;
    at += 1;
    if (head >= 0) {
      const run = packed.subarray(at, at + head + 1).subarray(0, bytes - done);
      out.set(run, done);
      done += run.length;
      at += head + 1;
    } else if (head !== -128) {
      const length = Math.min(1 - head, bytes - done);
      out.fill(packed[at] ?? 0, done, done + length);
      done += length;
      at += 1;
    }
  }
  return out.subarray(0, done);
}

const CLEAR = 256;
const END = 257;
const MOST_CODES = 4096;

/** TIFF's LZW: codes with their most significant bit first, which grow a code earlier than those of GIF. */
function fromLzw(packed: Uint8Array, bytes: number): Uint8Array {
  const out = new Uint8Array(bytes);
  // Each code's string is the one of another code and a byte.
  const before = new Uint16Array(MOST_CODES);
  const last = new Uint8Array(MOST_CODES);
  const lengths = new Uint16Array(MOST_CODES);
  for (let code = 0; code < 256; code += 1) {
    last[code] = code;
    lengths[code] = 1;
  }
  let next = 258;
  let width = 9;
  let held = 0;
  let heldBits = 0;
  let done = 0;
  let previous = -1;
  let at = 0;
  const put = (code: number): number => {
    const length = lengths[code] ?? 0;
    let one = code;
    for (let place = done + length - 1; place >= done; place -= 1) {
      if (place < bytes) out[place] = last[one] ?? 0;
      one = before[one] ?? 0;
    }
    // The first byte of the string.
    return out[done] ?? 0;
  };
  while (done < bytes) {
    while (heldBits < width && at < packed.length) {
      held = ((held << 8) | (packed[at] ?? 0)) & 0xffffff;
      heldBits += 8;
      at += 1;
    }
    if (heldBits < width) break;
    const code = (held >> (heldBits - width)) & ((1 << width) - 1);
    heldBits -= width;
    if (code === END) break;
    if (code === CLEAR) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (previous === -1) {
      if (code > 255) break;
      out[done] = code;
      done += 1;
      previous = code;
      continue;
    }
    if (code > next || (code === next && next >= MOST_CODES)) break;
    const isKnown = code < next;
    const first = put(isKnown ? code : previous);
    if (next < MOST_CODES) {
      before[next] = previous;
      last[next] = first;
      lengths[next] = (lengths[previous] ?? 0) + 1;
      next += 1;
    }
    if (!isKnown && done + (lengths[code] ?? 1) <= bytes) out[done + (lengths[code] ?? 1) - 1] = first;
    done += lengths[code] ?? 0;
    previous = code;
    if (next >= (1 << width) - 1 && width < 12) width += 1;
  }
  return out.subarray(0, Math.min(done, bytes));
}
