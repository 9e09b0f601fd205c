import { AppError } from '../../../../shared/errors.ts';

/** More is no letter. */
export const MOST_TEXT_MEGABYTES = 8;
/** Shares of control characters above which a file is no text. */
const MOST_CONTROLS = 0.01;

/**
 * A text file's content: UTF-8, UTF-16 with its mark, or else what Windows of Western languages writes.
 * @throws AppError Invalid `not-text` for a file that is no text
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decoded(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text holds
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (controls <= MOST_CONTROLS * text.length) return text;
  throw new AppError(
    'Invalid',
    'not-text',
    `${name} is not a letter that can be read: a PDF, a Word document or a text.`,
  );
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
