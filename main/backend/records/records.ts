import { randomUUID } from 'node:crypto';
import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import type { ImportOutcome } from '../../../shared/contracts/records.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { JobSpawner } from '../jobs/job-spawner.ts';
import type { PdfBookmark } from '../jobs/probe-protocol.ts';
import { createProbeRunner } from '../jobs/probe-runner.ts';
import { keepIndex } from '../search/index-keeper.ts';
import { noDocument, readDocument, referencedHashes } from '../store/documents.ts';
import type { Writer } from '../store/handles.ts';
import type { Store } from '../store/open-store.ts';
import { type FileToRead, readFileToRead } from '../store/reading.ts';
import { readRange } from './blob-reader.ts';
import { type BlobKeys, openBlobStore } from './blob-store.ts';
import { cancelled } from './blob-writer.ts';
import { type Imports, openImports } from './imports/imports.ts';
import { type Intake, runIntake } from './intake.ts';
import { openReading, type Reading } from './reading/reading.ts';
import { removeUnreferenced } from './remove-unreferenced.ts';
import { keyOfFile } from './sealed-file.ts';

/** The longest range of one call: a page of the reader asks for less, and memory stays bounded. */
const MAX_RANGE_BYTES = 64 * 1024 * 1024;

/** Record files of an open vault. */
export interface Records {
  /** Imports files into a case and waits for it; one outcome for each, in their order. */
  importFiles: (caseId: string, paths: readonly string[]) => Promise<ImportOutcome[]>;
  /** Imports in the background. */
  imports: Imports;
  /** Runs work on records after what is under way; a lock aborts its signal and waits for it, and so does `signal`. */
  inTurn: <T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal) => Promise<T>;
  /** Takes documents in as a set, in turn with imports: see `runIntake`. `signal` stops it, as a lock does. */
  intake: <T>(
    work: (intake: Intake, signal: AbortSignal) => Promise<(writer: Writer) => T>,
    signal?: AbortSignal,
  ) => Promise<T>;
  /** A random handle for reading a document, by its pages or as it was imported; dies with the lock. */
  openHandle: (documentId: string, what?: 'shown' | 'original') => { handle: string; file: FileToRead };
  /** Bytes `start` to `end`, both included; `end` past the last byte is cut. */
  read: (
    handle: string,
    start: number,
    end: number,
  ) => Promise<{ data: Uint8Array<ArrayBuffer>; total: number }>;
  /** Forgets a handle. */
  closeHandle: (handle: string) => void;
  /** Bookmarks of a document's PDF; none where they cannot be read. @throws AppError NotFound `no-document` */
  bookmarks: (documentId: string) => Promise<PdfBookmark[]>;
  /** Reads the pages of the records in the background. */
  reading: Reading;
  /** Removes the blobs of contents that no document refers to any more. */
  forget: (hashes: readonly string[]) => Promise<void>;
  /** Stops imports and waits for them. */
  close: () => Promise<void>;
}

export function openRecords(options: {
  keys: BlobKeys;
  store: Store;
  audit: Pick<AuditLog, 'record'>;
  folder: string;
  jobs: JobSpawner;
  clock: () => Date;
  emit: (event: AppEvent) => void;
  onBattery: () => boolean;
  /** False: nothing is read in the background unless someone waits for it. */
  reading?: boolean;
}): Records {
  const { keys, store, audit, clock, emit } = options;
  const blobs = openBlobStore(options.folder, keys);
  const handles = new Map<string, FileToRead>();
  const stop = new AbortController();
  // One import at a time, the first after the sweep, which must not see a record before its document is entered.
  let last: Promise<unknown> = blobs.sweep(referencedHashes(store.reader)).catch(() => undefined);
  const keeper = keepIndex(store);
  const reading = openReading({
    ...options,
    emit: (event) => {
      keeper.touched();
      emit(event);
    },
    fileOf: (sha256) => {
      const path = blobs.pathOf(sha256);
      const key = keyOfFile(path, keys.blobs);
      return key === undefined ? undefined : { path, key };
    },
  });
  const readOn = (): void => {
    if (options.reading !== false) reading.wake();
  };
  void last.then(readOn);
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };

  const stoppable = <T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> =>
    inTurn(async () => {
      const either = signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]);
      if (either.aborted) throw cancelled('The package');
      return work(either);
    });

  const forget = (hashes: readonly string[]): Promise<void> =>
    inTurn(async () => {
      await removeUnreferenced({ store, blobs }, hashes);
      readOn();
    });
  const imports = openImports({
    ...{ store, audit, blobs, clock, emit, inTurn, forget, jobs: options.jobs, blobsKey: keys.blobs },
    begun: () => options.reading !== false && reading.prepare(),
    imported: readOn,
  });
  void last.then(imports.wake);

  return {
    importFiles: (caseId, paths) => imports.settled(imports.start(caseId, paths)),
    imports,
    inTurn: stoppable,
    intake: (work, signal) =>
      stoppable(async (either) => {
        const probe = createProbeRunner(options.jobs);
        const tools = { store, blobs, blobsKey: keys.blobs, probe, clock, signal: either };
        const abort = (): void => probe.close();
        either.addEventListener('abort', abort);
        try {
          const taken = await runIntake(tools, (intake) => work(intake, either));
          readOn();
          return taken;
        } finally {
          either.removeEventListener('abort', abort);
          probe.close();
        }
      }, signal),
    openHandle: (documentId, what = 'shown') => {
      const document = readDocument(store.reader, documentId);
      const file = readFileToRead(store.reader, documentId);
      if (file === undefined) throw noDocument();
      const handle = randomUUID();
      const { sha256, bytes } = what === 'original' ? document : file;
      handles.set(handle, { ...file, sha256, bytes });
      return { handle, file: { ...file, sha256, bytes } };
    },
    read: async (handle, start, end) => {
      const document = handles.get(handle);
      if (document === undefined) {
        throw new AppError('NotFound', 'no-handle', 'This document is closed. Open it again.');
      }
      const { sha256, bytes, name } = document;
      const to = Math.min(end, bytes - 1);
      if (start > to || to - start >= MAX_RANGE_BYTES) {
        const message = `Bytes ${start} to ${end} of ${name} cannot be read at once.`;
        throw new AppError('Invalid', 'range', message, { path: 'end' });
      }
      const record = { path: blobs.pathOf(sha256), sha256, bytes, name };
      return { data: await readRange(record, keys.blobs, start, to), total: bytes };
    },
    closeHandle: (handle) => void handles.delete(handle),
    bookmarks: (documentId) =>
      stoppable(async (signal) => {
        const file = readFileToRead(store.reader, documentId);
        if (file === undefined) throw noDocument();
        const path = blobs.pathOf(file.sha256);
        const key = keyOfFile(path, keys.blobs);
        if (key === undefined) return [];
        const probe = createProbeRunner(options.jobs);
        const abort = (): void => probe.close();
        signal.addEventListener('abort', abort);
        try {
          const { password } = file;
          return await probe.bookmarks(path, { key, ...(password !== undefined && { password }) });
        } finally {
          signal.removeEventListener('abort', abort);
          probe.close();
          key.fill(0);
        }
      }),
    forget,
    reading,
    close: async () => {
      stop.abort();
      keeper.close();
      imports.close();
      reading.close();
      handles.clear();
      await last;
    },
  };
}
