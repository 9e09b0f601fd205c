import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as letOthers } from 'node:timers/promises';
import { AppError, type ErrorData, toAppError } from '../../../shared/errors.ts';
import { findProfile } from '../../../shared/letter/find-profile.ts';
import { parseLetter } from '../../../shared/letter/parse/parse-letter.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { Precedent } from '../../../shared/precedents/precedent.ts';
import { structurePrecedent } from '../../../shared/precedents/structure.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { createLetterReader, type LetterReader } from '../letter/read/letter-reader.ts';
import { newestFirst } from '../letter/read/newest-first.ts';
import type { HandlerDeps } from '../operations/deps.ts';
import type { TaskControl } from '../operations/tasks.ts';
import type { Writer } from '../store/handles.ts';
import {
  enterFiles,
  type FileFate,
  finishImport,
  forgetUnread,
  readFileSeen,
  UNREAD,
} from '../store/precedent-imports.ts';
import { insertPrecedents, letterSaying } from '../store/precedents.ts';
import { type LetterFile, requireFolder } from './letter-files.ts';
import { saysOf } from './says.ts';

/** A transaction enters no more: everything else waits for it. */
const LETTERS_A_WRITE = 20;
const ITEMS_A_WRITE = 60;
const CHARACTERS_A_WRITE = 256 * 1024;
const FORGOTTEN_A_WRITE = 200;
/** Processes that read PDFs, each one file at a time. More would wait for the parser, which has one core. */
const READERS = 2;
/** Files that are on their way at once. */
const READ_AHEAD = READERS + 1;

type Deps = Pick<HandlerDeps, 'store' | 'assetsDir' | 'jobs' | 'clock' | 'audit'>;

/** A file that was read: a determination, or why it is none. */
interface ReadFile extends Omit<FileFate, 'fate'> {
  letter: { says: string; precedent: Precedent; characters: number } | { error: ErrorData };
}

/** A folder with the files that were found in it. */
export interface LetterFolder {
  importId: number;
  folder: string;
  files: readonly LetterFile[];
}

/** What letters are read with. */
interface Reading {
  folder: string;
  reader: LetterReader;
  profiles: readonly LetterProfile[];
  /** Size and time of a file when it was looked at last. */
  seen: (name: string) => { bytes: number; modifiedMs: number } | undefined;
}

/**
 * Imports the letters of a folder; those that were looked at before and are the same are passed over. Stops between two
 * letters when told to, and where the folder is gone; what is entered until then stays, and the next import goes on from there.
 * @throws AppError NotFound `no-folder`, Locked, DiskFull
 */
export async function importFolder(
  deps: Deps,
  { importId, folder, files }: LetterFolder,
  { signal, onProgress }: TaskControl,
): Promise<void> {
  const store = deps.store();
  while (store.write((writer) => forgetUnread(writer, importId, FORGOTTEN_A_WRITE)) > 0) await letOthers();
  const profiles = knownProfiles(deps).toSorted(newestFirst);
  const reader = sharedReader(deps.jobs);
  const tally = { letters: 0, known: 0, refused: 0 };
  let waiting: ReadFile[] = [];
  let items = 0;
  let characters = 0;
  const enter = (): void => {
    if (waiting.length === 0) return;
    // A vault that was locked meanwhile and opened anew is not the one that was asked.
    if (deps.store() !== store)
      throw new AppError('Locked', 'locked', 'The vault was locked. Import again to go on.');
    store.write((writer) => enterLetters(writer, importId, waiting, tally));
    waiting = [];
    items = 0;
    characters = 0;
  };
  const seen = (name: string) => readFileSeen(deps.store().reader, importId, name);
  const reading = { folder, reader, profiles, seen };
  try {
    let done = 0;
    onProgress(done, files.length);
    for await (const read of readAhead(files, (file) => readIfNew(file, reading))) {
      if (signal.aborted) break;
      done += 1;
      if (read !== undefined) {
        waiting.push(read);
        if ('precedent' in read.letter) {
          items += read.letter.precedent.items.length;
          characters += read.letter.characters;
        }
      }
      const isFull = items >= ITEMS_A_WRITE || characters >= CHARACTERS_A_WRITE;
      if (isFull || waiting.length >= LETTERS_A_WRITE) enter();
      onProgress(done, files.length);
    }
    enter();
    if (signal.aborted) return;
    deps.store().write((writer) => finishImport(writer, importId, deps.clock().toISOString()));
  } finally {
    reader.close();
    noteImport(deps, tally);
  }
}

function noteImport(deps: Deps, tally: { letters: number; known: number; refused: number }): void {
  if (tally.letters + tally.known + tally.refused === 0) return;
  try {
    deps.audit().note({ kind: 'precedents.imported', subject: tally });
  } catch (thrown) {
    // Locked meanwhile: the log is closed, too.
    if (toAppError(thrown).kind !== 'Locked') throw thrown;
  }
}

/** Several readers as one: each reads one file at a time, in turn. */
function sharedReader(jobs: HandlerDeps['jobs']): LetterReader {
  const readers = Array.from({ length: READERS }, () => ({
    reader: createLetterReader(jobs),
    last: Promise.resolve<unknown>(undefined),
  }));
  let turn = 0;
  return {
    read: (path) => {
      const lane = readers[turn % READERS];
      turn += 1;
      if (lane === undefined) throw new AppError('Internal', 'no-reader', 'There is no reader of letters.');
      const read = () => lane.reader.read(path);
      const found = lane.last.then(read, read);
      lane.last = found;
      return found;
    },
    close: () => {
      for (const { reader } of readers) reader.close();
    },
  };
}

/** Reads a few files ahead, and gives them in their order. */
async function* readAhead<T, R>(list: Iterable<T>, read: (one: T) => Promise<R>): AsyncGenerator<R> {
  const ahead: Promise<R>[] = [];
  try {
    for (const one of list) {
      const started = read(one);
      // What fails is told where it is waited for.
      started.catch(() => undefined);
      ahead.push(started);
      const first = ahead.length > READ_AHEAD ? ahead.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (let first = ahead.shift(); first !== undefined; first = ahead.shift()) yield await first;
  } finally {
    await Promise.allSettled(ahead);
  }
}

/**
 * Undefined for a file that was looked at before and is the same, or is gone since. What is wrong with one stops no other.
 * @throws AppError NotFound `no-folder`: no file is at fault then
 */
async function readIfNew(
  { path, name, unreadable }: LetterFile,
  { folder, reader, profiles, seen }: Reading,
): Promise<ReadFile | undefined> {
  const refused = (error: AppError): ReadFile => ({
    ...{ path: name, ...UNREAD },
    letter: { error: error.toData() },
  });
  if (unreadable !== undefined) return refused(unreadable);
  const found = await stat(path).catch(() => undefined);
  const before = seen(name);
  if (found === undefined) await requireFolder(folder);
  if (before !== undefined && (found === undefined || isSame(before, found))) return undefined;
  const about = { path: name, bytes: found?.size ?? 0, modifiedMs: found?.mtimeMs ?? 0 };
  try {
    const { source } = await reader.read(path);
    const { imrCase } = parseLetter(source, { id: 'precedent', profiles, name: basename(path) });
    const profile = findProfile(profiles, imrCase.profile);
    // The letter was read by one of these.
    if (profile === undefined)
      throw new AppError('Internal', 'no-profile', 'The letter’s profile is not there.');
    const precedent = structurePrecedent(imrCase, profile);
    const texts = [precedent.summary, ...precedent.items.map(({ content }) => content.rationale)];
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    return { ...about, letter: { says: saysOf(precedent), precedent, characters } };
  } catch (thrown) {
    await requireFolder(folder);
    const error = toAppError(thrown);
    // What the file says stays as it is; a drive or a program that stands in the way may not.
    return error.kind === 'Invalid' ? { ...about, letter: { error: error.toData() } } : refused(error);
  }
}

function isSame(before: { bytes: number; modifiedMs: number }, found: Stats): boolean {
  return before.bytes === found.size && before.modifiedMs === found.mtimeMs;
}

/** Enters letters that are new, and what became of each file. */
function enterLetters(
  writer: Writer,
  importId: number,
  files: readonly ReadFile[],
  tally: { letters: number; known: number; refused: number },
): void {
  const fates: FileFate[] = [];
  for (const { letter, ...about } of files) {
    if ('error' in letter) {
      fates.push({ ...about, fate: { kind: 'refused', error: letter.error } });
      tally.refused += 1;
      continue;
    }
    const { says, precedent } = letter;
    const same = letterSaying(writer, says);
    const [letterId = same?.id] =
      same === undefined ? insertPrecedents(writer, [{ source: { importId }, says, precedent }]) : [];
    if (letterId === undefined) continue;
    fates.push({ ...about, fate: { kind: same === undefined ? 'letter' : 'known', letterId } });
    tally[same === undefined ? 'letters' : 'known'] += 1;
  }
  enterFiles(writer, importId, fates);
}
