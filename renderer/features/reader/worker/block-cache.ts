/** Bytes `start` to `end` (the last excluded) of the file; throws when they cannot be had. */
export type FetchRange = (start: number, end: number) => Uint8Array;

/** 256 KiB: a page of text is a few KB, a scan 50 to 200 KB, so most pages cost one or two requests. */
const BLOCK_BYTES = 256 * 1024;
/** 128 blocks are 32 MiB: far more than PDFium re-reads around a page, and flat in the file's size. */
const MAX_BLOCKS = 128;
/** PDFium reads large streams in one call; adjoining missing blocks are then asked for together, 4 MiB at most. */
const MAX_RUN_BLOCKS = 16;

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
    let stop = index + 1;
    const limit = Math.min(last + 1, index + Math.min(MAX_RUN_BLOCKS, this.#maxBlocks));
    while (stop < limit && !this.#blocks.has(stop)) stop += 1;
    const start = index * this.#blockBytes;
    const bytes = this.#fetch(start, Math.min(stop * this.#blockBytes, this.#size));
    for (let i = stop - 1; i >= index; i -= 1) {
      const offset = (i - index) * this.#blockBytes;
      this.#keep(i, bytes.slice(offset, offset + this.#blockBytes));
    }
    return bytes.subarray(0, this.#blockBytes);
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
