import { randomUUID } from 'node:crypto';
import { createBackend } from '../backend.ts';
import { forkSpawner } from '../jobs/fork-spawner.ts';
import { ASSETS, CHEAP_KDF, PASSPHRASE } from './desk.ts';

/** A process that writes one field for ever and tells of every acknowledged write, until it is killed. */
const [dataDir = '', caseId = ''] = process.argv.slice(2);
const { client } = createBackend({
  dataDir,
  assetsDir: ASSETS,
  jobs: forkSpawner,
  clock: () => new Date(),
  emit: () => undefined,
  kdf: CHEAP_KDF,
});
await client.vault.unlock({ passphrase: PASSPHRASE });
let { revision = 0 } = { revision: (await client.cases.open({ caseId })).revisions.summary };
for (;;) {
  const text = `${revision + 1} ${randomUUID()}`;
  const value = [{ content: [{ text }] }];
  ({ revision } = await client.cases.write({ caseId, revision, change: { field: 'summary', value } }));
  process.send?.({ revision, text });
}
