import { AppError } from '../../../../shared/errors.ts';
import type { Convertible, ConvertRefusal } from '../../jobs/convert-protocol.ts';
import type { ConvertEnd, FileToConvert, IdentifyEnd, IncomingPart } from '../../jobs/convert-runner.ts';
import type { StagedBlob } from '../blob-store.ts';
import { cancelled } from '../blob-writer.ts';
import { removeUnreferenced } from '../remove-unreferenced.ts';
import { type Pushed, pushed } from './pushed.ts';
import { hostileFile, refusedFile } from './refusals.ts';
import { Spool } from './spool.ts';
import type { FileToTake, TakeTools } from './take-file.ts';

/** What a file holds: an encrypted copy in the store, or why it is left out. */
export type Part = { name: string; folder: string } & (
  | { sha256: string; bytes: number }
  | { error: AppError }
);

/** A PDF that was made of a file, encrypted and not yet kept. */
export interface ConvertedFile {
  is: Exclude<Convertible, 'zip'>;
  pages: number;
  converter: string;
  shown: StagedBlob;
  bytes: number;
}

/** @throws AppError Invalid with the reason for which it cannot be imported */
export async function identifyFile({ convert, signal }: TakeTools, file: FileToTake): Promise<Convertible> {
  const end = await convert.identify(fileOf(file));
  if (end.kind === 'identified') return end.is;
  throw errorOf(file.name, end, signal);
}

/** Hands out what an archive holds. @throws AppError Invalid with the reason for which it is refused */
export async function unpackFile(tools: TakeTools, file: FileToTake): Promise<void> {
  const parts = new Parts(tools, file.name);
  try {
    const end = await tools.convert.convert(fileOf(file), {
      bytes: (bytes) => parts.bytes(bytes),
      progress: (done, of) => tools.progress(done, of, 'bytes'),
      part: (part) => parts.begin(part),
      partEnd: (refused) => parts.end(refused),
      partRefused: (part, refused) => parts.leaveOut(part, refused),
    });
    if (end.kind !== 'done') throw errorOf(file.name, end, tools.signal);
  } finally {
    await parts.drop();
  }
}

/**
 * Makes the PDF of a file, and hands out what is attached to a message.
 * @throws AppError Invalid with the reason for which it is refused; DiskFull; Cancelled
 */
export async function convertFile(tools: TakeTools, file: FileToTake): Promise<ConvertedFile> {
  const { blobs, convert, signal } = tools;
  const parts = new Parts(tools, file.name);
  const spool = new Spool(await blobs.scratch());
  try {
    const end = await convert.convert(fileOf(file), {
      bytes: (bytes) => (parts.isOpen ? parts.bytes(bytes) : spool.add(bytes)),
      progress: (done, of) => tools.progress(done, of, 'pages'),
      part: (part) => parts.begin(part),
      partEnd: (refused) => parts.end(refused),
      partRefused: (part, refused) => parts.leaveOut(part, refused),
    });
    if (end.kind !== 'done') throw errorOf(file.name, end, signal);
    const { is, pages, converter } = end;
    if (is === 'zip' || pages < 1) throw refusedFile(file.name, { reason: 'damaged' });
    const { bytes } = spool;
    const shown = await blobs.stage({ pieces: spool.read(), bytes, name: file.name }, signal);
    return { is, pages, converter, shown, bytes };
  } finally {
    await parts.drop();
    await spool.remove();
  }
}

function fileOf({ source: { path, key } }: FileToTake): FileToConvert {
  return key === undefined ? { path } : { path, key: new Uint8Array(key) };
}

function errorOf(
  name: string,
  end: Exclude<ConvertEnd | IdentifyEnd, { kind: 'done' | 'identified' }>,
  signal: AbortSignal,
): AppError {
  if (signal.aborted || end.kind === 'stopped') return cancelled(name);
  if (end.kind === 'refused') return refusedFile(name, end.refused);
  if (end.kind === 'not-started') {
    return new AppError(
      'Internal',
      'job-not-started',
      `${name} could not be read: its reader did not start.`,
    );
  }
  if (end.kind === 'late') return refusedFile(name, { reason: 'too-large', limit: 'time' });
  return hostileFile(name);
}

/** Takes in what a file holds, part by part. */
class Parts {
  readonly #tools: TakeTools;
  /** Of the file that they are in. */
  readonly #name: string;
  #open: { part: IncomingPart; pushed: Pushed; staging: Promise<StagedBlob> } | undefined;

  constructor(tools: TakeTools, name: string) {
    this.#tools = tools;
    this.#name = name;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  async begin(part: IncomingPart): Promise<void> {
    await this.drop();
    this.#count(part.bytes);
    const pushing = pushed();
    const { blobs, signal } = this.#tools;
    const staging = blobs.stage({ pieces: pushing.pieces, bytes: part.bytes, name: part.name }, signal);
    // Whoever waits for it hears of its failure; nobody may be waiting yet.
    staging.catch(() => pushing.stop());
    this.#open = { part, pushed: pushing, staging };
  }

  async bytes(bytes: Uint8Array): Promise<void> {
    await this.#open?.pushed.push(bytes);
  }

  async end(refused: ConvertRefusal | null): Promise<void> {
    const open = this.#open;
    if (open === undefined) return;
    if (refused !== null) {
      await this.drop();
      this.#refused(open.part, refused);
      return;
    }
    this.#open = undefined;
    open.pushed.end();
    const blob = await open.staging;
    const { signal, onPart } = this.#tools;
    try {
      await blob.keep();
      // A part that is entered now would be imported although all was cancelled.
      if (signal.aborted) throw cancelled(this.#name);
      const { name, folder, bytes } = open.part;
      onPart({ name, folder, sha256: blob.sha256, bytes });
    } finally {
      // One that lies too deep, or was dealt with before its archive was opened again, needs no copy.
      await removeUnreferenced(this.#tools, [blob.sha256]);
    }
  }

  /** A part of which nothing comes but its name. It counts: millions of them are no archive of records either. */
  leaveOut(part: Pick<IncomingPart, 'name' | 'folder'>, refused: ConvertRefusal): void {
    this.#count(0);
    this.#refused(part, refused);
  }

  #count(bytes: number): void {
    const limit = this.#tools.mayTake({ bytes });
    if (limit !== undefined) throw refusedFile(this.#name, { reason: 'too-large', limit });
  }

  #refused({ name, folder }: Pick<IncomingPart, 'name' | 'folder'>, refused: ConvertRefusal): void {
    this.#tools.onPart({ name, folder, error: refusedFile(name, refused) });
  }

  /** Gives up the part that is open. */
  async drop(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    open.pushed.end(new Error('The part was not sent to its end.'));
    await open.staging.then((blob) => blob.discard()).catch(() => undefined);
  }
}
