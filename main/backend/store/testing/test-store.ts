import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { temporaryFolder } from '../../testing/desk.ts';
import { createStore, openStore, type Store } from '../open-store.ts';

export interface TestStore {
  store: Store;
  path: string;
  key: Buffer;
  folder: string;
  close: () => void;
}

/** A new store in a temporary folder. */
export function testStore(): TestStore {
  const { path: folder, remove } = temporaryFolder();
  const path = join(folder, 'imr.db');
  const key = randomBytes(32);
  createStore(path, key, () => undefined);
  const store = openStore(path, key, join(folder, 'backups'));
  return {
    store,
    path,
    key,
    folder,
    close: () => {
      store.close();
      remove();
    },
  };
}
