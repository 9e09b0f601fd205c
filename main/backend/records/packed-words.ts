import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  type PageWord,
  packColumns,
  unpackWords,
  type WordColumns,
} from '../../../shared/domain/page-text.ts';
import { COMPACT_MARK, compactWords, expandWords } from './compact-words.ts';

/** Boxes shrink to about a half on the lowest level, and hardly more on the highest. */
const DEFLATE_LEVEL = 1;
/** Twelve bytes a word: more than any page has that was read within its limits. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The words' boxes as they are stored: compact, or deflated where they were recognised. Their texts stand in the page's text. */
export function storeWords(words: WordColumns): Uint8Array<ArrayBuffer> {
  const packed = packColumns(words);
  return compactWords(packed) ?? new Uint8Array(deflateRawSync(packed, { level: DEFLATE_LEVEL }));
}

/** The form of `packWords` again, for `unpackWords`. @throws Error when these are no stored boxes, or far too many */
export function packedOfStored(stored: Uint8Array): Uint8Array<ArrayBuffer> {
  if (stored[0] !== COMPACT_MARK)
    return new Uint8Array(inflateRawSync(stored, { maxOutputLength: MOST_BYTES }));
  const packed = expandWords(stored);
  if (packed === undefined) throw new Error('These are no words.');
  return packed;
}

/** The words of a page from its text and its stored boxes; undefined when the two do not belong together. */
export function storedWords(text: string, stored: Uint8Array): PageWord[] | undefined {
  try {
    return unpackWords(text, packedOfStored(stored));
  } catch {
    return undefined;
  }
}
