import type { Engine } from './engine.ts';

/**
 * A text that PDFium writes as UTF-16 with a zero at its end into a buffer of the caller's: `ask` is called with no buffer
 * for the size in bytes, then with one. Longer than `most` bytes is cut off.
 */
export function wideText(
  engine: Engine,
  most: number,
  ask: (buffer: number, bytes: number) => number,
): string {
  const size = Math.min(ask(0, 0), most);
  if (size <= 2) return '';
  const buffer = engine.allocate(size);
  try {
    const written = Math.min(ask(buffer, size), size);
    const bytes = engine.bytes().slice(buffer, buffer + written);
    return new TextDecoder('utf-16le').decode(bytes).replace(/\0.*$/s, '');
  } finally {
    engine.free(buffer);
  }
}
