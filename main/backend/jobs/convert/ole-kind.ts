import type { RandomAccess } from '../../records/sealed-file.ts';
import { Refused, unsupported } from './refused.ts';
import { readAt } from './tiff/directory.ts';

/** Entries of the directory stand at multiples of this from the start (MS-CFB 2.6.1). */
const ENTRY_BYTES = 128;
const PIECE_BYTES = 1024 * 1024;
/** The directory of a larger file is taken to lie within. */
const MOST_BYTES = 64 * 1024 * 1024;
const NAME_BYTES_AT = 64;
const TYPE_AT = 66;
const TYPES = new Set([1, 2, 5]);

const AS_PDF = 'Save or print it as a PDF and import that.';
const OFFICE: Record<string, string> = {
  WordDocument: 'a Word document of before 2007',
  Workbook: 'an Excel workbook',
  Book: 'an Excel workbook',
  'PowerPoint Document': 'a PowerPoint presentation',
};

/**
 * What a compound file is, by the names in its directory: only messages are converted.
 * @throws Refused for all others, with what it looks like
 */
export function kindOfCompoundFile(file: RandomAccess): 'msg' {
  const names = namesIn(file);
  if (names.has('EncryptedPackage')) throw new Refused({ reason: 'password' });
  for (const [name, looksLike] of Object.entries(OFFICE)) {
    if (names.has(name)) throw unsupported(looksLike, AS_PDF);
  }
  if ([...names].some((name) => name.startsWith('__'))) return 'msg';
  throw unsupported('an older Office file', AS_PDF);
}

/** Names of what looks like an entry; a directory is found even where the table of sectors is broken. */
function namesIn(file: RandomAccess): Set<string> {
  const names = new Set<string>();
  const end = Math.min(file.bytes, MOST_BYTES);
  for (let at = 512; at < end; at += PIECE_BYTES) {
    const piece = Buffer.from(readAt(file, at, Math.min(PIECE_BYTES, end - at)));
    for (let entry = 0; entry + ENTRY_BYTES <= piece.length; entry += ENTRY_BYTES) {
      const length = piece.readUInt16LE(entry + NAME_BYTES_AT);
      if (length < 4 || length > NAME_BYTES_AT || length % 2 !== 0) continue;
      if (!TYPES.has(piece.readUInt8(entry + TYPE_AT))) continue;
      names.add(piece.toString('utf16le', entry, entry + length - 2));
    }
  }
  return names;
}
