/** Work that yields now and then, so that whoever runs it can let others work in between. */
export type Sliced<T> = Generator<void, T>;

/** Pages looked at between two pauses: a few milliseconds. */
export const PAGES_A_SLICE = 256;

/** Runs sliced work without a pause. */
export function finished<T>(work: Sliced<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}
