import { app } from 'electron';
import type { OutputOf } from '../../shared/contracts/contract.ts';
import type { contracts } from '../../shared/contracts/registry.ts';
import { ageInDays } from './build-age.ts';

/** ISO date, written in by the build. */
declare const __BUILD_DATE__: string;

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
