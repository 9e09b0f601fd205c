import type { LetterProfile } from './profile.ts';
import { type ProfileText, profileTexts } from './profile-texts.ts';

/** Something about a profile that is not as it should be. An error keeps it from being saved or imported. */
export interface ProfileProblem {
  severity: 'error' | 'warning';
  /** The text or choice that it is about, as `profileTexts` names it. */
  path: string;
  /** One sentence that says what, and what to do. */
  message: string;
}

export const MAX_PROFILE_NAME = 80;
const MAX_TEXT = 4_000;
const MAX_LINES = 30;

/**
 * Everything that is wrong with a profile, in the order of its texts.
 * @param shipped the built-in profile whose fixed sentences it is compared with; left out, they are not compared
 */
export function profileProblems(profile: LetterProfile, shipped?: LetterProfile): ProfileProblem[] {
  const texts = profileTexts(profile);
  return [
    ...texts.flatMap(problemsOf),
    ...alike(texts, ['headings.how', 'documentsReviewed.heading', 'headings.summary', 'headings.items']),
    ...alike(texts, ['labels.administrator', 'labels.reviewer', 'labels.rationale']),
    ...alikeDecisions(profile),
    ...contradictions(profile),
    ...tooMany('cover.letterhead', 'letterhead', profile.cover.letterhead),
    ...tooMany('cover.paragraphs', 'cover', profile.cover.paragraphs),
    ...language(profile.language),
    ...(shipped === undefined ? [] : changedSentences(texts, shipped)),
  ];
}

/** Fixed sentences that are not as shipped, with the shipped wording; a paragraph that is gone, too. */
function changedSentences(texts: readonly ProfileText[], shipped: LetterProfile): ProfileProblem[] {
  const now = new Map(texts.map((one) => [one.path, one.text]));
  return profileTexts(shipped).flatMap(({ path, label, text, fixedBy }) => {
    if (fixedBy === undefined || now.get(path) === text) return [];
    const what = now.has(path) ? 'is not worded as it comes with IMR Desk' : 'is left out';
    return [{ severity: 'warning', path, message: `${label} ${what}. It is fixed by ${fixedBy}.` }];
  });
}

function problemsOf(one: ProfileText): ProfileProblem[] {
  const error = (message: string): ProfileProblem => ({ severity: 'error', path: one.path, message });
  const { label, text } = one;
  if (text.trim() === '') return one.isOptional ? [] : [error(`${label} is empty. Write it.`)];
  const found: ProfileProblem[] = [];
  const longest = one.path === 'name' ? MAX_PROFILE_NAME : MAX_TEXT;
  if (text.length > longest)
    found.push(error(`${label} is longer than ${longest.toLocaleString('en-US')} characters. Shorten it.`));
  if (!isPlain(text))
    found.push(error(`${label} holds characters that cannot be printed. Type it again instead of pasting.`));
  const used = placeholdersIn(text);
  for (const name of one.needs)
    if (!used.includes(name))
      found.push(error(`${label} lacks {${name}}, which the letter fills in. Add it.`));
  for (const name of used) {
    if (one.needs.includes(name) || one.mayUse.includes(name)) continue;
    const message = `${label}: nothing fills in {${name}}; the letter prints it as it stands.`;
    found.push({ severity: 'warning', path: one.path, message });
  }
  return found;
}

/** No control characters: only line feeds part paragraphs. No halves of characters either. */
function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  return text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text);
}

function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))];
}

/** A letter is read back by these: two that are the same could not be told apart. */
function alike(texts: readonly ProfileText[], paths: readonly string[]): ProfileProblem[] {
  const seen = new Map<string, ProfileText>();
  return paths.flatMap((path): ProfileProblem[] => {
    const one = texts.find((text) => text.path === path);
    if (one === undefined || one.text.trim() === '') return [];
    const key = one.text.trim().toLowerCase();
    const other = seen.get(key);
    seen.set(key, one);
    if (other === undefined) return [];
    const message = `${one.label} is the same as ${other.label.toLowerCase()}. Word one of them otherwise.`;
    return [{ severity: 'error', path, message }];
  });
}

/** The word tells the decision: neither may be found within the other. */
function alikeDecisions({ decisions }: LetterProfile): ProfileProblem[] {
  const upheld = decisions.upheld.trim().toLowerCase();
  const overturned = decisions.overturned.trim().toLowerCase();
  if (upheld === '' || overturned === '') return [];
  if (!upheld.includes(overturned) && !overturned.includes(upheld)) return [];
  const message =
    'One of the two words for the decision holds the other. Choose words that cannot be mistaken.';
  return [{ severity: 'error', path: 'decisions.overturned', message }];
}

/** A closing sentence that says the other decision, or none, would be put into rationales. */
function contradictions({ closing }: LetterProfile): ProfileProblem[] {
  const outcomes = ['upheld', 'overturned'] as const;
  return outcomes.flatMap((outcome): ProfileProblem[] => {
    const text = closing[outcome];
    const says = /\bnot medically necessary\b/i.test(text)
      ? 'upheld'
      : /\bmedically necessary\b/i.test(text)
        ? 'overturned'
        : undefined;
    if (text.trim() === '' || says === outcome) return [];
    const words = outcome === 'upheld' ? 'not medically necessary' : 'medically necessary';
    const message = `Closing sentence, ${outcome}, does not say “${words}”. Word it so.`;
    return [{ severity: 'error', path: `closing.${outcome}`, message }];
  });
}

function tooMany(path: string, name: string, lines: readonly string[]): ProfileProblem[] {
  if (lines.length <= MAX_LINES) return [];
  return [{ severity: 'error', path, message: `The ${name} has more than ${MAX_LINES} lines. Remove some.` }];
}

function language(tag: string): ProfileProblem[] {
  if (tag.trim() === '' || isLanguage(tag)) return [];
  const message = `“${tag.slice(0, 20)}” is no language. Write a tag such as en-US.`;
  return [{ severity: 'error', path: 'language', message }];
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
