import type { Basis } from '../domain/basis.ts';
import type { ImrCase } from '../domain/case.ts';
import type { DisputedItem } from '../domain/item.ts';
import { composeLetter } from './compose.ts';
import { withProfileText } from './edit-profile.ts';
import { parseLetter } from './parse/parse-letter.ts';
import { sourceOfText } from './parse/text-source.ts';
import { type Copy, copySchema, type LetterProfile } from './profile.ts';
import { type ProfileProblem, profileProblems } from './profile-problems.ts';
import { profileTexts } from './profile-texts.ts';
import { READ_BACK_PROBE } from './read-back-probe.ts';
import { letterText } from './tree.ts';

/**
 * Warnings for texts by which a letter of the profile could not be read back into its fields. It is tried: a letter with
 * one of everything is composed and read. Where something is lost, the texts that are to blame are those with which, worded
 * as in `sound`, nothing is.
 * @param profile without errors (see `profileProblems`)
 * @param sound a profile whose letters are read back: the one that it was made from
 */
export function readBackProblems(profile: LetterProfile, sound: LetterProfile): ProfileProblem[] {
  const lost = lostBy(profile);
  if (lost === undefined) return [];
  const changed = changedTexts(profile, sound);
  const toBlame = changed.filter(
    ({ path, was }) => lostBy(withProfileText(profile, path, was)) === undefined,
  );
  const alone = changed.filter(
    ({ path, text, isNew }) => !isNew && lostBy(withProfileText(sound, path, text)) !== undefined,
  );
  const marked = [toBlame, alone, changed].find((texts) => texts.length > 0) ?? [];
  const rest = `a letter written like this cannot be read back: ${lost}.`;
  if (marked.length === 0)
    return [{ severity: 'warning', path: 'sections', message: `Order of the parts: ${rest}` }];
  return marked.map(({ path, label }) => ({ severity: 'warning', path, message: `${label}: ${rest}` }));
}

/** What stands outside of a letter's text, or in none. */
const ELSEWHERE = /^(?:name|language|page|closing|signing|notice)(?:\.|$)/;

/** All that is wrong with a profile, those that are told of its texts alone first. Without errors only is it read back. */
export function allProblems(profile: LetterProfile, shipped: LetterProfile): ProfileProblem[] {
  const found = profileProblems(profile, shipped);
  if (found.some(({ severity }) => severity === 'error')) return found;
  return [...found, ...readBackProblems(profile, shipped)];
}

/** In the place of a line of the cover that the other profile does not have. */
const PLAIN_LINE = 'A line of the cover.';

/** Texts of letters that are not those of the other profile. */
function changedTexts(profile: LetterProfile, sound: LetterProfile) {
  const before = new Map(profileTexts(sound).map(({ path, text }) => [path, text]));
  return profileTexts(profile).flatMap(({ path, label, text }) => {
    const isNew = !before.has(path);
    const was = before.get(path) ?? PLAIN_LINE;
    return was === text || ELSEWHERE.test(path) ? [] : [{ path, label, text, was, isNew }];
  });
}

/** What is lost of a letter in either copy, in a few words; undefined where nothing is. */
function lostBy(profile: LetterProfile): string | undefined {
  for (const copy of copySchema.options) {
    const lost = lostIn(profile, copy);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

function lostIn(profile: LetterProfile, copy: Copy): string | undefined {
  const text = letterText(composeLetter(READ_BACK_PROBE, profile, copy));
  const read = readAgain(text, profile);
  if (read === undefined) return 'its headings are not found';
  const { imrCase, isExact } = read;
  if (imrCase.items.length !== READ_BACK_PROBE.items.length) return 'its items are not told apart';
  const [part] = PARTS.filter(([, of]) => said(of(imrCase)) !== said(of(READ_BACK_PROBE)));
  if (part !== undefined) return `${part[0]} would be read otherwise`;
  if (imrCase.asRead !== undefined) return 'its fixed sentences are not told from what stands beside them';
  return isExact ? undefined : 'it would print otherwise';
}

function readAgain(text: string, profile: LetterProfile): ReturnType<typeof parseLetter> | undefined {
  try {
    return parseLetter(sourceOfText(text), { id: 'probe', profiles: [profile], name: 'letter' });
  } catch {
    // The only thing that it throws: no letter of the profile.
    return undefined;
  }
}

const each = (of: (item: DisputedItem) => unknown) => (imrCase: ImrCase) => imrCase.items.map(of);

/** What a letter carries, as the message names it. */
const PARTS: readonly (readonly [string, (imrCase: ImrCase) => unknown])[] = [
  ['the case number', ({ caseBlock }) => caseBlock?.caseNumber],
  ['the credentials', ({ credentials }) => credentials],
  ['the summary', ({ summary }) => summary],
  ['the decisions', each(({ outcome }) => outcome)],
  ['the request', each(({ request, asRead }) => [request, asRead])],
  ['what utilization review left of a request', each(({ ur }) => ur)],
  ['the rationale', each(({ rationale }) => rationale)],
  ['the administrator’s guideline line', each(({ bases }) => cited(bases.administrator))],
  ['the reviewer’s guideline line', each(({ bases }) => cited(bases.reviewer))],
];

/** Two forms may be worded alike: then which of them it was makes no difference to the letter. */
function cited(basis: Basis | undefined): unknown {
  return basis === undefined ? undefined : { ...basis, grammar: undefined };
}

function said(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
