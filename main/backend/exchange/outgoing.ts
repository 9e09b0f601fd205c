import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import type { Records } from '../records/records.ts';
import { stopped } from './write-stream.ts';
import type { OutgoingEntry } from './zip-writer.ts';

/** Records are read in pieces of this size: few calls, little memory. */
const READ_BYTES = 1024 * 1024;

/** An entry whose content is in memory. */
export function heldEntry(path: string, content: Uint8Array): OutgoingEntry {
  return { path, bytes: content.length, crc: crc32(content), content: () => [content] };
}

/**
 * An entry that is read from the vault as it goes out. Reads the record once to its end before: for its CRC, and so
 * that a damaged one is known before anything is written.
 */
export async function recordEntry(
  records: Records,
  document: DocumentRow,
  signal: AbortSignal,
): Promise<OutgoingEntry> {
  let crc = 0;
  for await (const piece of contentOf(records, document, signal)) crc = crc32(piece, crc);
  const { sha256: hash, bytes } = asPacked(document);
  return { path: `documents/${hash}.pdf`, bytes, crc, content: () => contentOf(records, document, signal) };
}

async function* contentOf(
  records: Records,
  document: DocumentRow,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { handle, file } = records.openHandle(document.id);
  try {
    for (let start = 0; start < file.bytes; start += READ_BYTES) {
      if (signal.aborted) throw stopped(document.name);
      yield (await records.read(handle, start, start + READ_BYTES - 1)).data;
    }
  } finally {
    records.closeHandle(handle);
  }
}

/** A document as packages hold it: as the PDF that it is shown as, which every program opens. */
export function asPacked({ name, sha256: hash, bytes, pages, shown }: DocumentRow): {
  name: string;
  sha256: string;
  bytes: number;
  pages: number;
} {
  if (shown === null) return { name, sha256: hash, bytes, pages };
  return { name: `${name}.pdf`, sha256: shown.sha256, bytes: shown.bytes, pages };
}

/** Documents of which no two are packed as the same file: texts that differ in their bytes alone may be shown alike. */
export function packedOnce(documents: readonly DocumentRow[]): DocumentRow[] {
  const seen = new Set<string>();
  return documents.filter((document) => {
    const { sha256: hash } = asPacked(document);
    if (seen.has(hash)) return false;
    seen.add(hash);
    return true;
  });
}

/** The same pieces; tells how many bytes have been taken, of `total`. */
export async function* told(
  pieces: AsyncIterable<Uint8Array>,
  total: number,
  onProgress: ((done: number, total: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of pieces) {
    yield piece;
    done += piece.length;
    onProgress?.(Math.min(done, total), total);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A name as manifests allow it: what could be taken for a path, or would not print, becomes an underscore. */
export function fileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a name must not hold
  const plain = name.replace(/[/\\\u0000-\u001f\u007f]/g, '_').slice(0, 255);
  return plain === '' ? '_' : plain;
}
