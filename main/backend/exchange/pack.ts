import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Records } from '../records/records.ts';
import { verifyDocx } from '../signing/verify.ts';
import { requireOpenCase } from '../store/acceptance.ts';
import { loadCase } from '../store/case-store.ts';
import { readDocuments } from '../store/documents.ts';
import { encrypted, type PackageLock } from './age-file.ts';
import { readLetter } from './letters.ts';
import {
  CASE_PATH,
  MANIFEST_PATH,
  type Manifest,
  manifestSchema,
  PACKAGE_SCHEMA,
  VERIFICATION_PATH,
} from './manifest.ts';
import type { ExchangeDeps } from './unpack.ts';
import { stopped, writeStreamAtomic } from './write-stream.ts';
import { type OutgoingEntry, zipStream } from './zip-writer.ts';

/** Records are read in pieces of this size: few calls, little memory. */
const READ_BYTES = 1024 * 1024;

export interface PackOptions {
  caseId: string;
  /** The file to write; one that is there is replaced once the new one is whole. */
  path: string;
  lock: PackageLock;
  /** The version of this program, for the manifest. */
  version: string;
  /** Told of bytes written and (about) in all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal;
  /** See `AgeOptions`. */
  workFactor?: number;
}

export interface ReturnOptions extends PackOptions {
  /** Paths of the letters, as .docx. */
  letters: readonly string[];
  /** Sends the records back as well. */
  withRecords: boolean;
}

/** A package that was written. `bytes` is the size of the file. */
export interface Packed {
  path: string;
  bytes: number;
  manifest: Manifest;
}

/**
 * Writes a case with its records as an encrypted package.
 * @throws AppError NotFound `no-case`; Damaged `damaged-record`, before anything is written; Invalid
 * `invalid-recipient`; DiskFull and the other errors of writing; Cancelled
 */
export function packCase(deps: ExchangeDeps, options: PackOptions): Promise<Packed> {
  const documents = readDocuments(deps.store.reader, options.caseId);
  return writePackage(deps, options, { kind: 'case', documents, letters: [] });
}

/**
 * Writes what goes back to the organisation: the letters and the case's data, and the records only where asked.
 * @throws AppError as `packCase` does; Invalid `not-a-letter`, and the letters' errors of reading
 */
export async function packReturn(deps: ExchangeDeps, options: ReturnOptions): Promise<Packed> {
  requireOpenCase(deps.store.reader, options.caseId);
  const documents = options.withRecords ? readDocuments(deps.store.reader, options.caseId) : [];
  const letters = await Promise.all(options.letters.map(readLetter));
  if (letters.length === 0) throw new AppError('Invalid', 'no-letter', 'A return package needs a letter.');
  const hashes = letters.map(({ content }) => sha256(content));
  const again = letters.find((_, index) => hashes.indexOf(hashes[index] ?? '') < index);
  if (again !== undefined) {
    throw new AppError('Invalid', 'duplicate-letter', `${again.name} is the same as another of the letters.`);
  }
  return writePackage(deps, options, { kind: 'return', documents, letters });
}

interface Contents {
  kind: Manifest['kind'];
  documents: readonly DocumentRow[];
  letters: readonly Letter[];
}

interface Letter {
  name: string;
  content: Uint8Array;
}

function writePackage(deps: ExchangeDeps, options: PackOptions, contents: Contents): Promise<Packed> {
  const { records } = deps;
  return records.inTurn(async (signal) => {
    const imrCase = loadCase(deps.store.reader, options.caseId);
    const caseBytes = Buffer.from(`${JSON.stringify(imrCase, null, 2)}\n`);
    const report = contents.letters.length > 0 ? verificationOf(contents.letters) : undefined;
    const parsed = manifestSchema.safeParse({
      schema: PACKAGE_SCHEMA,
      kind: contents.kind,
      createdAt: deps.clock().toISOString(),
      generator: { name: 'IMR Desk', version: options.version },
      case: { id: imrCase.id, path: CASE_PATH, sha256: sha256(caseBytes), bytes: caseBytes.length },
      documents: contents.documents.map(({ name, sha256: hash, bytes, pages }) => ({
        path: `documents/${hash}.pdf`,
        name: fileName(name),
        sha256: hash,
        bytes,
        pages,
      })),
      letters: contents.letters.map(({ name, content }) => ({
        path: `letters/${sha256(content)}.docx`,
        name: fileName(name),
        sha256: sha256(content),
        bytes: content.length,
      })),
      ...(report === undefined
        ? {}
        : { verification: { path: VERIFICATION_PATH, sha256: sha256(report), bytes: report.length } }),
    });
    // Everything else that a manifest must be, it is by construction.
    if (!parsed.success) {
      const message = 'This case is too large for a package: it has too many documents, or too much text.';
      throw new AppError('Invalid', 'too-large-for-package', message, { cause: parsed.error });
    }
    const manifest = parsed.data;
    const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    const entries = [held(MANIFEST_PATH, manifestBytes), held(CASE_PATH, caseBytes)];
    for (const document of contents.documents) entries.push(await stored(records, document, signal));
    for (const { content } of contents.letters)
      entries.push(held(`letters/${sha256(content)}.docx`, content));

    if (report !== undefined) entries.push(held(VERIFICATION_PATH, report));

    const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const archive = told(zipStream(entries), total, options.onProgress);
    const sealed = await encrypted(archive, options.lock, { workFactor: options.workFactor });
    const write = (): Promise<number> => writeStreamAtomic(options.path, sealed, signal);
    const bytes = await announced(deps, options.caseId, sha256(manifestBytes), write);
    return { path: options.path, bytes, manifest };
  }, options.signal);
}

/** Enters in the audit log what leaves, by its manifest, before it does; and that it came to nothing if so. */
async function announced<T>(
  { store, audit }: ExchangeDeps,
  caseId: string,
  manifestSha256: string,
  write: () => Promise<T>,
): Promise<T> {
  const subject = { sha256: manifestSha256 };
  const entry = store.write((writer) => audit.record(writer, { kind: 'case.exported', caseId, subject }));
  try {
    return await write();
  } catch (thrown) {
    audit.note({ kind: 'export.failed', caseId, subject: { entry } });
    throw thrown;
  }
}

function held(path: string, content: Uint8Array): OutgoingEntry {
  return { path, bytes: content.length, crc: crc32(content), content: () => [content] };
}

/** Reads the record once to its end: for its CRC, and so that a damaged one is known before anything is written. */
async function stored(records: Records, document: DocumentRow, signal: AbortSignal): Promise<OutgoingEntry> {
  let crc = 0;
  for await (const piece of contentOf(records, document, signal)) crc = crc32(piece, crc);
  const path = `documents/${document.sha256}.pdf`;
  return { path, bytes: document.bytes, crc, content: () => contentOf(records, document, signal) };
}

async function* contentOf(
  records: Records,
  document: DocumentRow,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { handle } = records.openHandle(document.id);
  try {
    for (let start = 0; start < document.bytes; start += READ_BYTES) {
      if (signal.aborted) throw stopped(document.name);
      yield (await records.read(handle, start, start + READ_BYTES - 1)).data;
    }
  } finally {
    records.closeHandle(handle);
  }
}

async function* told(
  pieces: AsyncIterable<Uint8Array>,
  total: number,
  onProgress: PackOptions['onProgress'],
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of pieces) {
    yield piece;
    done += piece.length;
    onProgress?.(Math.min(done, total), total);
  }
}

/** What verifying the letters finds, each by its hash; a letter without a signature is sent, and said to have none. */
function verificationOf(letters: readonly Letter[]): Buffer {
  const found = letters.map(({ content }) => ({ sha256: sha256(content), ...verifyDocx(content) }));
  return Buffer.from(`${JSON.stringify({ schema: 'imr-verification/1', letters: found }, null, 2)}\n`);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A name as manifests allow it: what could be taken for a path, or would not print, becomes an underscore. */
function fileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a name must not hold
  const plain = name.replace(/[/\\\u0000-\u001f\u007f]/g, '_').slice(0, 255);
  return plain === '' ? '_' : plain;
}
