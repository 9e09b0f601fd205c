/** How a text's bytes become characters. `windows-1252` holds all of Latin 1 that anybody writes. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Control characters that stand in texts: bell, backspace, tab, line ends, form feed, escape, end of file. */
const IN_TEXTS = new Set([7, 8, 9, 10, 11, 12, 13, 26, 27]);
/** More control characters than this share, and it is no text. */
const MOST_CONTROLS = 0.002;
/** Share of zero bytes at every second place by which UTF-16 without a mark is known. */
const ZEROS_OF_UTF16 = 0.4;

/** Whether these bytes, the beginning of a file, are a text in some encoding. Nothing is no text. */
export function looksLikeText(start: Uint8Array): boolean {
  if (start.length === 0) return false;
  const encoding = encodingOf(start);
  if (encoding === undefined) return false;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const text = decode(start.subarray(0, start.length - (start.length % 2)), encoding);
    return controls([...text].map((one) => one.codePointAt(0) ?? 0)) <= MOST_CONTROLS;
  }
  return controls(start) <= MOST_CONTROLS;
}

/** The encoding of a text by its beginning; undefined when zero bytes say that it is none. */
export function encodingOf(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const pairs = Math.floor(bytes.length / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (pairs > 1 && odd > pairs * ZEROS_OF_UTF16 && even === 0) return 'utf-16le';
  if (pairs > 1 && even > pairs * ZEROS_OF_UTF16 && odd === 0) return 'utf-16be';
  if (even + odd > pairs * MOST_CONTROLS) return undefined;
  return isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** A whole text. Bytes that are no character become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function controls(values: Iterable<number> & { length: number }): number {
  let found = 0;
  for (const value of values) if (value < 32 && !IN_TEXTS.has(value)) found += 1;
  return found / values.length;
}

/** True where sequences of UTF-8 outnumber bytes above ASCII that are part of none. Plain ASCII is UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      at += 1;
      continue;
    }
    const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    const rest = bytes.subarray(at + 1, at + length);
    const follows = length > 0 && first < 0xf5 && rest.every((byte) => (byte & 0xc0) === 0x80);
    // Cut off by the end of what was looked at: neither.
    if (follows && rest.length === length - 1) good += 1;
    else if (!follows) bad += 1;
    at += follows ? Math.max(1, rest.length + 1) : 1;
  }
  return good + bad === 0 || good >= bad;
}
