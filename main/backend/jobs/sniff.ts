import { looksLikeText } from './text-encoding.ts';

/** A PDF's header may stand anywhere in the first KB: mail gateways and scanners write before it. */
const PDF_HEADER_WITHIN = 1024;
/** Enough for the headers of a message and to tell text from anything else. */
export const SNIFF_BYTES = 16 * 1024;

/** A family of files that the same program looks at further: `zip` and `ole` hold documents of several kinds. */
export type Family = 'pdf' | 'tiff' | 'jpeg' | 'png' | 'rtf' | 'mail' | 'html' | 'text' | 'zip' | 'ole';

/** What a file that cannot be imported seems to be, as a noun phrase, and what can be done about it. */
export interface Foreign {
  looksLike: string;
  advice: string;
}

const AS_PDF = 'Save or print it as a PDF and import that.';
const AS_PICTURE = 'Save it as a JPEG, PNG or PDF and import that.';
const UNPACKED = 'Unpack it and import what is in it.';

const KNOWN: readonly (readonly [string, Family])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG', 'png'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0+', 'tiff'],
  ['{\\rtf', 'rtf'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK00PK\x03\x04', 'zip'],
  ['\xd0\xcf\x11\xe0', 'ole'],
];

/** Marks at the start of what is not imported; two letters alone could begin a text. */
const FOREIGN: readonly (readonly [string, string, string])[] = [
  ['GIF8', 'a GIF picture', AS_PICTURE],
  ['8BPS', 'a Photoshop picture', AS_PICTURE],
  ['\0\0\0\x0cjP  ', 'a JPEG 2000 picture', AS_PICTURE],
  ['\xff\x4f\xff\x51', 'a JPEG 2000 picture', AS_PICTURE],
  ['Rar!', 'a RAR archive', UNPACKED],
  ['7z\xbc\xaf', 'a 7-Zip archive', UNPACKED],
  ['\x1f\x8b', 'a gzip archive', UNPACKED],
  ['BZh', 'a bzip2 archive', UNPACKED],
  ['\xfd7zXZ', 'an xz archive', UNPACKED],
  ['!BDN', 'an Outlook data file', 'Save its messages one by one and import those.'],
  ['%!PS', 'a PostScript file', AS_PDF],
  ['\xffWPC', 'a WordPerfect document', AS_PDF],
  ['\x7fELF', 'a program', 'Programs are not records.'],
  ['\xca\xfe\xba\xbe', 'a program', 'Programs are not records.'],
  ['SQLite format 3', 'a database', AS_PDF],
  ['ID3', 'a sound recording', 'Recordings cannot be imported.'],
  ['OggS', 'a sound recording', 'Recordings cannot be imported.'],
  ['\x1aE\xdf\xa3', 'a video', 'Recordings cannot be imported.'],
  [
    'age-encryption.org',
    'a case package or another encrypted file',
    'Case packages are dropped or imported on the Cases screen.',
  ],
];

/** By its content alone: the family of a file from its first bytes, `SNIFF_BYTES` of them where there are as many. */
export function sniff(start: Buffer): Family | Foreign | undefined {
  const text = start.toString('latin1');
  const known = KNOWN.find(([mark]) => text.startsWith(mark));
  if (known !== undefined) return known[1];
  if (start.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  const foreign = FOREIGN.find(([mark]) => text.startsWith(mark));
  if (foreign !== undefined) return { looksLike: foreign[1], advice: foreign[2] };
  // A text that begins with these two letters has no zero bytes; few bytes of a program could pass for UTF-16.
  const byTwo = foreignByTwo(text);
  if (byTwo !== undefined && (text.includes('\0') || !looksLikeText(start))) return byTwo;
  return foreignInside(text) ?? (looksLikeText(start) ? textual(text) : undefined);
}

/** Marks that stand further inside. */
function foreignInside(text: string): Foreign | undefined {
  if (text.startsWith('DICM', 128)) {
    return { looksLike: 'a DICOM image', advice: 'Export it as a picture from its viewer and import that.' };
  }
  if (text.startsWith('ustar', 257)) return { looksLike: 'a tar archive', advice: UNPACKED };
  if (text.startsWith('RIFF')) {
    return text.startsWith('WEBP', 8)
      ? { looksLike: 'a WebP picture', advice: AS_PICTURE }
      : { looksLike: 'a sound or video recording', advice: 'Recordings cannot be imported.' };
  }
  if (!text.startsWith('ftyp', 4)) return undefined;
  return /^(heic|heix|hevc|heim|heis|mif1|msf1|avif)/.test(text.slice(8, 12))
    ? { looksLike: 'a HEIC picture, as phones take them', advice: AS_PICTURE }
    : { looksLike: 'a sound or video recording', advice: 'Recordings cannot be imported.' };
}

/** Marks of two letters: what begins with them and is no text. */
function foreignByTwo(text: string): Foreign | undefined {
  if (text.startsWith('MZ')) return { looksLike: 'a program', advice: 'Programs are not records.' };
  if (text.startsWith('BM')) return { looksLike: 'a bitmap picture', advice: AS_PICTURE };
  return undefined;
}

function textual(text: string): Family | Foreign {
  const begin = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype html|<html|<head|<body)/i.test(begin)) {
    return 'html';
  }
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg\b/i.test(begin)) {
    return { looksLike: 'a drawing (SVG)', advice: AS_PDF };
  }
  if (/^%!/.test(begin)) return { looksLike: 'a PostScript file', advice: AS_PDF };
  if (/^\s*\{/.test(begin) && /"schema"\s*:\s*"imr-case\//.test(begin)) {
    return { looksLike: 'a case file', advice: 'Case files are dropped or imported on the Cases screen.' };
  }
  return isMail(begin) ? 'mail' : 'text';
}

const HEADER_LINE = /^[!-9;-~]{1,100}:/;
/** People write "To:" and "Subject:" over memos; these lines are written by programs alone. */
const BY_PROGRAMS =
  /^(?:message-id|mime-version|received|return-path|delivered-to|content-type|x-[\w-]+|dkim-signature|authentication-results):/i;
const BY_PEOPLE = /^(?:from|to|subject|date|cc|reply-to|sender):/i;

/** A message begins with a block of header lines, one of which only a program writes. */
function isMail(text: string): boolean {
  const block = text.replace(/^From [^\r\n]*\r?\n/, '').split(/\r\n\r\n|\n\n|\r\r/)[0] ?? '';
  const lines = block.split(/\r\n|\n|\r/).filter((line) => line !== '');
  const complete = lines.length > 1 && block.length < text.length ? lines : lines.slice(0, -1);
  const checked = complete.length === 0 ? lines : complete;
  const isHead = checked.every((line, at) => HEADER_LINE.test(line) || (at > 0 && /^[ \t]/.test(line)));
  if (!isHead) return false;
  return checked.some((line) => BY_PROGRAMS.test(line)) && checked.some((line) => BY_PEOPLE.test(line));
}
