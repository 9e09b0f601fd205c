import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  type PageWord,
  packColumns,
  unpackWords,
  type WordColumns,
} from '../../../shared/domain/page-text.ts';

/** Speed counts here: boxes shrink to about a half on the lowest level, and hardly more on the highest. */
const DEFLATE_LEVEL = 1;
/** Twelve bytes a word: more than any page has that was read within its limits. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The words' boxes as they are stored: packed and deflated. Their texts stand in the page's text. */
export function deflateWords(words: WordColumns): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(packColumns(words), { level: DEFLATE_LEVEL }));
}

/** The form of `packWords` again, for `unpackWords`. @throws Error when these are no deflated bytes, or far too many */
export function inflateWords(stored: Uint8Array): Uint8Array {
  return inflateRawSync(stored, { maxOutputLength: MOST_BYTES });
}

/** The words of a page from its text and its stored boxes; undefined when the two do not belong together. */
export function storedWords(text: string, stored: Uint8Array): PageWord[] | undefined {
  try {
    return unpackWords(text, inflateWords(stored));
  } catch {
    return undefined;
  }
}
