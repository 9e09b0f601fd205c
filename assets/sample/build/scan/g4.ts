import type { Bilevel } from './bitmap.ts';
import {
  BLACK_MAKE_UP,
  BLACK_TERMINATING,
  END_OF_BLOCK,
  HORIZONTAL,
  LONG_MAKE_UP,
  PASS,
  VERTICAL,
  WHITE_MAKE_UP,
  WHITE_TERMINATING,
} from './g4-codes.ts';

/**
 * A page as CCITT Group 4 (ITU-T T.6): what `/CCITTFaxDecode` with `/K -1` reads. Each row is coded as the changes
 * of colour against the row above; the row above the first is white.
 */
export function encodeG4({ width, height, data }: Bilevel): Uint8Array {
  const out = new BitWriter();
  let above = changesOf(new Uint8Array(width), 0, width);
  for (let y = 0; y < height; y++) {
    const current = changesOf(data, y * width, width);
    encodeRow(out, above, current, width);
    above = current;
  }
  out.write(END_OF_BLOCK);
  return out.bytes();
}

/** Positions where the colour changes in a row that starts from imaginary white; closed by `width`, thrice. */
function changesOf(data: Uint8Array, start: number, width: number): number[] {
  const changes: number[] = [];
  let colour = 0;
  for (let x = 0; x < width; x++) {
    const pixel = data[start + x] ?? 0;
    if (pixel !== colour) {
      changes.push(x);
      colour = pixel;
    }
  }
  // Sentinels: b2 and a2 may be asked for past the last change.
  changes.push(width, width, width);
  return changes;
}

function encodeRow(out: BitWriter, above: number[], current: number[], width: number): void {
  let a0 = -1;
  let black = false;
  // The change at an even place is to black: the parity of the place tells the colour.
  let next = 0;
  let reference = 0;
  while (a0 < width) {
    while (reference > 0 && at(above, reference - 1, width) > a0) reference--;
    while (at(above, reference, width) <= a0 || reference % 2 !== (black ? 1 : 0)) {
      if (at(above, reference, width) >= width) break;
      reference++;
    }
    const b1 = at(above, reference, width);
    const b2 = at(above, reference + 1, width);
    const a1 = at(current, next, width);
    const code = VERTICAL[a1 - b1 + 3];
    if (b2 < a1) {
      out.write(PASS);
      a0 = b2;
    } else if (code !== undefined) {
      out.write(code);
      a0 = a1;
      black = !black;
      next++;
    } else {
      const a2 = at(current, next + 1, width);
      out.write(HORIZONTAL);
      writeRun(out, a1 - Math.max(a0, 0), black);
      writeRun(out, a2 - a1, !black);
      a0 = a2;
      next += 2;
    }
  }
}

const at = (changes: number[], index: number, width: number): number => changes[index] ?? width;

function writeRun(out: BitWriter, length: number, black: boolean): void {
  let rest = length;
  while (rest >= 2560) {
    out.write(LONG_MAKE_UP.at(-1) ?? '');
    rest -= 2560;
  }
  if (rest >= 1792) out.write(LONG_MAKE_UP[(rest >> 6) - 28] ?? '');
  else if (rest >= 64) out.write((black ? BLACK_MAKE_UP : WHITE_MAKE_UP)[(rest >> 6) - 1] ?? '');
  out.write((black ? BLACK_TERMINATING : WHITE_TERMINATING)[rest & 63] ?? '');
}

class BitWriter {
  #bytes: number[] = [];
  #current = 0;
  #used = 0;

  write(bits: string): void {
    for (let index = 0; index < bits.length; index++) {
      this.#current = (this.#current << 1) | (bits.charCodeAt(index) & 1);
      if (++this.#used === 8) {
        this.#bytes.push(this.#current);
        this.#current = 0;
        this.#used = 0;
      }
    }
  }

  bytes(): Uint8Array {
    const closed = this.#used === 0 ? [] : [this.#current << (8 - this.#used)];
    return Uint8Array.from([...this.#bytes, ...closed]);
  }
}
