import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterProfile } from '../../shared/letter/profile.ts';
import { root } from './launch.ts';

/** Makes an app folder of the built program with letter profiles of a test's own, and gives its path. */
export function appWithProfiles(profiles: readonly LetterProfile[]): string {
  const folder = join(root, 'out', `app-with-profiles-${process.env.TEST_PARALLEL_INDEX ?? 0}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'out'), { recursive: true });
  for (const part of ['main', 'preload', 'renderer', 'confirm'])
    cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true });
  cpSync(join(root, 'assets'), join(folder, 'assets'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const profile of profiles)
    writeFileSync(join(folder, 'assets', 'letter-profiles', `${profile.id}.json`), JSON.stringify(profile));
  return folder;
}
