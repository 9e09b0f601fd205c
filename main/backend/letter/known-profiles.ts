import { toAppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { Store } from '../store/open-store.ts';
import { insertProfile, readNeededProfiles, readProfile } from '../store/profiles.ts';
import { loadProfiles } from './profiles.ts';

/** What profiles are read from: the program's assets, and an open vault. */
export interface ProfileSources {
  store: () => Store;
  assetsDir: string;
}

/** Every profile that a letter of the vault can need: those that come with the program, and those of the vault. */
export function knownProfiles({ store, assetsDir }: ProfileSources): LetterProfile[] {
  const shipped = loadProfiles(assetsDir);
  const isShipped = ({ id, version }: LetterProfile) =>
    shipped.some((one) => one.id === id && one.version === version);
  return [...shipped, ...readNeededProfiles(store().reader).filter((one) => !isShipped(one))];
}

/**
 * Keeps the profiles that come with this program, so that letters written by them print the same with the next one,
 * which may word them otherwise. A full disk or a damaged installation is no reason to keep the vault shut: it is tried
 * again with the next opening, and what needs a profile says itself that there is none.
 */
export function keepShippedProfiles(store: Store, assetsDir: string, now: Date): void {
  const missing = shippedProfiles(assetsDir).filter((one) => readProfile(store.reader, one) === undefined);
  if (missing.length === 0) return;
  try {
    store.write((writer) => {
      for (const profile of missing) insertProfile(writer, profile, now.toISOString());
    });
  } catch (thrown) {
    if (toAppError(thrown).kind !== 'DiskFull') throw thrown;
  }
}

function shippedProfiles(assetsDir: string): readonly LetterProfile[] {
  try {
    return loadProfiles(assetsDir);
  } catch {
    return [];
  }
}
