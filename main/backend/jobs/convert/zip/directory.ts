import type { RandomAccess } from '../../../records/sealed-file.ts';
import { damaged, tooLarge, unsupported } from '../refused.ts';
import { readAt } from '../tiff/directory.ts';
import { decodeName } from './names.ts';

// PKWARE's APPNOTE 6.3, sections 4.3 and 4.5. Unlike case packages, these come from anywhere: what the directory says is
// what counts, as for every other program.
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const END64_BYTES = 56;
const LOCATOR64_BYTES = 20;
const MOST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 1;
const UTF8_NAME = 0x800;
/** More entries than any archive of records has. */
const MOST_ENTRIES = 20_000;
const MOST_DIRECTORY_BYTES = 64 * 1024 * 1024;
const MADE_BY_UNIX = 3;
const DOS_FOLDER = 0x10;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;

/** A file in an archive, as its directory has it. */
export interface ZipEntry {
  /** Parts parted by slashes; never used as a path. */
  name: string;
  isFolder: boolean;
  isLink: boolean;
  isEncrypted: boolean;
  method: number;
  crc: number;
  compressed: number;
  bytes: number;
  /** Of its local header in the file. */
  offset: number;
}

/**
 * Reads an archive's directory.
 * @throws Refused when it has none, or one that cannot be right
 */
export function readZipDirectory(file: RandomAccess): ZipEntry[] {
  const end = readEnd(file);
  if (end.count > MOST_ENTRIES) throw tooLarge('parts');
  if (end.size > MOST_DIRECTORY_BYTES) throw tooLarge('parts');
  // What stands before the archive moves everything in it.
  const shift = end.at - end.size - end.offset;
  if (shift < 0) throw damaged();
  const bytes = Buffer.from(readAt(file, end.offset + shift, end.size));
  if (bytes.length < end.size) throw damaged();
  const entries: ZipEntry[] = [];
  for (let at = 0; at + CENTRAL_BYTES <= bytes.length && bytes.readUInt32LE(at) === CENTRAL; ) {
    const read = readEntry(bytes, at, shift);
    entries.push(read.entry);
    at = read.next;
  }
  if (entries.length !== end.count) throw damaged();
  checkOverlaps(entries, file.bytes);
  return entries;
}

interface End {
  count: number;
  size: number;
  offset: number;
  /** Where the directory ends. */
  at: number;
}

function readEnd(file: RandomAccess): End {
  const length = Math.min(file.bytes, END_BYTES + MOST_COMMENT);
  const begin = file.bytes - length;
  const tail = Buffer.from(readAt(file, begin, length));
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + END_BYTES + tail.readUInt16LE(at + 20) > tail.length) continue;
    if (tail.readUInt16LE(at + 4) !== tail.readUInt16LE(at + 6) || tail.readUInt16LE(at + 4) % 0xffff !== 0) {
      throw unsupported('a part of an archive of several', 'Put it together and import the whole.');
    }
    const end: End = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
      at: begin + at,
    };
    return readEnd64(file, end) ?? end;
  }
  throw damaged();
}

/** The end of eight-byte numbers, where one stands before the other. */
function readEnd64(file: RandomAccess, end: End): End | undefined {
  const locator = Buffer.from(readAt(file, end.at - LOCATOR64_BYTES, LOCATOR64_BYTES));
  if (locator.length < LOCATOR64_BYTES || locator.readUInt32LE(0) !== LOCATOR64) return undefined;
  const at = end.at - LOCATOR64_BYTES - END64_BYTES;
  const bytes = Buffer.from(readAt(file, at, END64_BYTES));
  if (bytes.length < END64_BYTES || bytes.readUInt32LE(0) !== END64) throw damaged();
  const [count, size, offset] = [32, 40, 48].map((place) => Number(bytes.readBigUInt64LE(place)));
  if (count === undefined || size === undefined || offset === undefined) throw damaged();
  if (![count, size, offset].every(Number.isSafeInteger)) throw damaged();
  return { count, size, offset, at };
}

function readEntry(bytes: Buffer, at: number, shift: number): { entry: ZipEntry; next: number } {
  const flags = bytes.readUInt16LE(at + 8);
  const nameBytes = bytes.readUInt16LE(at + 28);
  const extraBytes = bytes.readUInt16LE(at + 30);
  const nameAt = at + CENTRAL_BYTES;
  const extra = bytes.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes);
  const values = zip64Values(extra);
  // Only what does not fit its field stands in the extra, in this order.
  const next = (value: number): number => (value === IN_ZIP64 ? (values.shift() ?? value) : value);
  const size = next(bytes.readUInt32LE(at + 24));
  const compressed = next(bytes.readUInt32LE(at + 20));
  const offset = next(bytes.readUInt32LE(at + 42)) + shift;
  const name = decodeName(bytes.subarray(nameAt, nameAt + nameBytes), (flags & UTF8_NAME) !== 0);
  const unixMode = bytes.readUInt8(at + 5) === MADE_BY_UNIX ? bytes.readUInt16LE(at + 40) : 0;
  const entry = {
    name,
    isFolder: /[/\\]$/.test(name) || (size === 0 && (bytes.readUInt8(at + 38) & DOS_FOLDER) !== 0),
    isLink: (unixMode & FILE_TYPE) === LINK,
    isEncrypted: (flags & 1) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    ...{ compressed, bytes: size, offset },
  };
  return { entry, next: nameAt + nameBytes + extraBytes + bytes.readUInt16LE(at + 32) };
}

function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    const body = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(body.length / 8) }, (_, index) =>
      Number(body.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}

/** Entries that share their bytes are how a small archive unpacks to more than any disk holds. */
function checkOverlaps(entries: readonly ZipEntry[], fileBytes: number): void {
  const spans = entries.map(({ offset, compressed }) => ({ from: offset, to: offset + compressed }));
  let last = 0;
  for (const { from, to } of spans.sort((one, two) => one.from - two.from)) {
    if (from < last || to > fileBytes) throw damaged();
    last = to;
  }
}
