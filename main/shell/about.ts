import { app } from 'electron';
import type { OutputOf } from '../../shared/contracts/contract.ts';
import type { contracts } from '../../shared/contracts/registry.ts';

/** ISO date, written in by the build. */
declare const __BUILD_DATE__: string;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Versions and the build's age: there is no update check, so the age is what tells that a build is old. */
export function about(): OutputOf<(typeof contracts)['app']['about']> {
  return {
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    chrome: process.versions.chrome ?? '',
    node: process.versions.node,
    built: __BUILD_DATE__,
    ageDays: ageInDays(__BUILD_DATE__, Date.now()),
  };
}

/** Whole days from an ISO date to `now` (ms); 0 when the clock stands before the build. */
export function ageInDays(built: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(built)) / DAY_MS));
}
