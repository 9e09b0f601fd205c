import { type LetterProfile, profileDraftSchema } from './profile.ts';

/**
 * A profile with the text at a path replaced, as `profileTexts` names paths.
 * @throws Error for a path that leads nowhere: it is a mistake in the program
 */
export function withProfileText(profile: LetterProfile, path: string, text: string): LetterProfile {
  const copy: unknown = JSON.parse(JSON.stringify(profile));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy;
  for (const key of keys) at = stepInto(at, key);
  if (typeof stepInto(at, last) !== 'string') throw new Error(`No text of a profile is at ${path}.`);
  Reflect.set(at as object, last, text);
  return profileDraftSchema.parse(copy);
}

function stepInto(at: unknown, key: string): unknown {
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
    throw new Error(`No part of a profile is called ${key}.`);
  return Reflect.get(at, key);
}

/** A list with one of its entries moved by one place; the same list where there is no such place. */
export function movedBy<T>(list: readonly T[], from: number, by: 1 | -1): T[] {
  const to = from + by;
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}
