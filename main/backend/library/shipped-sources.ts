import { randomUUID } from 'node:crypto';
import { toAppError } from '../../../shared/errors.ts';
import type { GuidelinePack } from '../../../shared/guidelines/pack.ts';
import { packHash } from '../guidelines/pack-zip.ts';
import { shippedPacks } from '../guidelines/shipped-packs.ts';
import { removeSource, saveSource } from '../store/library/save-source.ts';
import { readSources } from '../store/library/sources.ts';
import type { Store } from '../store/open-store.ts';

/** A pack that comes with the program, and its hash. */
export interface ShippedSource {
  pack: GuidelinePack;
  sha256: string;
}

/** By assets folder: a program's own files stay as they are while it runs. */
const loaded = new Map<string, Promise<readonly ShippedSource[]>>();

/** The packs that come with this program; none where its installation is damaged, which keeps no vault shut. */
export function loadShipped(assetsDir: string): Promise<readonly ShippedSource[]> {
  const before = loaded.get(assetsDir);
  if (before !== undefined) return before;
  const packs = shippedPacks(assetsDir).then(
    (all) => all.map((pack) => ({ pack, sha256: packHash(pack) })),
    () => [],
  );
  loaded.set(assetsDir, packs);
  return packs;
}

/**
 * Brings the library up to what comes with this program: what is new is added, what changed takes the place of what was, and
 * what comes no more goes. A full disk is no reason to keep the vault shut: it is tried again with the next opening.
 */
export function keepShippedSources(store: Store, shipped: readonly ShippedSource[], now: Date): void {
  if (shipped.length === 0) return;
  const present = readSources(store.reader).filter(({ source }) => source.kind === 'shipped');
  const missing = shipped.filter(({ sha256 }) => !present.some(({ source }) => source.sha256 === sha256));
  const gone = present.filter(({ head }) => !shipped.some(({ pack }) => pack.id === head.id));
  if (missing.length === 0 && gone.length === 0) return;
  const addedAt = now.toISOString();
  try {
    store.write((writer) => {
      for (const { source } of gone) removeSource(writer, source.id);
      for (const { pack, sha256 } of missing) {
        const id = present.find(({ head }) => head.id === pack.id)?.source.id ?? randomUUID();
        saveSource(writer, { id, kind: 'shipped', sha256, addedAt }, pack);
      }
    });
  } catch (thrown) {
    if (toAppError(thrown).kind !== 'DiskFull') throw thrown;
  }
}
