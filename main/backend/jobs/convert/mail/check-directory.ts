import { damaged } from '../refused.ts';

// MS-CFB 2.2, 2.3, 2.5 and 2.6.
const HEADER_BYTES = 512;
const SECTOR_SHIFT_AT = 30;
const DIRECTORY_START_AT = 48;
const MORE_TABLE_START_AT = 68;
const TABLE_AT = 76;
const ENTRY_BYTES = 128;
const TYPE_AT = 66;
const LEFT_AT = 68;
const RIGHT_AT = 72;
const CHILD_AT = 76;
const STORAGE = 1;
const ROOT = 5;
/** Numbers of sectors and entries from here on are marks: no more, free, of the table itself. */
const FIRST_MARK = 0xfffffffa;

/**
 * Checks that the directory of a compound file comes to an end: neither its sectors nor its entries lead back to one that
 * was passed. What reads the file follows both without looking.
 * @throws Refused `damaged`
 */
export function checkDirectory(bytes: Uint8Array): void {
  if (bytes.length < HEADER_BYTES) throw damaged();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(file);
  const passed = new Set<number>();
  const waiting = [linkOf(entries[0], CHILD_AT)];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at >= FIRST_MARK) continue;
    const entry = entries[at];
    if (entry === undefined || passed.has(at)) throw damaged();
    passed.add(at);
    waiting.push(linkOf(entry, LEFT_AT), linkOf(entry, RIGHT_AT));
    const type = entry.readUInt8(TYPE_AT);
    if (type === STORAGE || type === ROOT) waiting.push(linkOf(entry, CHILD_AT));
  }
}

function linkOf(entry: Buffer | undefined, at: number): number {
  if (entry === undefined) throw damaged();
  return entry.readUInt32LE(at);
}

function entriesOf(file: Buffer): Buffer[] {
  const sectorBytes = 2 ** file.readUInt8(SECTOR_SHIFT_AT);
  const numbersIn = sectorBytes / 4;
  const table = tableSectors(file, sectorBytes);
  const entries: Buffer[] = [];
  const passed = new Set<number>();
  let at = file.readUInt32LE(DIRECTORY_START_AT);
  while (at < FIRST_MARK) {
    if (passed.has(at)) throw damaged();
    passed.add(at);
    const begin = (at + 1) * sectorBytes;
    // Cut off: what is there counts.
    for (
      let entry = begin;
      entry + ENTRY_BYTES <= Math.min(begin + sectorBytes, file.length);
      entry += ENTRY_BYTES
    ) {
      entries.push(file.subarray(entry, entry + ENTRY_BYTES));
    }
    const sector = table[Math.floor(at / numbersIn)];
    if (sector === undefined) throw damaged();
    at = numberAt(file, (sector + 1) * sectorBytes + (at % numbersIn) * 4);
  }
  return entries;
}

/** The sectors that hold the table of sectors: named in the header, and for large files in sectors of their own. */
function tableSectors(file: Buffer, sectorBytes: number): number[] {
  const sectors: number[] = [];
  for (let at = TABLE_AT; at < HEADER_BYTES; at += 4) sectors.push(file.readUInt32LE(at));
  const passed = new Set<number>();
  let more = file.readUInt32LE(MORE_TABLE_START_AT);
  while (more < FIRST_MARK) {
    if (passed.has(more)) throw damaged();
    passed.add(more);
    const begin = (more + 1) * sectorBytes;
    const last = begin + sectorBytes - 4;
    for (let at = begin; at < last; at += 4) sectors.push(numberAt(file, at));
    more = numberAt(file, last);
  }
  return sectors.filter((sector) => sector < FIRST_MARK);
}

function numberAt(file: Buffer, at: number): number {
  if (at + 4 > file.length) throw damaged();
  return file.readUInt32LE(at);
}
