/** A PDF's header may stand anywhere in the first KB: mail gateways and scanners write before it. */
export const SNIFF_BYTES = 1024;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a Word or other Office document, or a zip archive'],
  ['\xd0\xcf\x11\xe0', 'an older Word or other Office document, or an Outlook message'],
  ['{\\rtf', 'a rich text document'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['\x89PNG', 'a PNG picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['GIF8', 'a GIF picture'],
  ['BM', 'a bitmap picture'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['%!PS', 'a PostScript file'],
  ['MZ', 'a program'],
];

/** True when the content begins like a PDF, whatever the file's name. */
export function isPdf(start: Buffer): boolean {
  return start.subarray(0, SNIFF_BYTES).includes('%PDF-');
}

/** What a file that is no PDF seems to be; undefined when nothing is known of it. */
export function looksLike(start: Buffer): string | undefined {
  const text = start.toString('latin1');
  const known = SIGNATURES.find(([signature]) => text.startsWith(signature));
  if (known !== undefined) return known[1];
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) return 'a web page';
  if (/^DICM/.test(text.slice(128))) return 'a DICOM image';
  return start.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
    ? 'plain text'
    : undefined;
}
