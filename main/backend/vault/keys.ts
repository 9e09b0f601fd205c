import { subKey } from './wrap.ts';

/** What the data key is used for: one sub-key each, so that none of them tells anything of another. */
export interface VaultKeys {
  database: Buffer;
  /** Encrypts record files. */
  blobs: Buffer;
  /** Names record files: their content's hash must not show on disk. */
  blobNames: Buffer;
  backup: Buffer;
  audit: Buffer;
}

/** Derives the sub-keys of a vault. */
export function keysFrom(dataKey: Uint8Array, vaultId: string): VaultKeys {
  const key = (purpose: string): Buffer => subKey(dataKey, vaultId, `imr-desk/1 ${purpose}`);
  return {
    database: key('database'),
    blobs: key('blobs'),
    blobNames: key('blob names'),
    backup: key('backup'),
    audit: key('audit'),
  };
}

/** Overwrites the sub-keys: after a lock they are nowhere in memory that is ours. */
export function zeroKeys(keys: VaultKeys): void {
  for (const key of Object.values(keys)) key.fill(0);
}
