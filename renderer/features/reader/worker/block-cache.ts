/** Bytes `start` to `end` (the last excluded) of the file; throws when they cannot be had. */
export type FetchRange = (start: number, end: number) => Uint8Array;

/** 64 KiB, as the vault stores them: a page of text is a few KB, and a far jump fetches little that it does not need. */
const BLOCK_BYTES = 64 * 1024;
/** 512 blocks are 32 MiB: far more than PDFium re-reads around a page, and flat in the file's size. */
const MAX_BLOCKS = 512;
/** PDFium reads large streams in one call; adjoining missing blocks are then asked for together, 4 MiB at most. */
const MAX_RUN_BLOCKS = 64;
/** Reading on where the last request ended asks for twice as much each time, up to 1 MiB. */
const MAX_AHEAD_BLOCKS = 16;

/**
 * A bounded cache of fixed-size blocks over a file that is read by ranges, synchronously, because PDFium asks
 * synchronously. The least recently used block goes first.
 */
export class BlockCache {
  readonly #blocks = new Map<number, Uint8Array>();
  readonly #size: number;
  readonly #fetch: FetchRange;
  readonly #blockBytes: number;
  readonly #maxBlocks: number;
  /** The block after the last that was asked for, and how many were. */
  #nextBlock = -1;
  #lastRun = 1;

  /** `size` is the file's, in bytes. */
  constructor(size: number, fetch: FetchRange, blockBytes = BLOCK_BYTES, maxBlocks = MAX_BLOCKS) {
    this.#size = size;
    this.#fetch = fetch;
    this.#blockBytes = blockBytes;
    this.#maxBlocks = maxBlocks;
  }

  /** How many blocks are held now. */
  get held(): number {
    return this.#blocks.size;
  }

  /** Copies `target.length` bytes from `position` on; false when they reach past the end. Throws what fetching throws. */
  read(position: number, target: Uint8Array): boolean {
    const end = position + target.length;
    if (position < 0 || end > this.#size) return false;
    let at = position;
    while (at < end) {
      const index = Math.floor(at / this.#blockBytes);
      const block = this.#block(index, Math.floor((end - 1) / this.#blockBytes));
      const from = at - index * this.#blockBytes;
      const count = Math.min(block.length - from, end - at);
      if (count <= 0) return false;
      target.set(block.subarray(from, from + count), at - position);
      at += count;
    }
    return true;
  }

  #block(index: number, last: number): Uint8Array {
    const known = this.#blocks.get(index);
    if (known !== undefined) {
      this.#blocks.delete(index);
      this.#blocks.set(index, known);
      return known;
    }
    const ahead = index === this.#nextBlock ? Math.min(MAX_AHEAD_BLOCKS, 2 * this.#lastRun) : 1;
    const wanted = Math.max(last + 1, index + ahead);
    const limit = Math.min(wanted, this.#count, index + Math.min(MAX_RUN_BLOCKS, this.#maxBlocks));
    let stop = index + 1;
    while (stop < limit && !this.#blocks.has(stop)) stop += 1;
    const start = index * this.#blockBytes;
    const bytes = this.#fetch(start, Math.min(stop * this.#blockBytes, this.#size));
    this.#nextBlock = stop;
    this.#lastRun = stop - index;
    this.#keepAll(index, bytes);
    return bytes.subarray(0, this.#blockBytes);
  }

  get #count(): number {
    return Math.ceil(this.#size / this.#blockBytes);
  }

  /** Takes in bytes from `start` on that were read ahead of being asked for; parts of blocks at either end are left out. */
  prime(start: number, bytes: Uint8Array): void {
    const first = Math.ceil(start / this.#blockBytes);
    const end = start + bytes.length;
    const stop = end === this.#size ? this.#count : Math.floor(end / this.#blockBytes);
    if (stop <= first) return;
    this.#keepAll(first, bytes.subarray(first * this.#blockBytes - start, stop * this.#blockBytes - start));
  }

  /** The first stretch that is not held, up to `most` bytes; undefined when all is, or when no more can be. */
  missing(most: number): { start: number; end: number } | undefined {
    if (this.#count > this.#maxBlocks) return undefined;
    let first = 0;
    while (first < this.#count && this.#blocks.has(first)) first += 1;
    if (first === this.#count) return undefined;
    let stop = first + 1;
    const limit = Math.min(this.#count, first + Math.floor(most / this.#blockBytes));
    while (stop < limit && !this.#blocks.has(stop)) stop += 1;
    return { start: first * this.#blockBytes, end: Math.min(stop * this.#blockBytes, this.#size) };
  }

  /** Keeps a run of blocks, of which the first is kept longest: it is what was asked for. */
  #keepAll(first: number, bytes: Uint8Array): void {
    for (let i = Math.ceil(bytes.length / this.#blockBytes) - 1; i >= 0; i -= 1) {
      const offset = i * this.#blockBytes;
      this.#keep(first + i, bytes.slice(offset, offset + this.#blockBytes));
    }
  }

  #keep(index: number, block: Uint8Array): void {
    this.#blocks.delete(index);
    this.#blocks.set(index, block);
    while (this.#blocks.size > this.#maxBlocks) {
      const oldest = this.#blocks.keys().next();
      if (oldest.done === true) return;
      this.#blocks.delete(oldest.value);
    }
  }
}
