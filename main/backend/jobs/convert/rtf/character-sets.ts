/** What bytes of a text mean: the document's code page, and the character sets of its fonts by their numbers. */
export interface CharacterSets {
  ansi: number;
  fonts: Map<number, number>;
}

/** Code pages of Windows' character sets, as font tables number them. */
const PAGE_OF_SET: Record<number, number> = {
  ...{ 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255 },
  ...{ 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 },
};
const LABELS: Record<number, string> = {
  ...{ 932: 'shift_jis', 949: 'euc-kr', 936: 'gbk', 950: 'big5', 874: 'windows-874', 65001: 'utf-8' },
  ...{ 10000: 'macintosh', 866: 'ibm866', 20866: 'koi8-r' },
};
/** Symbol fonts have Greek letters and signs where others have letters: of these only bullets are told apart. */
const SYMBOL = 2;
const decoders = new Map<number, TextDecoder>();

/** @param font number of the font that holds; undefined for the document's own */
export function decodeRtf(bytes: Uint8Array, font: number | undefined, sets: CharacterSets): string {
  const set = font === undefined ? undefined : sets.fonts.get(font);
  if (set === SYMBOL)
    return [...bytes]
      .map((byte) => (byte === 0xb7 ? '•' : byte < 128 ? String.fromCharCode(byte) : '□'))
      .join('');
  const page = set === undefined ? sets.ansi : (PAGE_OF_SET[set] ?? sets.ansi);
  return decoderOf(page).decode(bytes);
}

function decoderOf(page: number): TextDecoder {
  const known = decoders.get(page);
  if (known !== undefined) return known;
  const made = newDecoder(LABELS[page] ?? `windows-${page}`);
  decoders.set(page, made);
  return made;
}

function newDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // Of DOS, mostly: letters without accents are the same.
    return new TextDecoder('windows-1252');
  }
}
