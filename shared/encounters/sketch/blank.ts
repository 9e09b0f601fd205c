import type { PageSketch } from './sketch.ts';

/** A page with fewer words, unless they are large, is blank: specks that were taken for letters. */
const LEAST_WORDS = 3;

/** Whether a page holds nothing that belongs to a record. */
export function isBlank(sketch: Pick<PageSketch, 'words' | 'divider'>): boolean {
  return sketch.words < LEAST_WORDS && !sketch.divider;
}
