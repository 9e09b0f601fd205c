import { NO_CONFIDENCE, type WordColumns } from '../../../../shared/domain/page-text.ts';
import { BETWEEN, endsOf } from './line-ends.ts';
import type { PageSpace } from './page-space.ts';

/** A mark of byte order at the beginning is a character like any other: its word has counted it. */
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
/** Codes above take two bytes of a string in memory, in a message and wherever it is searched. */
const ONE_BYTE = 0xff;

/**
 * Gathers the words of a page in columns, as they come. There is no object for any word, and the memory is used again
 * for the next page: making and collecting it took a third of the time. Boxes come in page space.
 */
export class WordColumnsBuilder {
  #space: PageSpace = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
  #count = 0;
  #used = 0;
  #wordStart = 0;
  #isWide = false;
  #units = new Uint16Array(0);
  #text = Buffer.alloc(0);
  #lengths = new Uint16Array(0);
  #places = new Float64Array(0);
  #directions = new Uint8Array(0);
  #lines = new Uint32Array(0);
  #hyphens = new Uint8Array(0);
  /** Left, bottom, right and top of a word's first and last character, in page space. */
  readonly first = new Float64Array(4);
  readonly last = new Float64Array(4);

  /** Begins a page. @param chars that it has at most */
  begin(space: PageSpace, chars: number): void {
    this.#space = space;
    this.#count = 0;
    this.#used = 0;
    this.#wordStart = 0;
    this.#isWide = false;
    if (this.#lengths.length >= chars) return;
    // Two units for a character outside of the basic plane, and two for what parts a word from the next.
    this.#units = new Uint16Array(2 * chars);
    this.#text = Buffer.allocUnsafeSlow(8 * chars);
    this.#lengths = new Uint16Array(chars);
    this.#places = new Float64Array(4 * chars);
    this.#directions = new Uint8Array(chars);
    this.#lines = new Uint32Array(chars);
    this.#hyphens = new Uint8Array(chars);
  }

  /** Adds a character to the word that is being gathered. */
  letter(code: number): void {
    if (code > ONE_BYTE) this.#isWide = true;
    if (code < 0x10000) {
      this.#units[this.#used] = code;
      this.#used += 1;
      return;
    }
    this.#units[this.#used] = 0xd800 + ((code - 0x10000) >> 10);
    this.#units[this.#used + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    this.#used += 2;
  }

  /** Characters of the word that is being gathered. */
  get gathered(): number {
    return this.#used - this.#wordStart;
  }

  /**
   * Ends the word; `first` and `last` are its boxes. Between them lies the rest of it: boxes are as high as the type.
   * @returns false when it stands outside of the printed page, where nobody sees it; it is forgotten then
   */
  word(line: number, hyphen: boolean): boolean {
    const length = this.#used - this.#wordStart;
    const { first, last } = this;
    const { a, b, c, d, e, f } = this.#space;
    const left = Math.min(first[0] ?? 0, last[0] ?? 0);
    const bottom = Math.min(first[1] ?? 0, last[1] ?? 0);
    const right = Math.max(first[2] ?? 0, last[2] ?? 0);
    const top = Math.max(first[3] ?? 0, last[3] ?? 0);
    const x1 = a * left + c * bottom + e;
    const y1 = b * left + d * bottom + f;
    const x2 = a * right + c * top + e;
    const y2 = b * right + d * top + f;
    const midX = (x1 + x2) / 2;
    const midY = (y1 + y2) / 2;
    if (length === 0 || !(midX >= 0 && midX <= 1 && midY >= 0 && midY <= 1)) {
      this.#used = this.#wordStart;
      return false;
    }
    const word = this.#count;
    const place = 4 * word;
    this.#places[place] = Math.min(x1, x2);
    this.#places[place + 1] = Math.min(y1, y2);
    this.#places[place + 2] = Math.abs(x1 - x2);
    this.#places[place + 3] = Math.abs(y1 - y2);
    this.#lengths[word] = length;
    this.#directions[word] = this.#direction(word);
    this.#lines[word] = line;
    this.#hyphens[word] = hyphen ? 1 : 0;
    this.#count = word + 1;
    this.#wordStart = this.#used;
    return true;
  }

  finish(): WordColumns {
    const count = this.#count;
    const places = this.#places.slice(0, 4 * count);
    const directions = this.#directions.slice(0, count);
    const ends = endsOf({
      places,
      directions,
      lines: this.#lines.subarray(0, count),
      hyphens: this.#hyphens.subarray(0, count),
    });
    const lengths = this.#lengths.slice(0, count);
    const confidences = new Uint8Array(count).fill(NO_CONFIDENCE);
    return { count, text: this.#textOf(lengths, ends), lengths, places, directions, ends, confidences };
  }

  /** Which way it runs on the page as it prints: from its first character to its last; one alone as the word before. */
  #direction(word: number): number {
    const { first, last } = this;
    const { a, b, c, d } = this.#space;
    const along = (last[0] ?? 0) + (last[2] ?? 0) - (first[0] ?? 0) - (first[2] ?? 0);
    const across = (last[1] ?? 0) + (last[3] ?? 0) - (first[1] ?? 0) - (first[3] ?? 0);
    const dx = a * along + c * across;
    const dy = b * along + d * across;
    if (dx === 0 && dy === 0) return word === 0 ? 0 : (this.#directions[word - 1] ?? 0);
    if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
    return dy > 0 ? 1 : 3;
  }

  /** As text of one byte a character where that is enough, as on most pages: it is made and sent in half the time. */
  #textOf(lengths: Uint16Array, ends: Uint8Array): string {
    const bytes = this.#text;
    const text = this.#isWide ? new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2) : bytes;
    let from = 0;
    let to = 0;
    for (let word = 0; word < lengths.length; word += 1) {
      const end = from + (lengths[word] ?? 0);
      for (; from < end; from += 1, to += 1) text[to] = this.#units[from] ?? 0;
      if (word === lengths.length - 1) break;
      const between = BETWEEN[ends[word] ?? 0] ?? '';
      for (let at = 0; at < between.length; at += 1, to += 1) text[to] = between.charCodeAt(at);
    }
    return this.#isWide ? UTF_16.decode(bytes.subarray(0, 2 * to)) : bytes.toString('latin1', 0, to);
  }
}
