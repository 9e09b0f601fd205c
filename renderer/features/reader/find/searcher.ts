import { type FindAnswer, isFindAnswer, type PageHits } from './protocol.ts';
import type { FindQuery } from './query.ts';

/** A pattern that needs longer for a hundred pages never ends, in all likelihood. */
const LIMIT_MS = 5_000;

type Outcome = { kind: 'found'; hits: readonly PageHits[] } | { kind: 'no-pattern' } | { kind: 'too-slow' };

/** What looks through texts. Answers in the order in which it is asked. */
export interface Searcher {
  /** Rejects with `signal`'s reason once it aborts. */
  search(
    query: FindQuery,
    pages: readonly { page: number; text: string }[],
    signal: AbortSignal,
  ): Promise<Outcome>;
  close(): void;
}

/**
 * Looks through texts in a worker. One that hangs in a pattern, or in one that nobody looks for any more, is ended, and the
 * next search starts another.
 */
export class WorkerSearcher implements Searcher {
  #worker: Worker | undefined;
  #nextId = 1;

  search(
    query: FindQuery,
    pages: readonly { page: number; text: string }[],
    signal: AbortSignal,
  ): Promise<Outcome> {
    if (signal.aborted) return Promise.reject(signal.reason);
    const worker = this.#worker ?? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      const listening = new AbortController();
      const finish = (): void => {
        clearTimeout(timer);
        listening.abort();
      };
      const end = (): void => {
        finish();
        worker.terminate();
        if (this.#worker === worker) this.#worker = undefined;
      };
      const giveUp = (): void => {
        end();
        resolve({ kind: 'too-slow' });
      };
      const hear = ({ data }: MessageEvent<unknown>): void => {
        if (!isFindAnswer(data) || data.id !== id) return;
        finish();
        resolve(outcomeOf(data));
      };
      const drop = (): void => {
        end();
        reject(signal.reason);
      };
      const timer = setTimeout(giveUp, LIMIT_MS);
      worker.addEventListener('message', hear, { signal: listening.signal });
      worker.addEventListener('error', giveUp, { signal: listening.signal });
      signal.addEventListener('abort', drop, { signal: listening.signal });
      worker.postMessage({ kind: 'find', id, query, pages });
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function outcomeOf(answer: FindAnswer): Outcome {
  return answer.kind === 'found' ? { kind: 'found', hits: answer.hits } : { kind: 'no-pattern' };
}
