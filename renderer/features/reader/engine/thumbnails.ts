import type { QuarterTurns } from '../model/types.ts';

/** Sharp beside the pages on a screen of two device pixels to one. */
export const THUMBNAIL_WIDTH = 160;
/** 130 KB each: 26 MB. */
const MAX_KEPT = 200;

/** Small pictures of pages: for a list of them, and to stand in for a page until it is drawn. */
export class Thumbnails {
  readonly #kept = new Map<number, { bitmap: ImageBitmap; turns: QuarterTurns }>();

  has(page: number, turns: QuarterTurns): boolean {
    return this.#kept.get(page)?.turns === turns;
  }

  /** The picture stays ours: draw it at once, and do not close it. */
  get(page: number, turns: QuarterTurns): ImageBitmap | undefined {
    const known = this.#kept.get(page);
    if (known?.turns !== turns) return undefined;
    this.#kept.delete(page);
    this.#kept.set(page, known);
    return known.bitmap;
  }

  put(page: number, bitmap: ImageBitmap, turns: QuarterTurns): void {
    this.#kept.get(page)?.bitmap.close();
    this.#kept.delete(page);
    this.#kept.set(page, { bitmap, turns });
    for (const [oldest, { bitmap: dropped }] of this.#kept) {
      if (this.#kept.size <= MAX_KEPT) return;
      dropped.close();
      this.#kept.delete(oldest);
    }
  }

  close(): void {
    for (const { bitmap } of this.#kept.values()) bitmap.close();
    this.#kept.clear();
  }
}
