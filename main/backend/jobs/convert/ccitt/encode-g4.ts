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
} from './codes.ts';

/** Places in a row at which the colour changes, from an imaginary white before it; ascending, below the width. */
export type Changes = readonly number[];

/**
 * Writes CCITT Group 4 (ITU-T T.6) row by row: what `/CCITTFaxDecode` with `/K -1` reads. Each row is coded as its
 * changes of colour against the row above; the row above the first is white.
 */
export class G4Encoder {
  readonly #width: number;
  readonly #out = new BitWriter();
  #above: Changes = [];

  constructor(width: number) {
    this.#width = width;
  }

  row(current: Changes): void {
    encodeRow(this.#out, this.#above, current, this.#width);
    this.#above = current;
  }

  /** Closes the picture. */
  end(): Uint8Array {
    this.#out.write(END_OF_BLOCK);
    return this.#out.bytes();
  }
}

/** Changes of colour in a row of packed bits, most significant first. @param black the bit of a black pixel */
export function changesOfBits(row: Uint8Array, width: number, black: 0 | 1): number[] {
  const changes: number[] = [];
  const same = [black === 1 ? 0 : 0xff, black === 1 ? 0xff : 0];
  let colour: 0 | 1 = 0;
  for (let x = 0; x < width; ) {
    const byte: number = row[x >> 3] ?? 0;
    // Most of a page is white: eight pixels at once where nothing changes.
    if ((x & 7) === 0 && byte === same[colour]) {
      x += 8;
      continue;
    }
    const bit: number = (byte >> (7 - (x & 7))) & 1;
    const pixel: 0 | 1 = bit === black ? 1 : 0;
    if (pixel !== colour) {
      changes.push(x);
      colour = pixel;
    }
    x += 1;
  }
  return changes;
}

function encodeRow(out: BitWriter, above: Changes, current: Changes, width: number): void {
  let a0 = -1;
  let black = false;
  // The change at an even place is to black: the parity of the place tells the colour.
  let next = 0;
  let reference = 0;
  while (a0 < width) {
    while (reference > 0 && at(above, reference - 1, width) > a0) reference -= 1;
    while (at(above, reference, width) <= a0 || reference % 2 !== (black ? 1 : 0)) {
      if (at(above, reference, width) >= width) break;
      reference += 1;
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
      next += 1;
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

const at = (changes: Changes, index: number, width: number): number => changes[index] ?? width;

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
  #bytes = new Uint8Array(4096);
  #length = 0;
  #current = 0;
  #used = 0;

  write(bits: string): void {
    for (let index = 0; index < bits.length; index += 1) {
      this.#current = (this.#current << 1) | (bits.charCodeAt(index) & 1);
      this.#used += 1;
      if (this.#used === 8) this.#push();
    }
  }

  bytes(): Uint8Array {
    if (this.#used > 0) {
      this.#current <<= 8 - this.#used;
      this.#push();
    }
    return this.#bytes.slice(0, this.#length);
  }

  #push(): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#bytes.length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length] = this.#current & 0xff;
    this.#length += 1;
    this.#current = 0;
    this.#used = 0;
  }
}
