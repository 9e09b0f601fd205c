import type { Hit } from '../hit.ts';
import type { PublicText } from '../public-texts.ts';
import type { Word } from './name-words.ts';
import { isAbbreviation } from './ordinary-words.ts';
import { isAllOrdinary, isGeneric, isSkipped, type OrganisationName } from './organisation-name.ts';

interface Run {
  start: number;
  end: number;
  words: Word[];
}

/**
 * Where a text names an organisation: by its whole name, by what is its own in it ("Sedgwick"), or by its initials.
 * Words that anyone might say count only where they are written like a name.
 */
export function findOrganisation(text: PublicText, words: readonly Word[], name: OrganisationName): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const hit = wholeName(text, words, name, at) ?? head(text, words, name, at) ?? acronym(words[at], name);
    const last = hits.at(-1);
    if (hit !== undefined && (last === undefined || last.end <= hit.start)) hits.push(hit);
  }
  return hits;
}

function wholeName(
  text: PublicText,
  words: readonly Word[],
  name: OrganisationName,
  at: number,
): Hit | undefined {
  const run = runAt(words, at, name.words);
  return run && hitOf(text, run, weigh(text, words, at, run, name.words));
}

/** Only where something was left out of the name: its own words, or the one that nobody else uses. */
function head(text: PublicText, words: readonly Word[], name: OrganisationName, at: number): Hit | undefined {
  if (name.head.length === name.words.length) return undefined;
  const run = runAt(words, at, name.head);
  if (run === undefined || !run.words.every((word) => word.isCapital)) return undefined;
  if (isAllOrdinary(name.head)) {
    return name.head.length > 1 && text.isProse && !isGeneric(name.head)
      ? hitOf(text, run, false)
      : undefined;
  }
  return hitOf(text, run, name.head.length === 1 && !text.place.field.startsWith('item.basis'));
}

function acronym(word: Word | undefined, name: OrganisationName): Hit | undefined {
  if (word === undefined || word.key !== name.acronym || !word.isUpper || isAbbreviation(word.key))
    return undefined;
  return { start: word.start, end: word.end, sure: false };
}

/** Sure, doubtful (false), or no name at all (undefined). */
function weigh(
  text: PublicText,
  words: readonly Word[],
  at: number,
  run: Run,
  name: readonly string[],
): boolean | undefined {
  const isCapital = run.words.every((word) => word.isCapital);
  if (!isAllOrdinary(name)) {
    if (name.length > 1) return true;
    return isCapital && !text.place.field.startsWith('item.basis');
  }
  if (!isCapital || !text.isProse) return undefined;
  if (name.length > 1) return !isGeneric(name);
  const before = words[at - 1];
  const after = words[at + 1];
  const standsOut = before !== undefined && !run.words[0]?.opens && !before.isCapital && !after?.isCapital;
  return standsOut ? false : undefined;
}

/** The run of words from `at` on that reads as `name`, whatever "and", "the" and "of" stand in it. */
function runAt(words: readonly Word[], at: number, name: readonly string[]): Run | undefined {
  const read: Word[] = [];
  for (let next = at; read.length < name.length; next += 1) {
    const word = words[next];
    if (word === undefined || (read.length > 0 && !/^[\s&.,'/-]*$/.test(word.gap))) return undefined;
    if (read.length > 0 && isSkipped(word.key)) continue;
    if (word.key !== name[read.length]) return undefined;
    read.push(word);
  }
  const first = read[0];
  const last = read.at(-1);
  return first && last && { start: first.start, end: last.end, words: read };
}

function hitOf(_text: PublicText, { start, end }: Run, sure: boolean | undefined): Hit | undefined {
  return sure === undefined ? undefined : { start, end, sure };
}
