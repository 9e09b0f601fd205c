import type { ComparedPage } from './page-copies.ts';

/** Names the stored form. */
const FORM = 1;

/** What a page is compared by, in some two hundred bytes. */
export function packCompared({ likeness, day = '' }: ComparedPage): Uint8Array {
  // A hash in base 36 and a day: one byte a character.
  const texts = Array.from(`${likeness.all} ${day}`, (character) => character.charCodeAt(0));
  const values = [...likeness.groups, ...likeness.numbers];
  const bytes = new Uint8Array(8 + texts.length + 2 * values.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, FORM);
  view.setUint32(1, likeness.words, true);
  view.setUint8(5, texts.length);
  view.setUint8(6, likeness.groups.length);
  view.setUint8(7, likeness.numbers.length);
  bytes.set(texts, 8);
  for (const [at, value] of values.entries()) view.setUint16(8 + texts.length + 2 * at, value, true);
  return bytes;
}

/** The same again; undefined when these are no bytes of that form. */
export function unpackCompared(bytes: Uint8Array): ComparedPage | undefined {
  if (bytes.length < 8 || bytes[0] !== FORM) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [texts, groups, numbers] = [view.getUint8(5), view.getUint8(6), view.getUint8(7)];
  if (bytes.length !== 8 + texts + 2 * (groups + numbers)) return undefined;
  const value = (at: number): number => view.getUint16(8 + texts + 2 * at, true);
  const [all = '', day = ''] = String.fromCharCode(...bytes.subarray(8, 8 + texts)).split(' ');
  return {
    likeness: {
      all,
      words: view.getUint32(1, true),
      groups: Array.from({ length: groups }, (_, at) => value(at)),
      numbers: Array.from({ length: numbers }, (_, at) => value(groups + at)),
    },
    day: day === '' ? undefined : day,
  };
}
