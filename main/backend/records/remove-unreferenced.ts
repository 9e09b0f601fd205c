import { isReferenced } from '../store/documents.ts';
import type { Store } from '../store/open-store.ts';
import type { BlobStore } from './blob-store.ts';

/** Removes contents that no document and no waiting file refers to. To be called in turn with imports. */
export async function removeUnreferenced(
  { store, blobs }: { store: Pick<Store, 'reader'>; blobs: Pick<BlobStore, 'remove'> },
  hashes: Iterable<string>,
): Promise<void> {
  for (const sha256 of new Set(hashes)) {
    if (!isReferenced(store.reader, sha256)) await blobs.remove(sha256);
  }
}
