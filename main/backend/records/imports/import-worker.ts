import { basename } from 'node:path';
import { AppError, toAppError } from '../../../../shared/errors.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import { type ConvertRunner, createConvertRunner } from '../../jobs/convert-runner.ts';
import type { JobSpawner } from '../../jobs/job-spawner.ts';
import { createProbeRunner, type ProbeRunner } from '../../jobs/probe-runner.ts';
import { noCase } from '../../store/cases.ts';
import { readDocumentPasswords } from '../../store/documents.ts';
import {
  hasHope,
  type ImportChange,
  insertImport,
  MAX_FILES_AT_ONCE,
  readImport,
  type StoredImport,
  writeImport,
  writePartsOf,
} from '../../store/imports.ts';
import type { Store } from '../../store/open-store.ts';
import type { BlobStore } from '../blob-store.ts';
import { removeUnreferenced } from '../remove-unreferenced.ts';
import { Budget, MOST_DEPTH } from './budget.ts';
import type { Part } from './convert-file.ts';
import { filesIn } from './folder.ts';
import type { ImportProgress } from './import-progress.ts';
import { refusedFile } from './refusals.ts';
import { shownName } from './shown-name.ts';
import { keptSource, sizeOfFile } from './source.ts';
import { type TakeTools, takeFile } from './take-file.ts';

/** Passwords that are remembered until the vault is locked. */
const MOST_PASSWORDS = 50;

export interface WorkerTools {
  store: Store;
  audit: Pick<AuditLog, 'record'>;
  blobs: BlobStore;
  blobsKey: Uint8Array;
  jobs: JobSpawner;
  clock: () => Date;
  /** Told that a document came in: its pages can be read. */
  imported: () => void;
}

/** Imports one file after another; whatever goes wrong with one is written down and stops no other. */
export class ImportWorker {
  readonly #tools: WorkerTools;
  readonly #progress: ImportProgress;
  readonly #stop = new AbortController();
  readonly #budget = new Budget();
  #passwords: string[] = [];
  #current: { id: number; abort: AbortController } | undefined;
  #processes: { probe: ProbeRunner; convert: ConvertRunner } | undefined;
  /** What kept it from writing down what became of a file. */
  #fault: AppError | undefined;

  constructor(tools: WorkerTools, progress: ImportProgress) {
    this.#tools = tools;
    this.#progress = progress;
  }

  get isFaulty(): boolean {
    return this.#fault !== undefined;
  }

  get failure(): AppError | undefined {
    return this.#fault;
  }

  /** Passwords that may open files to come. */
  know(passwords: readonly string[]): void {
    this.#passwords = [...new Set([...passwords, ...this.#passwords])].slice(0, MOST_PASSWORDS);
    this.#fault = undefined;
  }

  /** Imports a file that waits. Throws only when the store cannot be written to. */
  async take(file: StoredImport): Promise<void> {
    const abort = new AbortController();
    this.#current = { id: file.id, abort };
    this.#progress.begin(file);
    if (file.depth === 0) this.#budget.begin(file);
    const signal = AbortSignal.any([this.#stop.signal, abort.signal]);
    const endProcesses = (): void => this.rest();
    signal.addEventListener('abort', endProcesses);
    try {
      this.#write(file, await this.#import(file, signal));
    } catch (thrown) {
      // Locked: it is taken up again. Cancelled: that is written down already.
      if (!signal.aborted) this.#write(file, { state: 'refused', error: named(file.name, thrown).toData() });
    } finally {
      signal.removeEventListener('abort', endProcesses);
      this.#current = undefined;
      this.#progress.begin(undefined);
      this.#progress.changed(file.caseId);
    }
    await this.#clearUp(file);
  }

  /** The copy of what came out of an archive, or waited for a password, goes unless it is a document now. */
  async #clearUp({ sha256 }: StoredImport): Promise<void> {
    if (sha256 === undefined) return;
    // One that cannot be removed just now, because another program looks at it, is swept at the next opening.
    await removeUnreferenced(this.#tools, [sha256]).catch(() => undefined);
  }

  /** Stops work on a file. */
  abandon(id: number): void {
    if (this.#current?.id === id) this.#current.abort.abort();
  }

  /** Ends the processes until the next file. */
  rest(): void {
    this.#processes?.probe.close();
    this.#processes?.convert.close();
    this.#processes = undefined;
  }

  fault(thrown: unknown): void {
    if (!this.#stop.signal.aborted) this.#fault = toAppError(thrown);
  }

  close(): void {
    this.#stop.abort();
    this.rest();
    this.#passwords = [];
  }

  async #import(file: StoredImport, signal: AbortSignal): Promise<ImportChange> {
    const { blobs, blobsKey, store } = this.#tools;
    const { path, name, sha256, caseId, origin } = file;
    let bytes = file.bytes ?? 0;
    if (path !== undefined) {
      const size = await sizeOfFile(path, name);
      if (size === 'folder') return this.#openFolder(file, path);
      bytes = size;
    }
    const source =
      sha256 === undefined
        ? { path: path ?? '', key: undefined, bytes }
        : keptSource(blobs, blobsKey, sha256, name);
    const tools = this.#toolsFor({ ...file, bytes }, signal);
    const partOf = file.partOf ?? null;
    const taken = await takeFile(tools, { caseId, name, origin, partOf, source, sha256 });
    if (taken.kind === 'opened') {
      if (!hasHope(store.reader, file.id)) throw refusedFile(name, { reason: 'nothing-inside' });
      return { state: 'opened', bytes };
    }
    if (taken.kind === 'password') return { state: 'password', sha256: taken.sha256, bytes };
    store.write((writer) => writePartsOf(writer, file.id, taken.document.id));
    this.#tools.imported();
    return { state: taken.kind, documentId: taken.document.id, bytes };
  }

  async #openFolder(file: StoredImport, path: string): Promise<ImportChange> {
    const found = await filesIn(path, file.name);
    for (let at = 0; at < found.length; at += MAX_FILES_AT_ONCE) {
      this.#tools.store.write((writer) => {
        for (const [index, one] of found.slice(at, at + MAX_FILES_AT_ONCE).entries()) {
          const { caseId, importId, depth } = file;
          insertImport(writer, { caseId, importId, parent: file, index: at + index, depth, ...one });
        }
      });
    }
    if (found.length === 0) throw refusedFile(file.name, { reason: 'nothing-inside' });
    return { state: 'opened' };
  }

  #toolsFor(file: StoredImport & { bytes: number }, signal: AbortSignal): TakeTools {
    const { store, audit, blobs, blobsKey, clock, jobs } = this.#tools;
    this.#processes ??= { probe: createProbeRunner(jobs), convert: createConvertRunner(jobs) };
    let index = 0;
    return {
      ...{ store, audit, blobs, blobsKey, clock, signal, ...this.#processes },
      passwords: [...this.#passwords, ...readDocumentPasswords(store.reader, file.caseId)],
      progress: (done, of, unit) => this.#progress.report(file.caseId, done, of, unit),
      mayTake: (part) => this.#budget.spend(this.#rootOf(file), part),
      onPart: (part) => {
        this.#enterPart(file, part, index);
        index += 1;
      },
    };
  }

  #enterPart(file: StoredImport, part: Part, index: number): void {
    const { caseId, importId } = file;
    const name = shownName(part.name);
    const origin = [file.origin, file.name, part.folder].filter((one) => one !== '').join(' › ');
    const depth = file.depth + 1;
    const tooDeep =
      depth > MOST_DEPTH ? refusedFile(name, { reason: 'too-large', limit: 'depth' }) : undefined;
    const error = 'error' in part ? part.error : tooDeep;
    const kept = 'sha256' in part && tooDeep === undefined ? { sha256: part.sha256, bytes: part.bytes } : {};
    this.#tools.store.write((writer) =>
      insertImport(writer, {
        ...{ caseId, importId, parent: file, index, name, origin, depth, ...kept },
        ...(error !== undefined && { refused: named(name, error).toData() }),
      }),
    );
  }

  /** The file that was chosen, of which this one is a part. */
  #rootOf(file: StoredImport & { bytes: number }): StoredImport & { bytes: number } {
    const { reader } = this.#tools.store;
    let root: StoredImport = file;
    for (let up = root.parentId; up !== null && root.depth > 0; up = root.parentId) {
      const parent = readImport(reader, up);
      if (parent === undefined) break;
      root = parent;
    }
    return { ...root, bytes: root.bytes ?? file.bytes };
  }

  /** Writes down what became of a file, and of what it was in. */
  #write(file: StoredImport, change: ImportChange): void {
    const { store } = this.#tools;
    store.write((writer) => {
      // Gone with its case, or dismissed.
      if (readImport(writer, file.id) === undefined) return;
      writeImport(writer, file.id, change);
      for (let id = file.parentId; id !== null; ) {
        const parent = readImport(writer, id);
        if (parent?.state !== 'opened') return;
        if (hasHope(writer, id)) return;
        const error = refusedFile(parent.name, { reason: 'nothing-inside' }).toData();
        writeImport(writer, id, { state: 'refused', error });
        id = parent.parentId;
      }
    });
  }
}

/** Every message of an import names its file. */
function named(file: string, thrown: unknown): AppError {
  const error = toAppError(thrown);
  if (
    error.message.includes(file) ||
    error.message.includes(basename(file)) ||
    error.code === noCase().code
  ) {
    return error;
  }
  return new AppError(error.kind, error.code, `${file} was not imported. ${error.message}`, { cause: error });
}
