import { createBackend } from '../backend.ts';
import { forkSpawner } from '../jobs/fork-spawner.ts';
import { ASSETS, CHEAP_KDF } from './desk.ts';

/** A process that changes the passphrase for ever and tells each before and after, until it is killed. */
const [dataDir = '', first = ''] = process.argv.slice(2);
const { client } = createBackend({
  dataDir,
  assetsDir: ASSETS,
  jobs: forkSpawner,
  clock: () => new Date(),
  emit: () => undefined,
  kdf: CHEAP_KDF,
});
await client.vault.unlock({ passphrase: first });
let current = first;
for (let count = 0; ; count += 1) {
  const next = `changed ${count} of ${process.pid} times`;
  process.send?.({ current, next });
  await client.vault.changePassphrase({ current, next });
  current = next;
}
