import { basename } from 'node:path';
import { setImmediate as letOthers } from 'node:timers/promises';
import type { PrecedentImportRow } from '../../../shared/contracts/precedents.ts';
import { AppError, type ErrorData, toAppError } from '../../../shared/errors.ts';
import type { HandlerDeps } from '../operations/deps.ts';
import type { TaskControl } from '../operations/tasks.ts';
import { toldOften } from '../operations/told-often.ts';
import {
  deleteImport,
  deleteSomeFiles,
  type PrecedentImport,
  readImport,
  readImports,
  someLettersOf,
  startImport,
} from '../store/precedent-imports.ts';
import { sweepWords } from '../store/precedent-words.ts';
import { deletePosted } from '../store/precedents.ts';
import { importFolder, type LetterFolder } from './import-folder.ts';
import { letterFilesIn } from './letter-files.ts';

/** A transaction takes out no more: everything else waits for it. */
const LETTERS_A_REMOVAL = 20;
const FILES_A_REMOVAL = 200;
const WORDS_A_SWEEP = 200;

interface Work {
  what: 'importing' | 'removing';
  /** False: it waits for other work. */
  begun: boolean;
  done: number;
  total: number;
  stop: AbortController;
  /** Settles when nothing is being done any more; never fails. */
  over: Promise<void>;
}

/** Folders of posted letters that are imported and taken out in the background, one at a time. */
export interface PrecedentImports {
  list: () => PrecedentImportRow[];
  /** @throws AppError NotFound `no-folder`; Invalid `no-letters` */
  importFrom: (folder: string) => Promise<number>;
  /** @throws AppError as `importFrom`; NotFound `no-import` */
  resume: (importId: number) => Promise<number>;
  remove: (importId: number) => void;
  /** Does nothing where nothing is being done. */
  cancel: (importId: number) => void;
  /** @throws AppError what stopped the work */
  settled: (importId: number) => Promise<PrecedentImportRow>;
}

export function precedentImports(deps: HandlerDeps): PrecedentImports {
  const working = new Map<number, Work>();
  const problems = new Map<number, ErrorData>();
  let last: Promise<void> = Promise.resolve();

  const row = (one: PrecedentImport): PrecedentImportRow => {
    const { folder, ...counts } = one;
    const work = working.get(one.id);
    const { what, done, total } = work ?? {};
    const now = what === undefined ? null : { what, done: done ?? 0, total: total ?? 0 };
    return { ...counts, name: basename(folder), working: now, problem: problems.get(one.id) ?? null };
  };

  const end = (importId: number, work: Work): void => {
    // Stopped while it waited, another may have taken its place.
    if (working.get(importId) !== work) return;
    working.delete(importId);
    deps.emit({ kind: 'precedents-changed', done: true });
  };

  const begin = (
    importId: number,
    what: Work['what'],
    run: (control: TaskControl) => Promise<void>,
  ): void => {
    if (working.has(importId)) {
      throw new AppError(
        'Precondition',
        'import-working',
        'This import is being worked on. Stop that first.',
      );
    }
    problems.delete(importId);
    const stop = new AbortController();
    const work: Work = { what, begun: false, done: 0, total: 0, stop, over: Promise.resolve() };
    working.set(importId, work);
    const tell = toldOften(() => deps.emit({ kind: 'precedents-changed', done: false }));
    const onProgress = (done: number, total: number): void => {
      Object.assign(work, { done, total });
      tell(done, total);
    };
    const turn = last.then(async () => {
      try {
        if (stop.signal.aborted) return;
        work.begun = true;
        await run({ signal: stop.signal, onProgress });
      } catch (thrown) {
        problems.set(importId, toAppError(thrown).toData());
      } finally {
        end(importId, work);
      }
    });
    work.over = turn;
    last = turn;
  };

  const importInto = (from: LetterFolder): number => {
    const { importId } = from;
    const isImporting = working.get(importId)?.what === 'importing';
    if (!isImporting) begin(importId, 'importing', (control) => importFolder(deps, from, control));
    return importId;
  };

  return {
    list: () => readImports(deps.store().reader).map(row),
    importFrom: async (folder) => {
      // Before anything is written: a folder without letters is no import.
      const files = await letterFilesIn(folder);
      const now = deps.clock().toISOString();
      const importId = deps.store().write((writer) => startImport(writer, folder, now));
      return importInto({ importId, folder, files });
    },
    resume: async (importId) => {
      const { folder } = readImport(deps.store().reader, importId);
      return importInto({ importId, folder, files: await letterFilesIn(folder) });
    },
    remove: (importId) => {
      readImport(deps.store().reader, importId);
      begin(importId, 'removing', (control) => removeImport(deps, importId, control));
    },
    cancel: (importId) => {
      const work = working.get(importId);
      work?.stop.abort();
      if (work?.begun === false) end(importId, work);
    },
    settled: async (importId) => {
      await working.get(importId)?.over;
      const problem = problems.get(importId);
      if (problem !== undefined) throw AppError.from(problem);
      return row(readImport(deps.store().reader, importId));
    },
  };
}

/** Takes out an import, some letters at a time. Stopped in between, the rest is there and can be taken out later. */
async function removeImport(
  deps: Pick<HandlerDeps, 'store' | 'audit'>,
  importId: number,
  { signal, onProgress }: TaskControl,
): Promise<void> {
  const store = deps.store();
  const { letters: total } = readImport(store.reader, importId);
  let done = 0;
  try {
    for (;;) {
      if (signal.aborted) return;
      const some = someLettersOf(store.reader, importId, LETTERS_A_REMOVAL);
      if (some.length === 0) break;
      store.write((writer) => deletePosted(writer, some));
      done += some.length;
      onProgress(Math.min(done, total), total);
      await letOthers();
      // Throws once the vault is locked.
      if (deps.store() !== store) return;
    }
    while (store.write((writer) => deleteSomeFiles(writer, importId, FILES_A_REMOVAL)) > 0) await letOthers();
    for (let after: string | undefined = ''; after !== undefined; await letOthers()) {
      const from: string = after;
      after = store.write((writer) => sweepWords(writer, from, WORDS_A_SWEEP));
    }
    store.write((writer) => deleteImport(writer, importId));
  } finally {
    if (done > 0) deps.audit().note({ kind: 'precedents.removed', subject: { letters: done } });
  }
}
