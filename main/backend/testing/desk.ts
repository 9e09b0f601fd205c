import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import type { Reviewer } from '../../../shared/domain/reviewer.ts';
import { type Backend, createBackend } from '../backend.ts';
import { forkSpawner } from '../jobs/fork-spawner.ts';
import type { BackendOptions } from '../operations/deps.ts';
import type { KdfParams } from '../vault/kdf.ts';

export const PASSPHRASE = 'seven grey otters fold paper';
/** A thousandth of the real cost: most tests are not about it. */
export const CHEAP_KDF: KdfParams = { name: 'scrypt', N: 128, r: 8, p: 1 };
export const REVIEWER: Reviewer = {
  name: 'Reviewer A',
  reviewerNumber: 'R-001',
  licences: [
    { state: 'California', number: 'A1' },
    { state: 'Nevada' },
    { state: 'California', number: 'A2' },
  ],
  specialties: ['Physical Medicine & Rehabilitation'],
};
export const ASSETS = fileURLToPath(new URL('../../../assets', import.meta.url));

/** A folder that is removed by `remove`. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'imr-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface TestDesk {
  backend: Backend;
  client: Backend['client'];
  folder: string;
  dataDir: string;
  events: AppEvent[];
  close: () => Promise<void>;
}

/** A backend over a new temporary folder, without a vault. */
export function emptyDesk(options: Partial<BackendOptions> = {}): TestDesk {
  const { path, remove } = temporaryFolder();
  const events: AppEvent[] = [];
  const dataDir = join(path, 'vault');
  const backend = createBackend({
    dataDir,
    assetsDir: ASSETS,
    jobs: forkSpawner,
    clock: () => new Date(),
    emit: (event) => events.push(event),
    // Most tests are not about it, and a process for each would take their time.
    reading: false,
    kdf: CHEAP_KDF,
    ...options,
  });
  const close = async (): Promise<void> => {
    await backend.close();
    remove();
  };
  return { backend, client: backend.client, folder: path, dataDir, events, close };
}

/** A backend with a new, open vault. */
export async function openDesk(
  options: Partial<BackendOptions> = {},
): Promise<TestDesk & { recoveryKey: string }> {
  const desk = emptyDesk(options);
  const { recoveryKey } = await desk.client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
  return { ...desk, recoveryKey };
}
