import type { ReaderPosition } from './types.ts';

/** Places that someone went away from by a jump, to go back to. */
const MAX_PLACES = 100;
/** Nearer than this share of a page is the same place. */
const NEAR = 0.25;

export interface PlaceHistory {
  back: readonly ReaderPosition[];
  forward: readonly ReaderPosition[];
}

export const NO_HISTORY: PlaceHistory = { back: [], forward: [] };

/** Someone jumps from a place: it can be gone back to, and what was ahead is forgotten. */
export function leave(history: PlaceHistory, from: ReaderPosition): PlaceHistory {
  const last = history.back.at(-1);
  const back = last !== undefined && isNear(last, from) ? history.back.slice(0, -1) : history.back;
  return { back: [...back, from].slice(-MAX_PLACES), forward: [] };
}

/** The place before, and the history once it is gone to; undefined without one. */
export function goBack(
  { back, forward }: PlaceHistory,
  from: ReaderPosition,
): { to: ReaderPosition; history: PlaceHistory } | undefined {
  const to = back.at(-1);
  if (to === undefined) return undefined;
  return { to, history: { back: back.slice(0, -1), forward: [...forward, from] } };
}

/** The same the other way. */
export function goForward(
  { back, forward }: PlaceHistory,
  from: ReaderPosition,
): { to: ReaderPosition; history: PlaceHistory } | undefined {
  const to = forward.at(-1);
  if (to === undefined) return undefined;
  return { to, history: { back: [...back, from], forward: forward.slice(0, -1) } };
}

function isNear(a: ReaderPosition, b: ReaderPosition): boolean {
  return a.page === b.page && Math.abs(a.top - b.top) < NEAR;
}
