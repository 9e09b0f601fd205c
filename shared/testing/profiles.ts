import { readFileSync } from 'node:fs';
import { type LetterProfile, letterProfileSchema } from '../letter/profile.ts';

/** A profile that ships, for tests. */
export function builtInProfile(id: 'seed-2015' | 'posted-2016'): LetterProfile {
  const file = new URL(`../../assets/letter-profiles/${id}.json`, import.meta.url);
  return letterProfileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
