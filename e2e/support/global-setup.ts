import { buildStale } from '../../scripts/build.mjs';
import { chooseRuntime } from './launch.ts';

/** Builds what is stale, and says which runtime the suite runs on. */
export default async function setup(): Promise<void> {
  await buildStale();
  process.stdout.write(`end to end on ${chooseRuntime() === 'electron' ? 'Electron' : 'the stand-in'}\n`);
}
