import {
  BLACK_MAKE_UP,
  BLACK_TERMINATING,
  HORIZONTAL,
  LONG_MAKE_UP,
  PASS,
  VERTICAL,
  WHITE_MAKE_UP,
  WHITE_TERMINATING,
} from './codes.ts';
import type { Changes } from './encode-g4.ts';

/** How rows are coded. `g3`: T.4, each by itself or some against the row above; `rle`: by itself, from a whole byte on. */
export type FaxCoding = 'g4' | 'g3-1d' | 'g3-2d' | 'rle';

const END_OF_LINE_ZEROS = 11;

/**
 * Reads rows of fax coding as changes of colour, as far as they can be read: a row that is damaged ends what is read of
 * Group 4, and is left out of Group 3, which begins anew with each line.
 * @param rows how many there are at most
 */
export function decodeFax(bytes: Uint8Array, width: number, rows: number, coding: FaxCoding): Changes[] {
  const bits = new BitReader(bytes);
  const found: Changes[] = [];
  let above: Changes = [];
  while (found.length < rows && !bits.isAtEnd()) {
    if (coding === 'rle') bits.toByte();
    let isAlone = coding !== 'g4';
    if (coding === 'g3-1d' || coding === 'g3-2d') {
      const ends = bits.skipEndsOfLine(coding === 'g3-2d');
      // Six in a row end a page.
      if (ends.count > 1 && found.length > 0) break;
      if (coding === 'g3-2d') isAlone = ends.count === 0 ? true : ends.tag === 1;
      if (bits.isAtEnd()) break;
    }
    const row = isAlone ? rowAlone(bits, width) : rowAgainst(bits, above, width);
    if (row === undefined) {
      if (coding === 'g4' || coding === 'rle') break;
      // The row above stands in for one that was lost on the line, as fax machines print it.
      if (!bits.toEndOfLine()) break;
      found.push(above);
      continue;
    }
    found.push(row);
    above = row;
  }
  return found;
}

/** A row coded by runs alone; undefined when it is damaged. */
function rowAlone(bits: BitReader, width: number): Changes | undefined {
  const changes: number[] = [];
  let x = 0;
  let black = false;
  while (x < width) {
    const run = readRun(bits, black);
    if (run === undefined || x + run > width) return undefined;
    x += run;
    black = !black;
    put(changes, x);
  }
  return closed(changes, width);
}

/** A row coded against the one above; undefined when it is damaged, or ends the picture. */
function rowAgainst(bits: BitReader, above: Changes, width: number): Changes | undefined {
  const changes: number[] = [];
  let a0 = 0;
  let isFirst = true;
  let black = false;
  let reference = 0;
  while (a0 < width) {
    // b1: the first change above to the other colour that lies right of a0.
    while (reference > 0 && at(above, reference - 1, width) > a0) reference -= 1;
    while (
      at(above, reference, width) < width &&
      (at(above, reference, width) < a0 ||
        (at(above, reference, width) === a0 && !isFirst) ||
        reference % 2 !== (black ? 1 : 0))
    ) {
      reference += 1;
    }
    const b1 = at(above, reference, width);
    const mode = bits.read(MODES);
    if (mode === undefined) return undefined;
    if (mode === PASS_MODE) {
      a0 = at(above, reference + 1, width);
    } else if (mode === HORIZONTAL_MODE) {
      const first = readRun(bits, black);
      const second = readRun(bits, !black);
      if (first === undefined || second === undefined || a0 + first + second > width) return undefined;
      put(changes, a0 + first);
      put(changes, a0 + first + second);
      a0 += first + second;
    } else {
      const a1 = b1 + mode;
      if (a1 < a0 || a1 > width) return undefined;
      put(changes, a1);
      a0 = a1;
      black = !black;
    }
    isFirst = false;
  }
  return closed(changes, width);
}

const at = (changes: Changes, index: number, width: number): number => changes[index] ?? width;

/** A run of no length changes nothing: of two changes at the same place neither is one. */
function put(changes: number[], x: number): void {
  if (changes.at(-1) === x) changes.pop();
  else changes.push(x);
}

/** What changes at the end of a row is the next row's. */
function closed(changes: number[], width: number): Changes {
  while ((changes.at(-1) ?? 0) >= width) changes.pop();
  return changes;
}

function readRun(bits: BitReader, black: boolean): number | undefined {
  const codes = black ? BLACK_RUNS : WHITE_RUNS;
  let length = 0;
  for (;;) {
    const run = bits.read(codes);
    if (run === undefined) return undefined;
    length += run;
    if (run < 64) return length;
  }
}

/** A code's meaning by its bits: index is a 1 followed by the bits, so that codes of all lengths stand in one table. */
type Codes = ReadonlyMap<number, number>;
const MOST_BITS = 13;

function codesOf(...lists: readonly (readonly [readonly string[], (index: number) => number])[]): Codes {
  return new Map(
    lists.flatMap(([codes, meaning]) =>
      codes.map((code, index): [number, number] => [Number.parseInt(`1${code}`, 2), meaning(index)]),
    ),
  );
}

const long = [LONG_MAKE_UP, (index: number) => 1792 + index * 64] as const;
const WHITE_RUNS = codesOf(
  [WHITE_TERMINATING, (index) => index],
  [WHITE_MAKE_UP, (index) => (index + 1) * 64],
  long,
);
const BLACK_RUNS = codesOf(
  [BLACK_TERMINATING, (index) => index],
  [BLACK_MAKE_UP, (index) => (index + 1) * 64],
  long,
);
const PASS_MODE = 100;
const HORIZONTAL_MODE = 200;
const MODES = codesOf(
  [VERTICAL, (index) => index - 3],
  [[PASS], () => PASS_MODE],
  [[HORIZONTAL], () => HORIZONTAL_MODE],
);

class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#bytes.length * 8;
  }

  /** The meaning of the code that comes; undefined, and nothing is taken, when it is none. */
  read(codes: Codes): number | undefined {
    let code = 1;
    for (let length = 0; length < MOST_BITS; length += 1) {
      code = (code << 1) | this.#bit(this.#at + length);
      const meaning = codes.get(code);
      if (meaning === undefined) continue;
      if (this.#at + length >= this.#bytes.length * 8) return undefined;
      this.#at += length + 1;
      return meaning;
    }
    return undefined;
  }

  toByte(): void {
    this.#at = (this.#at + 7) & ~7;
  }

  /** Skips marks of the end of a line with the zeros before them. @param tagged a bit follows each; the last is given */
  skipEndsOfLine(tagged: boolean): { count: number; tag: number } {
    let count = 0;
    let tag = 1;
    for (let end = this.#endOfLine(); end !== undefined; end = this.#endOfLine()) {
      this.#at = end;
      count += 1;
      if (tagged) {
        tag = this.#bit(this.#at);
        this.#at += 1;
      }
    }
    return { count, tag };
  }

  /** Goes to the next mark of the end of a line; false when there is none. */
  toEndOfLine(): boolean {
    while (!this.isAtEnd()) {
      if (this.#endOfLine() !== undefined) return true;
      this.#at += 1;
    }
    return false;
  }

  /** Where a mark that begins here ends; undefined when none does. */
  #endOfLine(): number | undefined {
    let at = this.#at;
    const end = this.#bytes.length * 8;
    while (at < end && this.#bit(at) === 0) at += 1;
    return at < end && at - this.#at >= END_OF_LINE_ZEROS ? at + 1 : undefined;
  }

  #bit(at: number): number {
    return ((this.#bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
  }
}
