import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { RandomAccess } from '../../../records/sealed-file.ts';
import { damaged, Refused, tooLarge, unsupported } from '../refused.ts';
import { readAt } from '../tiff/directory.ts';
import type { ZipEntry } from './directory.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const PIECE_BYTES = 256 * 1024;
/** PDFium counts bytes in 32 bits, and nothing larger is imported. */
const MOST_BYTES = 2 ** 32 - 1;
/** Below this an archive may be packed as tightly as it likes; above, nothing that people write shrinks so much. */
const ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024;
const MOST_EXPANSION = 200;

/** Why an entry cannot be read, known from the directory alone; undefined when it may be. */
export function refusalOf(entry: ZipEntry): Refused | undefined {
  if (entry.isLink) return new Refused({ reason: 'link' });
  if (entry.isEncrypted) return new Refused({ reason: 'password' });
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return unsupported(
      'a file that is packed in an uncommon way',
      'Unpack the archive and import what is in it.',
    );
  }
  if (entry.bytes > MOST_BYTES) return tooLarge('bytes');
  if (entry.bytes > ALWAYS_ALLOWED_BYTES && entry.bytes > entry.compressed * MOST_EXPANSION) {
    return tooLarge('expansion');
  }
  return undefined;
}

/**
 * An entry's content, unpacked piece by piece and checked at its end.
 * @throws Refused when it is not what the directory says
 */
export async function* contentOf(file: RandomAccess, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const refusal = refusalOf(entry);
  if (refusal !== undefined) throw refusal;
  const header = Buffer.from(readAt(file, entry.offset, LOCAL_BYTES));
  if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL) throw damaged();
  const begin = entry.offset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = piecesOf(file, begin, entry.compressed);
  const plain = entry.method === STORED ? packed : inflated(packed);
  let bytes = 0;
  let crc = 0;
  for await (const piece of plain) {
    bytes += piece.length;
    if (bytes > entry.bytes) throw damaged();
    crc = crc32(piece, crc);
    yield piece;
  }
  if (bytes !== entry.bytes || crc !== entry.crc) throw damaged();
}

function* piecesOf(file: RandomAccess, begin: number, length: number): Generator<Uint8Array> {
  for (let done = 0; done < length; ) {
    const piece = readAt(file, begin + done, Math.min(PIECE_BYTES, length - done));
    if (piece.length === 0) throw damaged();
    done += piece.length;
    yield piece;
  }
}

async function* inflated(packed: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw({ chunkSize: PIECE_BYTES });
  const source = Readable.from(packed, { objectMode: true });
  source.on('error', (error) => engine.destroy(error));
  source.pipe(engine);
  try {
    for await (const piece of engine) yield piece;
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : damaged();
  } finally {
    source.destroy();
    engine.destroy();
  }
}
