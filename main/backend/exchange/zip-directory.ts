import type { ByteSource } from './byte-source.ts';
import { shown } from './errors.ts';
import {
  CENTRAL,
  CENTRAL_BYTES,
  type DirectoryFacts,
  END,
  END_BYTES,
  END64,
  END64_BYTES,
  IN_ZIP64,
  LOCATOR64,
  LOCATOR64_BYTES,
  MANY,
  zip64Values,
} from './zip-format.ts';
import type { ReadEntry, Refuse } from './zip-reader.ts';

const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const MADE_BY_UNIX = 3;
const DOS_FOLDER = 1 << 4;

/**
 * Reads the directory and the archive's end, and compares them with the entries that were read: a program that goes
 * by the directory, as most do, must not see another package than the one that was checked here.
 */
export async function readDirectory(
  source: ByteSource,
  entries: readonly ReadEntry[],
  refuse: Refuse,
): Promise<void> {
  const begin = source.position();
  const differs = (): Error =>
    refuse('package-bad-zip', 'the directory of its zip archive names other entries than the archive holds.');
  for (const entry of entries) {
    if ((await source.take(4)).readUInt32LE() !== CENTRAL) throw differs();
    const facts = await readCentral(source, differs);
    if (
      facts.path !== entry.path ||
      facts.method !== entry.method ||
      facts.crc !== entry.crc ||
      facts.bytes !== entry.bytes ||
      facts.compressed !== entry.compressed ||
      facts.offset !== entry.offset
    ) {
      throw differs();
    }
    const type = facts.unixMode & FILE_TYPE;
    if (facts.isFolder || (type !== 0 && type !== REGULAR)) {
      throw refuse(
        'package-unsafe-entry',
        `${shown(facts.path)} is a link, a folder or a device, not a file.`,
      );
    }
  }
  await readEnd(source, { count: entries.length, size: source.position() - begin, offset: begin }, differs);
}

async function readCentral(source: ByteSource, differs: () => Error): Promise<DirectoryFacts> {
  const header = await source.take(CENTRAL_BYTES - 4);
  const path = (await source.take(header.readUInt16LE(24))).toString('latin1');
  const values = zip64Values(await source.take(header.readUInt16LE(26)));
  await source.take(header.readUInt16LE(28));
  if (values === undefined) throw differs();
  // Only what does not fit its field stands in zip64, in this order.
  const next = (field: number): number => (field === IN_ZIP64 ? (values.shift() ?? field) : field);
  const bytes = next(header.readUInt32LE(20));
  const compressed = next(header.readUInt32LE(16));
  const offset = next(header.readUInt32LE(38));
  return {
    path,
    flags: header.readUInt16LE(4),
    method: header.readUInt16LE(6),
    crc: header.readUInt32LE(12),
    bytes,
    compressed,
    offset,
    unixMode: header.readUInt8(1) === MADE_BY_UNIX ? header.readUInt16LE(36) : 0,
    isFolder: (header.readUInt16LE(34) & DOS_FOLDER) !== 0 || path.endsWith('/'),
  };
}

async function readEnd(
  source: ByteSource,
  directory: { count: number; size: number; offset: number },
  differs: () => Error,
): Promise<void> {
  const { count, size, offset } = directory;
  const at = source.position();
  if ((await source.peek(4)).equals(signature(END64))) {
    const end64 = await source.take(END64_BYTES);
    const values = [24, 32, 40, 48].map((field) => Number(end64.readBigUInt64LE(field)));
    if (values.join() !== [count, count, size, offset].join()) throw differs();
    if (Number(end64.readBigUInt64LE(4)) !== END64_BYTES - 12) throw differs();
    const locator = await source.take(LOCATOR64_BYTES);
    if (locator.readUInt32LE(0) !== LOCATOR64 || Number(locator.readBigUInt64LE(8)) !== at) throw differs();
  }
  const end = await source.take(END_BYTES);
  const fits = (value: number, field: number, all: number): boolean => field === value || field === all;
  if (
    end.readUInt32LE(0) !== END ||
    !fits(count, end.readUInt16LE(8), MANY) ||
    !fits(count, end.readUInt16LE(10), MANY) ||
    !fits(size, end.readUInt32LE(12), IN_ZIP64) ||
    !fits(offset, end.readUInt32LE(16), IN_ZIP64)
  ) {
    throw differs();
  }
  await source.take(end.readUInt16LE(20));
  if ((await source.some(1)) !== undefined) throw differs();
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
