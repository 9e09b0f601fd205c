import type { VaultKeys } from '../vault/keys.ts';
import { unlockVault } from '../vault/vault.ts';

/** The keys of a locked vault, as copies that stay once it is locked again. */
export async function keysOf(dataDir: string, passphrase: string): Promise<VaultKeys> {
  const vault = await unlockVault(dataDir, passphrase);
  const { database, blobs, blobNames, backup, audit } = vault.keys;
  const copies = {
    database: Buffer.from(database),
    blobs: Buffer.from(blobs),
    blobNames: Buffer.from(blobNames),
    backup: Buffer.from(backup),
    audit: Buffer.from(audit),
  };
  vault.close();
  return copies;
}
