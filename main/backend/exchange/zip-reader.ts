import { crc32 } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import type { ContentsReason } from './errors.ts';
import { shown } from './errors.ts';
import { inflated } from './inflate.ts';
import { readDirectory } from './zip-directory.ts';
import {
  CENTRAL,
  DEFLATED,
  DESCRIPTOR,
  END,
  type EntryFacts,
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  IN_ZIP64,
  LOCAL,
  LOCAL_BYTES,
  STORED,
  zip64Values,
} from './zip-format.ts';

const PIECE_BYTES = 64 * 1024;
/** More than any path of a package; a name that is longer is not one of ours. */
const MAX_PATH_BYTES = 1024;

/** Makes the error of what is wrong with an archive. */
export type Refuse = (reason: ContentsReason, what: string) => Error;

/** An entry as it is met. */
export interface IncomingEntry {
  path: string;
  /** Its header's word for the size of its content; undefined when that follows the content. */
  bytes: number | undefined;
}

export interface ZipVisitor {
  /**
   * Before any content is read: how long it must be (`exactly`), or may be. An error thrown here refuses the archive.
   */
  expect: (entry: IncomingEntry) => { bytes: number; exactly: boolean };
  /** Takes the content; need not read it to the end. */
  take: (path: string, content: AsyncIterable<Uint8Array>) => Promise<void>;
}

/** An entry that was read, and where its local header began. */
export type ReadEntry = EntryFacts & { offset: number };

/**
 * Reads a zip archive from its first byte to its last, in that order and strictly: entries one after another, nothing
 * between them, each as long as its header, its visitor and the directory say, with the CRC that they say; then the
 * directory, which names exactly these entries; then nothing.
 */
export async function readZip(source: ByteSource, visitor: ZipVisitor, refuse: Refuse): Promise<void> {
  const read: ReadEntry[] = [];
  for (;;) {
    const offset = source.position();
    const signature = (await source.take(4)).readUInt32LE();
    if (signature === CENTRAL || (signature === END && read.length === 0)) {
      source.giveBack(uint32(signature));
      break;
    }
    if (signature !== LOCAL) {
      throw refuse(
        'package-bad-zip',
        'its zip archive is not in order: something stands between its entries.',
      );
    }
    const facts = await readLocal(source, refuse);
    read.push({ ...(await readEntry(source, facts, visitor, refuse)), offset });
  }
  await readDirectory(source, read, refuse);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

type LocalFacts = EntryFacts & { zip64: boolean };

async function readLocal(source: ByteSource, refuse: Refuse): Promise<LocalFacts> {
  const header = await source.take(LOCAL_BYTES - 4);
  const pathBytes = header.readUInt16LE(22);
  if (pathBytes > MAX_PATH_BYTES)
    throw refuse('package-unsafe-entry', 'an entry has a name of absurd length.');
  const path = (await source.take(pathBytes)).toString('latin1');
  const values = zip64Values(await source.take(header.readUInt16LE(24)));
  const flags = header.readUInt16LE(2);
  const method = header.readUInt16LE(4);
  if (values === undefined) throw refuse('package-bad-zip', `the header of ${shown(path)} is malformed.`);
  if ((flags & FLAG_ENCRYPTED) !== 0) {
    throw refuse(
      'package-unsupported-zip',
      `${shown(path)} is encrypted once more, inside of the zip archive.`,
    );
  }
  if (method !== STORED && method !== DEFLATED) {
    throw refuse(
      'package-unsupported-zip',
      `${shown(path)} is compressed in a way that packages do not use.`,
    );
  }
  // In a local header, zip64 gives both sizes, the original's first.
  const [bytes, compressed] = values;
  return {
    path,
    method,
    flags,
    crc: header.readUInt32LE(10),
    compressed: header.readUInt32LE(14) === IN_ZIP64 ? (compressed ?? IN_ZIP64) : header.readUInt32LE(14),
    bytes: header.readUInt32LE(18) === IN_ZIP64 ? (bytes ?? IN_ZIP64) : header.readUInt32LE(18),
    zip64: values.length > 0,
  };
}

async function readEntry(
  source: ByteSource,
  facts: LocalFacts,
  visitor: ZipVisitor,
  refuse: Refuse,
): Promise<EntryFacts> {
  const { path, method } = facts;
  const later = (facts.flags & FLAG_DESCRIPTOR) !== 0;
  const allowed = visitor.expect({ path, bytes: later ? undefined : facts.bytes });
  const wrongSize = (): Error =>
    refuse('package-mismatch', `${shown(path)} is not as long as the package says.`);
  if (!later && (facts.bytes > allowed.bytes || (allowed.exactly && facts.bytes !== allowed.bytes))) {
    throw wrongSize();
  }
  if (later && method === STORED && !allowed.exactly) {
    throw refuse('package-unsupported-zip', `where ${shown(path)} ends cannot be known before it is read.`);
  }
  const broken = (): Error => refuse('package-bad-zip', `${shown(path)} cannot be expanded.`);
  const begin = source.position();
  const plain =
    method === DEFLATED
      ? inflated(source, later ? undefined : facts.compressed, broken)
      : stored(source, later ? allowed.bytes : facts.compressed, broken);

  let bytes = 0;
  let crc = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of plain) {
      bytes += piece.length;
      // Here a bomb ends: at the first piece that goes beyond what the manifest says.
      if (bytes > allowed.bytes) throw wrongSize();
      crc = crc32(piece, crc);
      yield piece;
    }
  };
  const content = counted();
  try {
    await visitor.take(path, { [Symbol.asyncIterator]: () => ({ next: () => content.next() }) });
    while ((await content.next()).done !== true);
  } finally {
    await content.return(undefined);
  }

  const read: EntryFacts = {
    path,
    method,
    flags: facts.flags,
    crc,
    compressed: source.position() - begin,
    bytes,
  };
  if (allowed.exactly && bytes !== allowed.bytes) throw wrongSize();
  if (later) await readDescriptor(source, read, facts.zip64, refuse);
  else if (read.bytes !== facts.bytes || read.compressed !== facts.compressed) throw wrongSize();
  else if (read.crc !== facts.crc) throw wrongCrc(path, refuse);
  return read;
}

async function* stored(source: ByteSource, length: number, broken: () => Error): AsyncGenerator<Uint8Array> {
  for (let left = length; left > 0; ) {
    const piece = await source.some(Math.min(left, PIECE_BYTES));
    if (piece === undefined) throw broken();
    left -= piece.length;
    yield piece;
  }
}

/** A descriptor may begin with a signature, or not; its sizes have eight bytes where zip64 is used, or four. */
async function readDescriptor(
  source: ByteSource,
  read: EntryFacts,
  zip64: boolean,
  refuse: Refuse,
): Promise<void> {
  const body = descriptorBody(read, zip64);
  const signed = Buffer.concat([uint32(DESCRIPTOR), body]);
  for (const form of [signed, body]) {
    if ((await source.peek(form.length)).equals(form)) {
      await source.take(form.length);
      return;
    }
  }
  throw wrongCrc(read.path, refuse);
}

function descriptorBody(read: EntryFacts, zip64: boolean): Buffer {
  const body = Buffer.alloc(zip64 ? 20 : 12);
  body.writeUInt32LE(read.crc, 0);
  if (zip64) {
    body.writeBigUInt64LE(BigInt(read.compressed), 4);
    body.writeBigUInt64LE(BigInt(read.bytes), 12);
  } else {
    body.writeUInt32LE(read.compressed % 2 ** 32, 4);
    body.writeUInt32LE(read.bytes % 2 ** 32, 8);
  }
  return body;
}

function wrongCrc(path: string, refuse: Refuse): Error {
  return refuse('package-bad-zip', `the zip archive's own check of ${shown(path)} fails.`);
}
