import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImrCase } from '../../../../shared/domain/case.ts';
import { forkSpawner } from '../../jobs/fork-spawner.ts';
import { createSession, type Session } from '../../session.ts';
import { saveCase } from '../../store/case-store.ts';
import { ASSETS, CHEAP_KDF, PASSPHRASE, REVIEWER, temporaryFolder } from '../../testing/desk.ts';
import type { ExchangeDeps } from '../unpack.ts';

/** An open vault in a temporary folder, with what exchange needs of it. */
export interface ExchangeDesk {
  session: Session;
  deps: ExchangeDeps;
  folder: string;
  dataDir: string;
  add: (imrCase: ImrCase) => void;
  /** Files among the vault's records, finished or not. */
  blobs: () => string[];
  close: () => Promise<void>;
}

export async function exchangeDesk(): Promise<ExchangeDesk> {
  const { path: folder, remove } = temporaryFolder();
  const dataDir = join(folder, 'vault');
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
  await session.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
  const store = session.store();
  return {
    session,
    deps: { store, records: session.records(), audit: session.audit(), clock, assetsDir: ASSETS },
    folder,
    dataDir,
    add: (imrCase) => store.write((writer) => saveCase(writer, imrCase, 'received', clock().toISOString())),
    blobs: () => {
      const path = join(dataDir, 'blobs');
      if (!existsSync(path)) return [];
      const all = readdirSync(path, { recursive: true, withFileTypes: true });
      return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
    close: async () => {
      await session.lock();
      remove();
    },
  };
}
