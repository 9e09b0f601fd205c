import {
  CENTRAL,
  CENTRAL_BYTES,
  END,
  END_BYTES,
  END64,
  END64_BYTES,
  IN_ZIP64,
  LOCAL,
  LOCAL_BYTES,
  LOCATOR64,
  LOCATOR64_BYTES,
  MANY,
  STORED,
  ZIP64_EXTRA,
} from './zip-format.ts';

/** An entry to be written: stored as it is. `crc` is CRC-32 of the content, known before the first byte goes out. */
export interface OutgoingEntry {
  /** ASCII. */
  path: string;
  bytes: number;
  crc: number;
  content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The earliest date that the format knows: when a file was written is nobody's business. */
const DOS_DATE = (1 << 5) | 1;
const VERSION = 20;
const VERSION_ZIP64 = 45;
const MADE_BY_UNIX = 3 << 8;
const REGULAR_FILE_MODE = 0o100600;

/**
 * A zip archive, piece by piece. Sizes stand before the content, so that it can be read as it comes; zip64 fields
 * only where the plain ones do not suffice.
 * @throws Error when an entry's content is not as long as was said
 */
export async function* zipStream(entries: readonly OutgoingEntry[]): AsyncGenerator<Uint8Array> {
  const offsets: number[] = [];
  let position = 0;
  for (const entry of entries) {
    offsets.push(position);
    const header = localHeader(entry);
    yield header;
    let written = 0;
    for await (const piece of entry.content()) {
      written += piece.length;
      yield piece;
    }
    if (written !== entry.bytes) throw new Error('An entry is not as long as its header says.');
    position += header.length + written;
  }
  const directory = entries.map((entry, index) => centralHeader(entry, offsets[index] ?? 0));
  const size = directory.reduce((sum, header) => sum + header.length, 0);
  yield* directory;
  yield endOfArchive(entries.length, size, position);
}

function localHeader(entry: OutgoingEntry): Buffer {
  const large = entry.bytes >= IN_ZIP64;
  const extra = large ? zip64Extra([entry.bytes, entry.bytes]) : Buffer.alloc(0);
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL, 0);
  writeFacts(header.subarray(4), entry, large, extra);
  return Buffer.concat([header, Buffer.from(entry.path, 'latin1'), extra]);
}

function centralHeader(entry: OutgoingEntry, offset: number): Buffer {
  const large = entry.bytes >= IN_ZIP64;
  const far = offset >= IN_ZIP64;
  const values = [...(large ? [entry.bytes, entry.bytes] : []), ...(far ? [offset] : [])];
  const extra = values.length > 0 ? zip64Extra(values) : Buffer.alloc(0);
  const header = Buffer.alloc(CENTRAL_BYTES);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(MADE_BY_UNIX | VERSION_ZIP64, 4);
  writeFacts(header.subarray(6), entry, large || far, extra);
  header.writeUInt32LE(REGULAR_FILE_MODE * 0x10000, 38);
  header.writeUInt32LE(far ? IN_ZIP64 : offset, 42);
  return Buffer.concat([header, Buffer.from(entry.path, 'latin1'), extra]);
}

/** The thirteen words that local and central headers share, from "version needed" to the extra's length. */
function writeFacts(into: Buffer, entry: OutgoingEntry, zip64: boolean, extra: Buffer): void {
  const size = Math.min(entry.bytes, IN_ZIP64);
  into.writeUInt16LE(zip64 ? VERSION_ZIP64 : VERSION, 0);
  into.writeUInt16LE(STORED, 4);
  into.writeUInt16LE(DOS_DATE, 8);
  into.writeUInt32LE(entry.crc, 10);
  into.writeUInt32LE(size, 14);
  into.writeUInt32LE(size, 18);
  into.writeUInt16LE(entry.path.length, 22);
  into.writeUInt16LE(extra.length, 24);
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(ZIP64_EXTRA, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return extra;
}

function endOfArchive(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END_BYTES);
  const fewer = Math.min(count, MANY);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(fewer, 8);
  end.writeUInt16LE(fewer, 10);
  end.writeUInt32LE(Math.min(size, IN_ZIP64), 12);
  end.writeUInt32LE(Math.min(offset, IN_ZIP64), 16);
  if (count < MANY && size < IN_ZIP64 && offset < IN_ZIP64) return end;

  const end64 = Buffer.alloc(END64_BYTES);
  end64.writeUInt32LE(END64, 0);
  end64.writeBigUInt64LE(BigInt(END64_BYTES - 12), 4);
  end64.writeUInt16LE(MADE_BY_UNIX | VERSION_ZIP64, 12);
  end64.writeUInt16LE(VERSION_ZIP64, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(LOCATOR64_BYTES);
  locator.writeUInt32LE(LOCATOR64, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
