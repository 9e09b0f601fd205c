import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { AppEvent } from '../../../../shared/contracts/bridge.ts';
import type { ImportList } from '../../../../shared/contracts/imports.ts';
import type { ImportOutcome } from '../../../../shared/contracts/records.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { JobSpawner } from '../../jobs/job-spawner.ts';
import { requireWritableCase } from '../../store/acceptance.ts';
import { readDocuments } from '../../store/documents.ts';
import {
  deleteImportsIn,
  insertImport,
  isImportWaiting,
  MAX_FILES_AT_ONCE,
  nextImport,
  readImportsOf,
  type StoredImport,
  writeImport,
} from '../../store/imports.ts';
import type { Store } from '../../store/open-store.ts';
import { cancelled } from '../blob-writer.ts';
import { chosen, isOver, rootsOf } from './choose-files.ts';
import { dismissFiles } from './dismiss-files.ts';
import { ImportProgress } from './import-progress.ts';
import { ImportWorker, type WorkerTools } from './import-worker.ts';
import { listImports } from './list-imports.ts';
import { unlockFiles } from './unlock-files.ts';

/** Imports of an open vault: files wait in the store, and are worked on one after another in the background. */
export interface Imports {
  /** Takes up what waits; returns at once. */
  wake: () => void;
  /**
   * Enters files and folders, and begins. Gives the id of the import.
   * @throws AppError NotFound `no-case`; Precondition when the case takes nothing in any more
   */
  start: (caseId: string, paths: readonly string[], passwords?: readonly string[]) => string;
  list: (caseId: string) => ImportList;
  /** Answers when nothing of an import waits any more. @throws AppError Cancelled when the vault was locked before */
  settled: (importId: string) => Promise<ImportOutcome[]>;
  cancel: (caseId: string, files?: readonly number[]) => Promise<void>;
  dismiss: (caseId: string, files?: readonly number[]) => Promise<void>;
  retry: (caseId: string, files?: readonly number[]) => void;
  /** @throws AppError Invalid `wrong-password` */
  unlock: (
    caseId: string,
    password: string,
    files?: readonly number[],
  ) => Promise<{ opened: number; left: number }>;
  /** Stops what is under way; it is taken up when the vault is opened again. */
  close: () => void;
}

export interface ImportsOptions extends WorkerTools {
  jobs: JobSpawner;
  emit: (event: AppEvent) => void;
  /** Told that an import begins. */
  begun: () => void;
  /** Runs work on records after what is under way. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Removes contents that nothing refers to any more. */
  forget: (hashes: readonly string[]) => Promise<void>;
}

export function openImports(options: ImportsOptions): Imports {
  const { store, inTurn, forget } = options;
  const progress = new ImportProgress(options.emit);
  const worker = new ImportWorker(options, progress);
  const waiters = new Set<{ importId: string; resolve: () => void }>();
  let closed = false;
  let running = false;

  const settle = (): void => {
    for (const waiter of waiters) {
      if (isImportWaiting(store.reader, waiter.importId)) continue;
      waiters.delete(waiter);
      waiter.resolve();
    }
  };
  const work = async (): Promise<void> => {
    for (;;) {
      // One file a turn: packages and deletions come in between.
      const isMore = await inTurn(async () => {
        const next = closed ? undefined : nextImport(store.reader);
        if (next === undefined) {
          // Within the turn: whoever has the next may need processes already.
          worker.rest();
          return false;
        }
        await worker.take(next);
        return true;
      });
      if (!closed) settle();
      if (!isMore) return;
    }
  };
  const wake = (): void => {
    if (running || closed) return;
    running = true;
    void work()
      .catch((thrown: unknown) => {
        worker.fault(thrown);
        worker.rest();
        for (const waiter of waiters) waiter.resolve();
        waiters.clear();
      })
      .finally(() => {
        running = false;
        if (!closed && nextImport(store.reader) !== undefined && !worker.isFaulty) wake();
      });
  };
  const change = (caseId: string, files: readonly number[] | undefined): StoredImport[] =>
    chosen(store.reader, caseId, files);

  return {
    wake,
    start: (caseId, paths, passwords = []) => {
      requireWritableCase(store.reader, caseId);
      const importId = randomUUID();
      worker.know(passwords);
      for (let at = 0; at < paths.length; at += MAX_FILES_AT_ONCE) {
        store.write((writer) => {
          for (const [index, path] of paths.slice(at, at + MAX_FILES_AT_ONCE).entries()) {
            const name = basename(path);
            insertImport(writer, { caseId, importId, index: at + index, name, origin: '', path, depth: 0 });
          }
        });
      }
      progress.changed(caseId);
      options.begun();
      wake();
      return importId;
    },
    list: (caseId) => listImports(store.reader, caseId, progress),
    settled: async (importId) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiters.add({ importId, resolve });
      settle();
      wake();
      await promise;
      if (worker.failure !== undefined) throw worker.failure;
      if (closed) throw cancelled('The rest');
      return outcomesOf(store, importId);
    },
    cancel: async (caseId, files) => {
      const stopped = change(caseId, files).filter(
        ({ state }) => state === 'waiting' || state === 'password',
      );
      store.write((writer) => {
        for (const { id } of stopped) writeImport(writer, id, { state: 'cancelled' });
      });
      for (const { id } of stopped) worker.abandon(id);
      progress.changed(caseId);
      settle();
      await forget(stopped.flatMap(({ sha256 }) => sha256 ?? []));
    },
    dismiss: async (caseId, files) => {
      await forget(dismissFiles(store, change(caseId, files)));
      progress.changed(caseId);
    },
    retry: (caseId, files) => {
      const again = change(caseId, files).filter((one) => isOver(one) && one.path !== undefined);
      store.write((writer) => {
        for (const { id } of rootsOf(again)) {
          deleteImportsIn(writer, id);
          writeImport(writer, id, { state: 'waiting' });
        }
      });
      worker.know([]);
      progress.changed(caseId);
      wake();
    },
    unlock: async (caseId, password, files) => {
      const locked = change(caseId, files).filter(({ state }) => state === 'password');
      worker.know([password]);
      try {
        return await inTurn(() => unlockFiles(worker, store, locked).finally(() => worker.rest()));
      } finally {
        progress.changed(caseId);
      }
    },
    close: () => {
      closed = true;
      worker.close();
      progress.close();
      for (const waiter of waiters) waiter.resolve();
      waiters.clear();
    },
  };
}

/** One outcome for each file that is no folder and no archive. */
function outcomesOf(store: Store, importId: string): ImportOutcome[] {
  const files = readImportsOf(store.reader, importId);
  const caseId = files[0]?.caseId;
  const documents = caseId === undefined ? [] : readDocuments(store.reader, caseId);
  return files.flatMap(({ name: file, state, documentId, error }): ImportOutcome[] => {
    const document = documents.find((one) => one.id === documentId);
    if ((state === 'imported' || state === 'known') && document !== undefined) {
      return [{ kind: state, file, document }];
    }
    if (state === 'opened') return [];
    const reason = error ?? (state === 'password' ? locked(file) : stopped(file));
    return [{ kind: 'refused', file, error: reason }];
  });
}

function locked(name: string) {
  const message = `${name} is protected by a password. It waits for the password that opens it.`;
  return new AppError('Invalid', 'password-protected', message).toData();
}

function stopped(name: string) {
  return cancelled(name).toData();
}
