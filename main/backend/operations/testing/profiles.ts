import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterProfile } from '../../../../shared/letter/profile.ts';

/** An assets folder with letter profiles of a test's own. Gives its path. */
export function writeProfiles(folder: string, profiles: readonly LetterProfile[]): string {
  const assets = join(folder, 'assets');
  mkdirSync(join(assets, 'letter-profiles'), { recursive: true });
  for (const profile of profiles) {
    writeFileSync(join(assets, 'letter-profiles', `${profile.id}.json`), JSON.stringify(profile));
  }
  return assets;
}
