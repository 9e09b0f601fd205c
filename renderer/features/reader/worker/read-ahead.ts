import type { BlockCache } from './block-cache.ts';

/** What every PDF is opened by: its head, and the table of its objects at the end. */
const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 128 * 1024;
/** A file this small is read at once. */
const WHOLE_UP_TO_BYTES = 512 * 1024;
/** Pieces of what is read while nobody asks for anything. */
const PIECE_BYTES = 1024 * 1024;
/** Nobody has asked for anything for so long; the pieces then follow each other until somebody does. */
const IDLE_MS = 150;

/** The file that is read. */
interface Target {
  url: string;
  bytes: number;
}

/**
 * Reads what opening will ask for while the engine is still starting. What fails here is asked for again, one by one, and
 * fails then with its reason.
 */
export async function readOpeningBytes(cache: BlockCache, { url, bytes }: Target): Promise<void> {
  const ranges: [number, number][] =
    bytes <= WHOLE_UP_TO_BYTES
      ? [[0, bytes]]
      : [
          [0, HEAD_BYTES],
          // Whole blocks of the vault, so that none is read twice.
          [Math.floor((bytes - TAIL_BYTES) / HEAD_BYTES) * HEAD_BYTES, bytes],
        ];
  await Promise.all(ranges.map(([start, end]) => readInto(cache, url, start, end)));
}

/** Reads the rest of a file that the cache can hold, piece by piece, whenever nothing else is asked for. */
export class ReadAhead {
  readonly #cache: BlockCache;
  readonly #url: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(cache: BlockCache, url: string) {
    this.#cache = cache;
    this.#url = url;
  }

  /** Something was asked for: the file waits. */
  hold(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Nothing is asked for now. */
  idle(after = IDLE_MS): void {
    this.hold();
    const missing = this.#cache.missing(PIECE_BYTES);
    if (missing === undefined) return;
    const timer = setTimeout(async () => {
      const isThere = await readInto(this.#cache, this.#url, missing.start, missing.end);
      if (isThere && this.#timer === timer) this.idle(0);
    }, after);
    this.#timer = timer;
  }
}

/** @returns false when the bytes could not be had */
async function readInto(cache: BlockCache, url: string, start: number, end: number): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { Range: `bytes=${start}-${end - 1}` } });
    if (response.status !== 206) return false;
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length !== end - start) return false;
    cache.prime(start, bytes);
    return true;
  } catch {
    return false;
  }
}
