import type { JobProcess, JobSpawner } from '../../jobs/job-spawner.ts';
import { keepJob } from '../../jobs/kept-job.ts';
import {
  type PageAnswer,
  type ReadFailure,
  type ReadReply,
  type ReadRequest,
  readReplySchema,
} from '../../jobs/read-protocol.ts';

/** Which job: the file's own text, or recognition. */
export type ReadKind = 'text' | 'ocr';

/** How long one page may keep a job busy: a page of text takes a millisecond, recognition a second or two. */
const PAGE_LIMIT_MS: Record<ReadKind, number> = { text: 10_000, ocr: 60_000 };

/** How a batch ended. `lost`: the process crashed or hung; `page` is the one that it was at, or one shortly before: pages come a few together. */
export type BatchEnd =
  | { kind: 'done'; pages: number }
  | { kind: 'refused'; code: ReadFailure }
  | { kind: 'lost'; how: 'crashed' | 'late'; page: number | undefined }
  | { kind: 'not-started' }
  | { kind: 'closed' };

/** One job process that reads pages, started with the first batch and again after one that it did not survive. */
export interface PageRunner {
  /** Starts the process ahead of the first batch. */
  prepare: () => void;
  /** Reads a batch; `onPage` gets each page as it comes. One batch at a time. Never throws. */
  run: (batch: Omit<ReadRequest, 'id'>, onPage: (reply: PageAnswer) => void) => Promise<BatchEnd>;
  /** Ends the process at once. A batch under way ends as `closed`. */
  close: () => void;
}

/** @param limitMs how long one page may take; tests give less */
export function createPageRunner(
  jobs: JobSpawner,
  kind: ReadKind,
  limitMs = PAGE_LIMIT_MS[kind],
): PageRunner {
  /** Whether its engines stand: until then a crash or a hang is not the file's fault. */
  let isReady = false;
  let running: { id: number; receive: (reply: ReadReply) => void; end: (end: BatchEnd) => void } | undefined;
  let lastId = 0;
  let closed = false;

  const start = (): Promise<JobProcess> => {
    isReady = false;
    return jobs.spawn(kind);
  };
  const kept = keepJob(start, {
    message: (message) => {
      const reply = readReplySchema.safeParse(message);
      if (reply.success && reply.data.kind === 'ready') isReady = true;
      if (reply.success && reply.data.id === running?.id) running.receive(reply.data);
    },
    exit: () => running?.end({ kind: 'lost', how: 'crashed', page: undefined }),
  });

  return {
    prepare: () => void kept.get(),
    run: async (batch, onPage) => {
      const job = await kept.get();
      if (closed) return { kind: 'closed' };
      if (job === undefined) return { kind: 'not-started' };
      lastId += 1;
      const id = lastId;
      const left = new Set(batch.pages);
      const atPage = (): number | undefined => left.values().next().value;
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout;
        const end = (how: BatchEnd): void => {
          clearTimeout(timer);
          running = undefined;
          if (how.kind !== 'lost') resolve(how);
          else resolve(isReady ? { ...how, page: atPage() } : { kind: 'not-started' });
        };
        const watch = (): NodeJS.Timeout =>
          setTimeout(() => {
            kept.drop();
            end({ kind: 'lost', how: 'late', page: undefined });
          }, limitMs);
        const receive = (reply: ReadReply): void => {
          clearTimeout(timer);
          timer = watch();
          if (reply.kind === 'ready') return;
          if (reply.kind === 'refused') end({ kind: 'refused', code: reply.code });
          else if (reply.kind === 'done') {
            if (reply.spent) kept.drop();
            // A job that leaves pages out for no reason would be asked for them for ever.
            end(
              reply.spent || left.size === 0
                ? { kind: 'done', pages: reply.of }
                : { kind: 'lost', how: 'crashed', page: undefined },
            );
          } else for (const one of reply.pages) if (left.delete(one.page)) onPage(one);
        };
        timer = watch();
        running = { id, receive, end };
        job.post({ ...batch, id });
      });
    },
    close: () => {
      closed = true;
      kept.drop();
      running?.end({ kind: 'closed' });
    },
  };
}
