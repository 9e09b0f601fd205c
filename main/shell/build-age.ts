const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days from an ISO date to `now` (ms); 0 when the clock stands before the build. */
export function ageInDays(built: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(built)) / DAY_MS));
}
