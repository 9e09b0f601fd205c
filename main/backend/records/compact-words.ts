/**
 * The boxes of a text layer in few bytes, without a general compressor: what that costs a page is more than all the rest
 * of keeping its words. Words of a line share their height and follow each other at the same distance, so that most of
 * them take four bytes. In and out goes the form of `packWords` (shared/domain/page-text.ts).
 *
 * Header: mark, flags that most words have, count (32 bits). Then word by word: a byte that says what follows; the
 * length where it is not in that byte; flags where they are others; left, as a step from where it is expected or whole;
 * width; top and height where they are not those of the word before. Numbers of two bytes begin with the lower one.
 */
const FORM = 1;
const FORM_HEADER_BYTES = 5;
const FORM_WORD_BYTES = 12;
const NO_CONFIDENCE = 255;

/** No deflated bytes begin with this: of their kinds of blocks, the one that it names does not exist. */
export const COMPACT_MARK = 0x06;
const HEADER_BYTES = 6;
/** One that says what follows, one for the left side, two for the width. */
const LEAST_WORD_BYTES = 4;
const MOST_WORD_BYTES = 12;

/** Of the byte that says what follows: the length (0: it follows), and three flags. */
const LENGTH = 0x1f;
const LEVEL = 0x20;
const USUAL = 0x40;
const NEAR = 0x80;
/** Which way words run, without what ends them. */
const DIRECTION = 0x0c;

/** @returns undefined for words with confidences, of which nothing repeats: these are deflated */
export function compactWords(packed: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const count = (packed.length - FORM_HEADER_BYTES) / FORM_WORD_BYTES;
  const flagsAt = FORM_HEADER_BYTES + 10 * count;
  if (packed[0] !== FORM || !packed.subarray(flagsAt + count).every((one) => one === NO_CONFIDENCE)) return;
  const number = (column: number, word: number): number => {
    const at = FORM_HEADER_BYTES + 2 * (column * count + word);
    return (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
  };
  const out = new Uint8Array(HEADER_BYTES + MOST_WORD_BYTES * count);
  const usual = (packed[flagsAt] ?? 0) & DIRECTION;
  out[0] = COMPACT_MARK;
  out[1] = usual;
  new DataView(out.buffer).setUint32(2, count, true);
  let to = HEADER_BYTES;
  let [end, gap, lastTop, lastHeight] = [0, 0, -1, -1];
  for (let word = 0; word < count; word += 1) {
    const length = number(0, word);
    const left = number(1, word);
    const top = number(2, word);
    const width = number(3, word);
    const height = number(4, word);
    const flags = packed[flagsAt + word] ?? 0;
    const step = left - end - gap;
    const isNear = step >= -128 && step < 128;
    const isLevel = top === lastTop && height === lastHeight;
    const control = to;
    to += 1;
    let says = 0;
    if (length > 0 && length <= LENGTH) says = length;
    else {
      out[to] = length;
      out[to + 1] = length >> 8;
      to += 2;
    }
    if (flags === usual) says |= USUAL;
    else {
      out[to] = flags;
      to += 1;
    }
    out[to] = isNear ? step : left;
    to += 1;
    if (isNear) says |= NEAR;
    else {
      out[to] = left >> 8;
      to += 1;
    }
    out[to] = width;
    out[to + 1] = width >> 8;
    to += 2;
    if (isLevel) says |= LEVEL;
    else {
      out[to] = top;
      out[to + 1] = top >> 8;
      out[to + 2] = height;
      out[to + 3] = height >> 8;
      to += 4;
    }
    out[control] = says;
    gap = left - end;
    end = left + width;
    lastTop = top;
    lastHeight = height;
  }
  return out.slice(0, to);
}

/** The form of `packWords` again; undefined when these bytes are no words. */
export function expandWords(compact: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (compact.length < HEADER_BYTES || compact[0] !== COMPACT_MARK) return undefined;
  const count = new DataView(compact.buffer, compact.byteOffset).getUint32(2, true);
  // Before memory is taken for them.
  if (count > (compact.length - HEADER_BYTES) / LEAST_WORD_BYTES) return undefined;
  const usual = compact[1] ?? 0;
  const packed = new Uint8Array(FORM_HEADER_BYTES + FORM_WORD_BYTES * count);
  const flagsAt = FORM_HEADER_BYTES + 10 * count;
  packed[0] = FORM;
  new DataView(packed.buffer).setUint32(1, count, true);
  packed.fill(NO_CONFIDENCE, flagsAt + count);
  let from = HEADER_BYTES;
  const two = (): number => {
    from += 2;
    return (compact[from - 2] ?? 0) | ((compact[from - 1] ?? 0) << 8);
  };
  const put = (column: number, word: number, value: number): void => {
    const at = FORM_HEADER_BYTES + 2 * (column * count + word);
    packed[at] = value;
    packed[at + 1] = value >> 8;
  };
  let [end, gap, top, height] = [0, 0, 0, 0];
  for (let word = 0; word < count; word += 1) {
    const says = compact[from] ?? 0;
    from += 1;
    put(0, word, (says & LENGTH) === 0 ? two() : says & LENGTH);
    packed[flagsAt + word] = says & USUAL ? usual : (compact[from] ?? 0);
    if ((says & USUAL) === 0) from += 1;
    let left: number;
    if (says & NEAR) {
      left = (end + gap + (((compact[from] ?? 0) << 24) >> 24)) & 0xffff;
      from += 1;
    } else left = two();
    const width = two();
    if ((says & LEVEL) === 0) {
      top = two();
      height = two();
    }
    put(1, word, left);
    put(2, word, top);
    put(3, word, width);
    put(4, word, height);
    gap = left - end;
    end = left + width;
  }
  // Bytes that are missing were read as zeros.
  return from === compact.length ? packed : undefined;
}
