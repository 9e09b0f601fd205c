import { forkSpawner } from '../../jobs/fork-spawner.ts';
import { createSession } from '../../session.ts';
import { ASSETS, CHEAP_KDF, PASSPHRASE } from '../../testing/desk.ts';
import { unpackCase } from '../unpack.ts';
import { KEY } from './hand-made.ts';

/** A process that takes a package in, tells how far it is, and how much memory it took; or is killed on the way. */
const [dataDir = '', path = ''] = process.argv.slice(2);
const clock = () => new Date();
const session = createSession({
  dataDir,
  assetsDir: ASSETS,
  jobs: forkSpawner,
  clock,
  emit: () => undefined,
  reading: false,
  kdf: CHEAP_KDF,
});
await session.unlock(PASSPHRASE);
const open = { store: session.store(), records: session.records(), audit: session.audit() };
const deps = { ...open, clock, assetsDir: ASSETS };
await unpackCase(deps, { path, key: KEY, onProgress: (done) => process.send?.({ done, rss: rss() }) });
process.send?.({ done: -1, rss: rss() });
await session.lock();

/** Resident memory in bytes. Not the peak that the system keeps: that begins with what the parent process had. */
function rss(): number {
  return process.memoryUsage.rss();
}
