import { AppError } from '../../../shared/errors.ts';

/** Lets everything else that waits be done. @throws AppError Cancelled when the vault is being locked */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new AppError('Cancelled', 'cancelled', 'Indexing was stopped.');
}

/** Runs work that may be paused where it yields. */
export async function inSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    await pause(signal);
  }
}
