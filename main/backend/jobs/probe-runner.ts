import { AppError } from '../../../shared/errors.ts';
import { createPageRunner } from '../records/reading/page-runner.ts';
import type { JobProcess, JobSpawner } from './job-spawner.ts';
import {
  type PdfBookmark,
  type ProbeReply,
  type ProbeRequest,
  probeReplySchema,
  type Refusal,
} from './probe-protocol.ts';
import { passwordForms } from './sasl-prep.ts';

/** A file that keeps the reader busy for longer is taken for hostile. */
const PROBE_LIMIT_MS = 30_000;

/** Asks a job process what a file is. A file that crashes or hangs it costs that file: the next gets a new process. */
export interface ProbeRunner {
  /**
   * Number of pages.
   * @throws AppError Invalid with the reason for which the file cannot be imported; `password-protected` when none of
   * the passwords opens it
   */
  pages: (path: string, name: string, opening?: Opening) => Promise<{ pages: number; password?: string }>;
  /** Bookmarks of a PDF that opens; none where they cannot be read, which costs nothing else. */
  bookmarks: (path: string, opening: { key: Uint8Array; password?: string }) => Promise<PdfBookmark[]>;
  /** Ends the process, also one that only starts; nothing is looked at after. */
  close: () => void;
}

/** What opens a file. */
export interface Opening {
  /** Where it is an encrypted record: that record's own. */
  key?: Uint8Array;
  /** Tried one after another when it does not open without. */
  passwords?: readonly string[];
}

/** Runs one probe at a time; starts its process with the first. */
export function createProbeRunner(jobs: JobSpawner, limitMs = PROBE_LIMIT_MS): ProbeRunner {
  let process: JobProcess | undefined;
  let lastId = 0;
  let closed = false;
  let waiting: { id: number; settle: (reply: ProbeReply | 'gone') => void } | undefined;

  const drop = (job: JobProcess): void => {
    if (process === job) process = undefined;
    waiting?.settle('gone');
  };
  const start = async (): Promise<JobProcess> => {
    if (process !== undefined) return process;
    const job = await jobs.spawn('probe');
    job.onMessage((message) => {
      const reply = probeReplySchema.safeParse(message);
      if (reply.success && reply.data.id === waiting?.id) waiting.settle(reply.data);
    });
    job.onExit(() => drop(job));
    process = job;
    return job;
  };
  const ask = async (request: Omit<ProbeRequest, 'id'>): Promise<ProbeReply | 'gone' | 'late'> => {
    if (closed) return 'gone';
    const job = await start();
    if (closed) {
      job.kill();
      return 'gone';
    }
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const finish = (answer: ProbeReply | 'gone' | 'late'): void => {
        clearTimeout(timer);
        waiting = undefined;
        resolve(answer);
      };
      const timer = setTimeout(() => {
        finish('late');
        process = undefined;
        job.kill();
      }, limitMs);
      waiting = { id, settle: finish };
      job.post({ ...request, id });
    });
  };

  /** Asks once, with the password where there is one; the other engine where this one finds the file damaged. */
  const askWith = async (request: Omit<ProbeRequest, 'id'>, name: string): Promise<ProbeReply> => {
    const answer = await ask(request);
    if (answer === 'gone') throw refused(name, 'crashed');
    if (answer === 'late') throw refused(name, 'late');
    if (answer.kind !== 'refused' || answer.reason !== 'damaged-pdf') return answer;
    return (await countByOther(jobs, request)) ?? answer;
  };

  return {
    pages: async (path, name, { key, passwords = [] } = {}) => {
      const file = { path, ...(key !== undefined && { key: new Uint8Array(key) }) };
      let answer = await askWith(file, name);
      for (const password of passwords.flatMap(passwordForms)) {
        if (answer.kind !== 'refused' || answer.reason !== 'password-protected') break;
        answer = await askWith({ ...file, password }, name);
        if (answer.kind === 'pages') return { pages: answer.pages, password };
      }
      if (answer.kind === 'pages') return { pages: answer.pages };
      if (answer.kind === 'bookmarks') throw refused(name, 'crashed');
      throw refused(name, answer.reason, answer.looksLike);
    },
    bookmarks: async (path, { key, password }) => {
      const of = { path, key: new Uint8Array(key), ...(password !== undefined && { password }) };
      const answer = await ask({ ...of, bookmarks: true });
      return typeof answer === 'object' && answer.kind === 'bookmarks' ? answer.bookmarks : [];
    },
    close: () => {
      closed = true;
      process?.kill();
      process = undefined;
    },
  };
}

/** What the job that has another engine finds in a file that the probe's cannot open; undefined when nothing. */
async function countByOther(
  jobs: JobSpawner,
  request: Omit<ProbeRequest, 'id'>,
): Promise<ProbeReply | undefined> {
  const runner = createPageRunner(jobs, 'text');
  try {
    const end = await runner.run({ ...request, pages: [] }, () => undefined);
    if (end.kind === 'done') return { kind: 'pages', id: 0, pages: end.pages };
    return end.kind === 'refused' && end.code === 'password-protected'
      ? { kind: 'refused', id: 0, reason: 'password-protected' }
      : undefined;
  } finally {
    runner.close();
  }
}

function refused(name: string, reason: Refusal | 'crashed' | 'late', looksLike?: string): AppError {
  switch (reason) {
    case 'not-a-pdf': {
      const what = looksLike === undefined ? '' : `; it looks like ${looksLike}`;
      return invalid('not-a-pdf', `${name} is not a PDF${what}. Save or print it as a PDF and import that.`);
    }
    case 'damaged-pdf':
      return invalid('damaged-pdf', `${name} is damaged: it cannot be read as a PDF. Ask for it again.`);
    case 'password-protected':
      return invalid(
        'password-protected',
        `${name} is protected by a password. Save it without the password and import that.`,
      );
    case 'unsupported-protection':
      return invalid(
        'password-protected',
        `${name} is protected in a way that cannot be opened here. Ask for an unprotected copy.`,
      );
    case 'no-pages':
      return invalid('no-pages', `${name} has no pages.`);
    case 'unreadable':
      return new AppError(
        'Precondition',
        'unreadable-file',
        `${name} could not be read: its permissions do not allow it, or it is not there any more.`,
      );
    case 'crashed':
      return invalid('hostile-pdf', `${name} could not be read: it stopped the reader. It was not imported.`);
    case 'late':
      return invalid(
        'hostile-pdf',
        `${name} could not be read within ${PROBE_LIMIT_MS / 1000} seconds. It was not imported.`,
      );
  }
}

function invalid(code: string, message: string): AppError {
  return new AppError('Invalid', code, message);
}
