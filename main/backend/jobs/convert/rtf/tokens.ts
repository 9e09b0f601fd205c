/** A piece of RTF (1.9.1, "Conventions of an RTF Reader"). `bytes`: text in the code page that holds just then. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | undefined }
  | { kind: 'symbol'; sign: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'binary'; bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const SPACE = 0x20;
const MINUS = 0x2d;
const APOSTROPHE = 0x27;
/** Control words are at most 32 letters; longer ones are damage, and mean nothing. */
const MOST_LETTERS = 32;
const MOST_DIGITS = 10;

/** Parts RTF into tokens. Never fails: what is no RTF reads as text. */
export function* tokensOf(rtf: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < rtf.length) {
    const byte = rtf[at];
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close' };
      at += 1;
    } else if (byte === BACKSLASH) {
      const { token, next } = controlAt(rtf, at + 1);
      yield token;
      at = next;
    } else {
      const begin = at;
      while (at < rtf.length && rtf[at] !== OPEN && rtf[at] !== CLOSE && rtf[at] !== BACKSLASH) at += 1;
      yield { kind: 'bytes', bytes: rtf.subarray(begin, at) };
    }
  }
}

/** @param at right after the backslash */
function controlAt(rtf: Uint8Array, at: number): { token: Token; next: number } {
  const first = rtf[at];
  if (first === undefined) return { token: { kind: 'symbol', sign: '' }, next: at };
  if (first === APOSTROPHE) return hexAt(rtf, at + 1);
  if (!isLetter(first)) return { token: { kind: 'symbol', sign: String.fromCharCode(first) }, next: at + 1 };
  let end = at;
  while (isLetter(rtf[end])) end += 1;
  const name = end - at > MOST_LETTERS ? '' : ascii(rtf, at, end);
  const digits = rtf[end] === MINUS ? end + 1 : end;
  let next = digits;
  while (isDigit(rtf[next])) next += 1;
  const value = next === digits || next - digits > MOST_DIGITS ? undefined : Number(ascii(rtf, end, next));
  // A space after it belongs to it.
  if (rtf[next] === SPACE) next += 1;
  if (name !== 'bin') return { token: { kind: 'word', name, value }, next };
  const length = Math.max(0, Math.min(value ?? 0, rtf.length - next));
  return { token: { kind: 'binary', bytes: rtf.subarray(next, next + length) }, next: next + length };
}

function hexAt(rtf: Uint8Array, at: number): { token: Token; next: number } {
  const text = ascii(rtf, at, Math.min(at + 2, rtf.length));
  if (!/^[0-9a-f]{2}$/i.test(text)) return { token: { kind: 'symbol', sign: '' }, next: at };
  return { token: { kind: 'bytes', bytes: Uint8Array.of(Number.parseInt(text, 16)) }, next: at + 2 };
}

function ascii(rtf: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...rtf.subarray(from, to));
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
