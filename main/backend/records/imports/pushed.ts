/** Pieces that one side pushes and the other takes, one under way at a time. */
export interface Pushed {
  pieces: AsyncIterable<Uint8Array>;
  /** Resolves when the piece was taken, or when nobody takes any more. */
  push: (piece: Uint8Array) => Promise<void>;
  /** No more will come; with an error, the taker gets that. */
  end: (failure?: Error) => void;
  /** Nobody takes any more: what is pushed is thrown away. */
  stop: () => void;
}

export function pushed(): Pushed {
  let held: { piece: Uint8Array; taken: () => void } | undefined;
  let over: { failure: Error | undefined } | undefined;
  let dropped = false;
  let wake: () => void = () => undefined;
  const drop = (): void => {
    dropped = true;
    held?.taken();
    held = undefined;
  };
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    for (;;) {
      if (held !== undefined) {
        const { piece, taken } = held;
        held = undefined;
        taken();
        return { done: false, value: piece };
      }
      if (over?.failure !== undefined) throw over.failure;
      if (over !== undefined) return { done: true, value: undefined };
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    pieces: {
      [Symbol.asyncIterator]: () => ({
        next,
        return: async () => {
          drop();
          return { done: true, value: undefined };
        },
      }),
    },
    push: (piece) =>
      new Promise((resolve) => {
        if (dropped) {
          resolve();
          return;
        }
        held = { piece, taken: resolve };
        wake();
      }),
    end: (failure) => {
      over ??= { failure };
      wake();
    },
    stop: drop,
  };
}
