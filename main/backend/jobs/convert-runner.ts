import {
  type Convertible,
  type ConvertRefusal,
  type ConvertReply,
  type ConvertRequest,
  convertReplySchema,
} from './convert-protocol.ts';
import type { JobProcess, JobSpawner } from './job-spawner.ts';
import { keepJob } from './kept-job.ts';

/** A job that says nothing for so long is taken to hang: it tells after each page, and a page takes seconds at most. */
const SILENCE_LIMIT_MS = 60_000;
/** No file may take longer, whatever it says meanwhile. */
const FILE_LIMIT_MS = 60 * 60_000;

/** A part that comes out of a file, as the job names it. */
export interface IncomingPart {
  name: string;
  folder: string;
  bytes: number;
}

/** Takes what comes of a file. What a method throws ends the conversion and is thrown by `convert`. */
export interface ConvertSink {
  /** Bytes of the part that was begun last and has not ended, or of the PDF. */
  bytes: (bytes: Uint8Array) => Promise<void>;
  progress: (done: number, of: number) => void;
  /** Begins a part; its bytes follow, then its end. */
  part: (part: IncomingPart) => Promise<void>;
  /** @param refused why it is of no use, where it is */
  partEnd: (refused: ConvertRefusal | null) => Promise<void>;
  partRefused: (part: Omit<IncomingPart, 'bytes'>, refused: ConvertRefusal) => void;
}

/** How a conversion ended. `crashed`, `late`: the file brought its process down. */
export type ConvertEnd =
  | { kind: 'done'; is: Convertible; pages: number; converter: string }
  | { kind: 'refused'; refused: ConvertRefusal }
  | { kind: 'crashed' | 'late' | 'stopped' | 'not-started' };

export type IdentifyEnd = { kind: 'identified'; is: Convertible } | Exclude<ConvertEnd, { kind: 'done' }>;

/** `key`: of a file that is an encrypted record, that record's own. */
export type FileToConvert = Omit<ConvertRequest, 'id' | 'kind'>;

/** One job process that converts, started with the first file and again after one that it did not survive. */
export interface ConvertRunner {
  identify: (file: FileToConvert) => Promise<IdentifyEnd>;
  /** One file at a time. */
  convert: (file: FileToConvert, sink: ConvertSink) => Promise<ConvertEnd>;
  /** Ends the process at once. What is under way ends as `stopped`. */
  close: () => void;
}

interface Running {
  id: number;
  receive: (reply: ConvertReply) => void;
  end: (end: ConvertEnd | IdentifyEnd) => void;
}

/** @param limits how long a job may be silent, and take in all; tests give less */
export function createConvertRunner(
  jobs: JobSpawner,
  limits = { silenceMs: SILENCE_LIMIT_MS, fileMs: FILE_LIMIT_MS },
): ConvertRunner {
  let running: Running | undefined;
  let lastId = 0;
  let closed = false;

  const kept = keepJob(() => jobs.spawn('convert'), {
    message: (message) => {
      const reply = convertReplySchema.safeParse(message);
      if (reply.success && reply.data.id === running?.id) running.receive(reply.data);
    },
    exit: () => running?.end({ kind: 'crashed' }),
  });

  const run = async (
    request: Omit<ConvertRequest, 'id'>,
    sink: ConvertSink | undefined,
  ): Promise<ConvertEnd | IdentifyEnd> => {
    if (closed) return { kind: 'stopped' };
    const job = await kept.get();
    if (closed) return { kind: 'stopped' };
    if (job === undefined) return { kind: 'not-started' };
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      let silence: NodeJS.Timeout;
      const late = (): void => {
        kept.drop();
        end({ kind: 'late' });
      };
      const whole = setTimeout(late, limits.fileMs);
      const settle = (): void => {
        clearTimeout(silence);
        clearTimeout(whole);
        running = undefined;
      };
      const end = (how: ConvertEnd | IdentifyEnd): void => {
        if (running?.id !== id) return;
        settle();
        // What came before is dealt with first.
        void dealing.then(() => resolve(how), fail);
      };
      const fail = (thrown: unknown): void => {
        if (running?.id === id) {
          settle();
          kept.drop();
        }
        reject(thrown);
      };
      let dealing: Promise<void> = Promise.resolve();
      const receive = (reply: ConvertReply): void => {
        clearTimeout(silence);
        // While we deal with what it sent, the job may well be silent. After a failure, nothing is dealt with any more.
        dealing = dealing.then(() => deal(reply, sink, job));
        if (isLast(reply)) {
          // What it took is not given back at once, and is not the next file's.
          if (reply.kind === 'refused' && isOutOfMemory(reply.refused)) kept.drop();
          end(endOf(reply));
        } else void dealing.then(() => running?.id === id && watch(), fail);
      };
      const watch = (): void => {
        clearTimeout(silence);
        silence = setTimeout(late, limits.silenceMs);
      };
      watch();
      running = { id, receive, end };
      job.post({ ...request, id });
    });
  };

  return {
    identify: async (file) => (await run({ kind: 'identify', ...file }, undefined)) as IdentifyEnd,
    convert: async (file, sink) => (await run({ kind: 'convert', ...file }, sink)) as ConvertEnd,
    close: () => {
      closed = true;
      kept.drop();
      running?.end({ kind: 'stopped' });
    },
  };
}

type LastReply = Extract<ConvertReply, { kind: 'identified' | 'refused' | 'done' }>;

function isLast(reply: ConvertReply): reply is LastReply {
  return reply.kind === 'identified' || reply.kind === 'refused' || reply.kind === 'done';
}

function isOutOfMemory(refused: ConvertRefusal): boolean {
  return refused.reason === 'too-large' && refused.limit === 'memory';
}

function endOf(reply: LastReply): ConvertEnd | IdentifyEnd {
  switch (reply.kind) {
    case 'identified':
      return { kind: 'identified', is: reply.is };
    case 'refused':
      return { kind: 'refused', refused: reply.refused };
    case 'done':
      return { kind: 'done', is: reply.is, pages: reply.pages, converter: reply.converter };
  }
}

/** Hands a message on, and says when its bytes are dealt with. */
async function deal(reply: ConvertReply, sink: ConvertSink | undefined, job: JobProcess): Promise<void> {
  if (sink === undefined) return;
  switch (reply.kind) {
    case 'progress':
      sink.progress(reply.done, reply.of);
      return;
    case 'bytes':
      await sink.bytes(reply.bytes);
      if (reply.bytes.length > 0) job.post({ kind: 'taken', id: reply.id, bytes: reply.bytes.length });
      return;
    case 'part':
      await sink.part({ name: reply.name, folder: reply.folder, bytes: reply.bytes });
      return;
    case 'part-end':
      await sink.partEnd(reply.refused);
      return;
    case 'part-refused':
      sink.partRefused({ name: reply.name, folder: reply.folder }, reply.refused);
      return;
    default:
      return;
  }
}
