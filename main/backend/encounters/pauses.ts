import { AppError } from '../../../shared/errors.ts';

/** Lets everything else that waits be done. @throws AppError Cancelled when the vault is being locked */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new AppError('Cancelled', 'cancelled', 'Indexing was stopped.');
}

/** While text is read, what may wait takes a fifth of the time: it rests so many times as long as it worked. */
const RESTS = 4;

/** When slices of work follow each other. */
export interface Pace {
  signal: AbortSignal;
  /** Something else needs the processor more. */
  isBusy: () => boolean;
  /** Told how long it rested: that is no work. */
  rested?: (ms: number) => void;
}

/** Lets everything else be done after so many milliseconds of work. @throws AppError Cancelled, as `pause` */
export async function rest({ signal, isBusy, rested }: Pace, workedMs: number): Promise<void> {
  if (isBusy()) {
    const began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, RESTS * workedMs));
    rested?.(performance.now() - began);
  }
  await pause(signal);
}

/** Runs work that may be paused where it yields. */
export async function inSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    await pause(signal);
  }
}
