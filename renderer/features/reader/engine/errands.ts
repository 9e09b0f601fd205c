import { closedFailure } from './document-client.ts';

/**
 * What is asked of a document beside what its view needs: small pictures, outlines, the text of far pages. Done one by one
 * when the view needs nothing, what was asked for last first: a list that is scrolled wants what it shows now.
 */
export class Errands {
  #isClosed = false;
  #waiting: { run(): Promise<void>; drop(reason: unknown): void }[] = [];

  /** Rejects with `signal`'s reason once it aborts, and with ReaderFailure when the document fails or closes. */
  ask<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#isClosed) return Promise.reject(closedFailure());
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting = this.#waiting.filter((one) => one !== errand);
        reject(signal?.reason);
      };
      const errand = {
        run: () =>
          work()
            .then(resolve, reject)
            // One signal may be for a thousand pages.
            .finally(() => signal?.removeEventListener('abort', abort)),
        drop: reject,
      };
      this.#waiting.push(errand);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  next(): (() => Promise<void>) | undefined {
    return this.#waiting.pop()?.run;
  }

  close(): void {
    this.#isClosed = true;
    for (const { drop } of this.#waiting) drop(closedFailure());
    this.#waiting = [];
  }
}
