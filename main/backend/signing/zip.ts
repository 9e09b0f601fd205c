import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';

/** One file of a zip archive, as it lies there. */
export interface ZipEntry {
  name: string;
  /** Local header, data and data descriptor: copied as they are when an archive is written anew. */
  record: Uint8Array;
  /** The entry of the central directory, without its offset field being true of any other archive. */
  directory: Uint8Array;
  data: Uint8Array;
  method: number;
  crc: number;
  size: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DESCRIPTOR = 0x08074b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;
/** Flag bits: encrypted; sizes follow the data; names in UTF-8. */
const ENCRYPTED = 1;
const STREAMED = 8;
const UTF8 = 0x800;
const MAX_ENTRIES = 10_000;
/** Of all entries together, unpacked. Letters are far smaller; bombs are far larger. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
/** 1 January 1980 in DOS form: no entry tells when it was written. */
const DOS_EPOCH_DATE = 0x21;

/**
 * Reads a zip archive so strictly that no two readers could see different files in it: directory and local headers
 * must agree, records must follow one another without gaps, nothing may stand before, between or after them.
 * @throws AppError Invalid `not-a-zip`; Damaged `damaged-zip`
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(0, true) !== LOCAL)
    throw new AppError('Invalid', 'not-a-zip', 'This is not a Word document.');
  if (view.getUint32(end, true) !== END) throw damaged('it does not end where a package ends');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const onOneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!onOneDisk || view.getUint16(end + 20, true) !== 0 || count > MAX_ENTRIES)
    throw damaged('its directory is none of a Word document');
  if (start + view.getUint32(end + 12, true) !== end)
    throw damaged('its directory is not where it should be');
  const found = readDirectory(bytes, view, { start, end, count });
  return locate(bytes, view, found, start);
}

interface Listed extends Omit<ZipEntry, 'record' | 'data'> {
  offset: number;
  flags: number;
  packed: number;
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  { start, end, count }: { start: number; end: number; count: number },
): Listed[] {
  const listed: Listed[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL)
      throw damaged('its directory is broken');
    const flags = view.getUint16(at + 8, true);
    const nameBytes = view.getUint16(at + 28, true);
    const next =
      at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('its directory is broken');
    const raw = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    listed.push({
      name: entryName(raw, flags),
      directory: bytes.subarray(at, next),
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  if (at !== end) throw damaged('its directory is broken');
  const total = listed.reduce((sum, one) => sum + one.size, 0);
  if (total > MAX_TOTAL_BYTES) throw damaged('unpacked it would be larger than any letter');
  return listed;
}

function entryName(raw: Uint8Array, flags: number): string {
  const ascii = raw.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (!ascii && (flags & UTF8) === 0) throw damaged('a file name in it cannot be read');
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch (cause) {
    throw damaged('a file name in it cannot be read', cause);
  }
  const segments = name.replace(/\/$/, '').split('/');
  if (name.includes('\\') || segments.some((one) => one === '' || one === '.' || one === '..'))
    throw damaged(`the file name "${name}" in it leads elsewhere`);
  return name;
}

/** Finds the records and checks them against the directory, each beginning where the one before ends. */
function locate(bytes: Uint8Array, view: DataView, listed: Listed[], directoryAt: number): ZipEntry[] {
  const names = new Set<string>();
  const byOffset = [...listed].sort((a, b) => a.offset - b.offset);
  const entries = new Map<Listed, ZipEntry>();
  let at = 0;
  for (const [index, one] of byOffset.entries()) {
    if (names.has(one.name.toLowerCase())) throw damaged(`"${one.name}" is in it twice`);
    names.add(one.name.toLowerCase());
    const next = byOffset[index + 1]?.offset ?? directoryAt;
    if (one.offset !== at || at + LOCAL_BYTES > next || view.getUint32(at, true) !== LOCAL)
      throw damaged(`there is something unexpected before "${one.name}"`);
    const nameBytes = view.getUint16(at + 26, true);
    const dataAt = at + LOCAL_BYTES + nameBytes + view.getUint16(at + 28, true);
    if (dataAt + one.packed > next || !sameHeader(bytes, view, at, one))
      throw damaged(`two descriptions of "${one.name}" differ`);
    checkDescriptor(view, one, dataAt + one.packed, next);
    const { name, directory, method, crc, size } = one;
    const data = bytes.subarray(dataAt, dataAt + one.packed);
    entries.set(one, { name, directory, method, crc, size, data, record: bytes.subarray(at, next) });
    at = next;
  }
  if (at !== directoryAt) throw damaged('there is something unexpected in it');
  return listed.flatMap((one) => entries.get(one) ?? []);
}

function sameHeader(bytes: Uint8Array, view: DataView, at: number, one: Listed): boolean {
  const name = Buffer.from(one.directory.buffer, one.directory.byteOffset + CENTRAL_BYTES).subarray(
    0,
    view.getUint16(at + 26, true),
  );
  const central = new DataView(one.directory.buffer, one.directory.byteOffset, one.directory.byteLength);
  const local = bytes.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + name.length);
  if (central.getUint16(28, true) !== name.length || !name.equals(local)) return false;
  if (view.getUint16(at + 6, true) !== one.flags || view.getUint16(at + 8, true) !== one.method) return false;
  // Where the sizes follow the data, `zip` leaves some of these fields empty.
  const isStreamed = (one.flags & STREAMED) !== 0;
  const expected = { 14: one.crc, 18: one.packed, 22: one.size };
  return Object.entries(expected).every(([field, value]) => {
    const given = view.getUint32(at + Number(field), true);
    return given === value || (isStreamed && given === 0);
  });
}

function checkDescriptor(view: DataView, one: Listed, from: number, to: number): void {
  if ((one.flags & STREAMED) === 0) {
    if (from !== to) throw damaged(`there is something unexpected after "${one.name}"`);
    return;
  }
  const signed = to - from === 16 && view.getUint32(from, true) === DESCRIPTOR;
  const at = signed ? from + 4 : from;
  const matches =
    to - at === 12 &&
    view.getUint32(at, true) === one.crc &&
    view.getUint32(at + 4, true) === one.packed &&
    view.getUint32(at + 8, true) === one.size;
  if (!matches) throw damaged(`there is something unexpected after "${one.name}"`);
}

/** Unpacks one entry. @throws AppError Damaged `damaged-zip` when its bytes are not those that were packed */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(`"${entry.name}" is damaged`);
  return bytes;
}

/** What zlib gives with `info`: `bytesWritten` counts the packed bytes that it used. */
const inflated = z.object({
  buffer: z.instanceof(Uint8Array),
  engine: z.looseObject({ bytesWritten: z.number() }),
});

function inflate(entry: ZipEntry): Uint8Array {
  const flags = new DataView(entry.record.buffer, entry.record.byteOffset).getUint16(6, true);
  if ((flags & ENCRYPTED) !== 0) throw damaged(`"${entry.name}" is encrypted`);
  if (entry.method === STORED) return entry.data;
  if (entry.method !== DEFLATED) throw damaged(`"${entry.name}" is packed in a way that Word does not use`);
  try {
    // One byte more than declared: a longer stream is then seen instead of cut.
    const options = { maxOutputLength: entry.size + 1, info: true };
    const { buffer, engine } = inflated.parse(inflateRawSync(entry.data, options));
    if (engine.bytesWritten !== entry.data.length) throw damaged(`"${entry.name}" is damaged`);
    return buffer;
  } catch (cause) {
    throw damaged(`"${entry.name}" is damaged`, cause);
  }
}

/** A new file for an archive, deflated; without a time. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  const data = new Uint8Array(deflateRawSync(bytes, { level: 6 }));
  const crc = crc32(bytes);
  const raw = Buffer.from(name, 'utf8');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(/^[\x20-\x7e]*$/.test(name) ? 0 : UTF8, 2);
  common.writeUInt16LE(DEFLATED, 4);
  common.writeUInt16LE(DOS_EPOCH_DATE, 8);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(raw.length, 22);
  const local = Buffer.alloc(4);
  local.writeUInt32LE(LOCAL);
  const central = Buffer.alloc(6);
  central.writeUInt32LE(CENTRAL);
  central.writeUInt16LE(20, 4);
  return {
    name,
    method: DEFLATED,
    crc,
    size: bytes.length,
    data,
    record: Buffer.concat([local, common, raw, data]),
    directory: Buffer.concat([central, common, Buffer.alloc(CENTRAL_BYTES - 32), raw]),
  };
}

/** Writes an archive. Entries that were read are copied as they are, without packing them again. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let offset = 0;
  const directory = entries.map((entry) => {
    const listed = Buffer.from(entry.directory);
    listed.writeUInt32LE(offset, 42);
    offset += entry.record.length;
    return listed;
  });
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...entries.map((entry) => entry.record), ...directory, end]));
}

function damaged(why: string, cause?: unknown): AppError {
  return new AppError('Damaged', 'damaged-zip', `The file is damaged: ${why}.`, { cause });
}
