import { AppError, type ErrorData, type Result } from '../../shared/errors.ts';

interface Pending {
  settle(result: Result<unknown>): void;
  timer: NodeJS.Timeout;
}

/** Calls that wait for their answer. Each settles once: by its answer, by its time limit, or with all others. */
export class PendingCalls {
  readonly #calls = new Map<number, Pending>();
  #lastId = 0;

  /** Opens a call; `post` sends it with its id. Settles as Internal `timed-out` after `timeoutMs`. */
  open(timeoutMs: number, post: (id: number) => void): Promise<Result<unknown>> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const late = new AppError(
        'Internal',
        'timed-out',
        'This took too long and was given up. Please try again.',
      );
      const timer = setTimeout(() => this.settle(id, { ok: false, error: late.toData() }), timeoutMs);
      this.#calls.set(id, { settle: resolve, timer });
      post(id);
    });
  }

  /** Settles one call. An answer that nobody waits for any more is dropped. */
  settle(id: number, result: Result<unknown>): void {
    const call = this.#calls.get(id);
    if (call === undefined) return;
    this.#calls.delete(id);
    clearTimeout(call.timer);
    call.settle(result);
  }

  /** Settles all that wait with one error: their backend is gone. */
  failAll(error: ErrorData): void {
    for (const id of [...this.#calls.keys()]) this.settle(id, { ok: false, error });
  }
}
