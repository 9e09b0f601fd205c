import { randomUUID } from 'node:crypto';
import type { DocumentRow } from '../../../../shared/contracts/records.ts';
import type { DocumentKind } from '../../../../shared/domain/document-kind.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { Limit } from '../../jobs/convert-protocol.ts';
import type { ConvertRunner, IncomingPart } from '../../jobs/convert-runner.ts';
import type { ProbeRunner } from '../../jobs/probe-runner.ts';
import { sniff } from '../../jobs/sniff.ts';
import { requireWritableCase } from '../../store/acceptance.ts';
import { touchCase } from '../../store/cases.ts';
import { findDocument, insertDocument } from '../../store/documents.ts';
import type { Store } from '../../store/open-store.ts';
import type { BlobStore, StagedBlob } from '../blob-store.ts';
import { cancelled } from '../blob-writer.ts';
import { removeUnreferenced } from '../remove-unreferenced.ts';
import { keyOfFile } from '../sealed-file.ts';
import { type ConvertedFile, convertFile, identifyFile, type Part, unpackFile } from './convert-file.ts';
import { refusedFile, unsupportedFile } from './refusals.ts';
import { beginningOf, type Source } from './source.ts';

/** Beyond any record; a page takes a row, whatever is on it. */
const MOST_PAGES = 100_000;

/** What importing a file works with. */
export interface TakeTools {
  store: Store;
  audit: Pick<AuditLog, 'record'>;
  blobs: BlobStore;
  blobsKey: Uint8Array;
  probe: ProbeRunner;
  convert: ConvertRunner;
  clock: () => Date;
  signal: AbortSignal;
  /** Passwords that may open it, the likeliest first. */
  passwords: readonly string[];
  progress: (done: number, of: number, unit: 'bytes' | 'pages') => void;
  /** Asked before a part is taken in: the limit that it goes beyond, if it does. */
  mayTake: (part: Pick<IncomingPart, 'bytes'>) => Limit | undefined;
  /** Is given what an archive or a message holds, one after another. */
  onPart: (part: Part) => void;
}

/** A file on its way into a case. */
export interface FileToTake {
  caseId: string;
  name: string;
  origin: string;
  /** The message that it was attached to. */
  partOf: string | null;
  source: Source;
  /** Of a source that is an encrypted copy in the store already. */
  sha256: string | undefined;
}

/** What became of it. `opened`: an archive, whose parts were handed on. `password`: its copy waits for one. */
export type Taken =
  | { kind: 'imported' | 'known'; document: DocumentRow }
  | { kind: 'opened' }
  | { kind: 'password'; sha256: string };

/**
 * Imports one file: looks at it, encrypts it, converts it where it has no pages, and enters it.
 * @throws AppError Invalid with the reason for which it cannot be imported; DiskFull; Cancelled
 */
export async function takeFile(tools: TakeTools, file: FileToTake): Promise<Taken> {
  const found = sniff(await beginningOf(file.source, file.name));
  if (typeof found === 'object') throw unsupportedFile(file.name, found.looksLike, found.advice);
  if (found === 'pdf') return takePdf(tools, file);
  const isPlain = found !== undefined && found !== 'zip' && found !== 'ole';
  const is = !isPlain ? await identifyFile(tools, file) : found;
  if (is !== 'zip') return takeConverted(tools, file);
  await unpackFile(tools, file);
  return { kind: 'opened' };
}

async function takePdf(tools: TakeTools, file: FileToTake): Promise<Taken> {
  const { source, name } = file;
  const { pages, password } = await openPdf(tools, file);
  if (pages > MOST_PAGES) throw refusedFile(name, { reason: 'too-large', limit: 'pages' });
  if (tools.signal.aborted) throw cancelled(name);
  const original = await originalOf(tools, file);
  const { sha256 } = original;
  try {
    await original.keep();
    if (pages === 0) return { kind: 'password', sha256 };
    const facts = { sha256, bytes: source.bytes, pages, kind: 'pdf', shown: null } as const;
    return enter(tools, file, facts, password);
  } catch (thrown) {
    await original.discard();
    await removeUnreferenced(tools, [sha256]);
    throw thrown;
  }
}

/** Pages of a PDF, with the password that opened it; no pages where it needs one that is not known. */
async function openPdf(
  { probe, passwords, signal }: TakeTools,
  { source, name }: FileToTake,
): Promise<{ pages: number; password?: string }> {
  const { path, key } = source;
  try {
    return await probe.pages(path, name, { passwords, ...(key !== undefined && { key }) });
  } catch (thrown) {
    if (signal.aborted) throw cancelled(name);
    if (thrown instanceof AppError && thrown.code === 'password-protected') return { pages: 0 };
    throw thrown;
  }
}

/** The encrypted original: made now, or there already. */
async function originalOf(
  { blobs, signal, progress }: TakeTools,
  { source, sha256 }: FileToTake,
): Promise<StagedBlob> {
  const { path, bytes } = source;
  if (sha256 === undefined)
    return blobs.stageFile({ path, bytes }, signal, (done) => progress(done, bytes, 'bytes'));
  const nothing = async (): Promise<void> => undefined;
  return { sha256, path, keep: nothing, discard: nothing };
}

async function takeConverted(tools: TakeTools, file: FileToTake): Promise<Taken> {
  const { source } = file;
  const original = await originalOf(tools, file);
  let made: ConvertedFile | undefined;
  try {
    // The copy, and not the file: what was converted is what is kept.
    const key = keyOfFile(original.path, tools.blobsKey);
    made = await convertFile(tools, { ...file, source: { ...source, path: original.path, key } });
    if (tools.signal.aborted) throw cancelled(file.name);
    await original.keep();
    await made.shown.keep();
    const { is, pages, converter, shown, bytes } = made;
    const kind: DocumentKind = is;
    return enter(tools, file, {
      sha256: original.sha256,
      bytes: source.bytes,
      pages,
      kind,
      shown: { sha256: shown.sha256, bytes, converter },
    });
  } catch (thrown) {
    await original.discard();
    await made?.shown.discard();
    await removeUnreferenced(tools, [original.sha256, ...(made === undefined ? [] : [made.shown.sha256])]);
    throw thrown;
  }
}

type NewDocument = Pick<DocumentRow, 'sha256' | 'bytes' | 'pages' | 'kind' | 'shown'>;

/** Enters the document, unless the case has one with this content. */
function enter(tools: TakeTools, file: FileToTake, found: NewDocument, password?: string): Taken {
  const { store, audit, clock } = tools;
  const { caseId, name, origin, partOf } = file;
  const now = clock().toISOString();
  return store.write((writer) => {
    // Again: the case may have been signed while the file was read.
    requireWritableCase(writer, caseId);
    touchCase(writer, caseId, now);
    const known = findDocument(writer, caseId, found.sha256);
    if (known !== undefined) return { kind: 'known', document: known };
    const document: DocumentRow = {
      id: randomUUID(),
      name,
      importedAs: name,
      ...found,
      addedAt: now,
      partOf,
      origin,
    };
    insertDocument(writer, caseId, document, password);
    const { sha256, bytes, pages } = found;
    audit.record(writer, {
      kind: 'record.imported',
      caseId,
      subject: { document: document.id, sha256, bytes, pages },
    });
    return { kind: 'imported', document };
  });
}
