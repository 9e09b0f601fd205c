import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createBackend } from '../../../main/backend/backend.ts';
import { forkSpawner } from '../../../main/backend/jobs/fork-spawner.ts';

const ASSETS = join(import.meta.dirname, '..', '..', '..', 'assets');

/** A backend over a new vault, with a case in it. */
export async function openVault(folder: string) {
  const backend = createBackend({
    dataDir: mkdtempSync(join(folder, 'vault-')),
    assetsDir: ASSETS,
    jobs: forkSpawner,
    clock: () => new Date(),
    emit: () => undefined,
  });
  const reviewer = { name: 'Reviewer A', reviewerNumber: 'R-001', licences: [], specialties: [] };
  await backend.client.vault.create({ passphrase: 'seven grey otters fold paper', reviewer });
  const { caseId } = await backend.client.cases.create({});
  return { backend, caseId };
}
