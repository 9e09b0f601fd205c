import { Worker } from 'node:worker_threads';
import { type ConvertReply, convertReplySchema, convertRequestSchema } from '../convert-protocol.ts';

/** What the objects of one conversion may take. */
const MOST_HEAP_MIB = 1024;
/** What the whole process may take: pictures and whole files lie outside of the heap. */
const MOST_PROCESS_BYTES = 2 * 1024 ** 3;
/** So often it is looked at: what allocates fastest takes about 100 MB meanwhile. */
const LOOK_EACH_MS = 50;

/** What a conversion may take; tests give less. */
export interface MemoryLimits {
  heapMib: number;
  processBytes: number;
}

interface Supervised {
  /** Hands a message of the backend on to the thread that converts. */
  take: (message: unknown) => void;
  /** Ends the thread. */
  close: () => void;
}

/**
 * Converts in a thread and watches what it takes. A file that takes too much is refused as too large by this thread, which
 * is never busy; the one that converts cannot say so itself when it has no memory left. Anything else that ends the
 * thread ends the process, as it would without one.
 * @param file what the thread runs: it answers as `serveConversions` does
 * @param post sends to the backend
 * @param died ends the process
 */
export function superviseConversions(
  file: string,
  post: (reply: ConvertReply) => void,
  died: () => void,
  limits: MemoryLimits = { heapMib: MOST_HEAP_MIB, processBytes: MOST_PROCESS_BYTES },
): Supervised {
  let thread: Worker | undefined;
  /** The request that is not answered yet. */
  let current: number | undefined;
  let watch: NodeJS.Timeout | undefined;

  const end = (): void => {
    const ending = thread;
    thread = undefined;
    clearInterval(watch);
    void ending?.terminate();
  };
  const refuse = (): void => {
    const id = current;
    current = undefined;
    end();
    if (id !== undefined) post({ kind: 'refused', id, refused: { reason: 'too-large', limit: 'memory' } });
  };
  const look = (): void => {
    if (current !== undefined && process.memoryUsage.rss() > limits.processBytes) refuse();
  };
  const start = (): Worker => {
    const started = new Worker(file, {
      // Nothing of how the process was started is meant for the thread.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMib },
    });
    started.on('message', (message: unknown) => {
      const reply = convertReplySchema.safeParse(message);
      if (started !== thread || !reply.success) return;
      if (isLast(reply.data)) current = undefined;
      post(reply.data);
    });
    started.on('error', (error) => {
      if (started !== thread) return;
      if (Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY') refuse();
      else died();
    });
    started.on('exit', () => {
      if (started === thread) died();
    });
    watch = setInterval(look, LOOK_EACH_MS);
    return started;
  };
  return {
    take: (message) => {
      const request = convertRequestSchema.safeParse(message);
      if (request.success) current = request.data.id;
      thread ??= start();
      thread.postMessage(message);
    },
    close: end,
  };
}

function isLast({ kind }: ConvertReply): boolean {
  return kind === 'identified' || kind === 'refused' || kind === 'done';
}
