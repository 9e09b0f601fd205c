type Flusher = () => Promise<void>;

const flushers = new Set<Flusher>();

/**
 * Registers something that may hold unsaved text.
 * @param fn saves it at once and resolves after the durable commit; rejects when it could not be saved
 * @returns a function that takes it off again
 */
export function registerFlusher(fn: Flusher): () => void {
  flushers.add(fn);
  return () => {
    flushers.delete(fn);
  };
}

/**
 * Saves everything that is unsaved, all at the same time.
 * @throws what the first of them threw, after every one has had its turn
 */
export async function flushAll(): Promise<void> {
  const outcomes = await Promise.allSettled([...flushers].map(async (fn) => fn()));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
