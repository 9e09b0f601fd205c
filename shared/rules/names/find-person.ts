import type { Hit } from '../hit.ts';
import type { PublicText } from '../public-texts.ts';
import { endOfRun, type Word } from './name-words.ts';
import { isAbbreviation, isEponym, isOrdinary } from './ordinary-words.ts';
import type { PersonName } from './person-name.ts';

/** Before a name whatever its case: nothing else follows them. */
const TITLES = new Set(['dr', 'drs', 'mr', 'mrs', 'ms', 'miss', 'mx', 'sra', 'srta']);
/** Before a name when it begins with a capital: "the doctor may". */
const ROLES = new Set(
  `doctor professor prof attorney judge nurse patient claimant applicant worker employee provider physician surgeon
  chiropractor therapist psychologist adjuster examiner reviewer`.split(/\s+/),
);
const CREDENTIAL =
  /^,?\s*(?:M\.?D\b|D\.?C\b|D\.?O\b|D\.?P\.?M\b|Ph\.?D|Psy\.?D|PA-C|N\.?P\b|R\.?N\b|Esq|P\.A\.|L\.?Ac)/;
/** After the name of a test or a disease. */
const OF_EPONYM = new Set(
  `test tests testing sign signs maneuver maneuvers manoeuvre cyst cysts procedure disease syndrome phenomenon palsy
  contracture fracture classification index scale score questionnaire inventory reflex impingement technique lesion
  node nodes neuroma tear thyroiditis compression exercises protocol grade criteria positive negative and or repair surgery
  fusion deformity fragment approach osteotomy arthroplasty release view brace orthosis splint catheter nail rod plate
  wire pin block pack stocking boot walker pump drain needle stain hernia questionnaires scales method model`.split(
    /\s+/,
  ),
);

interface Read {
  hit: Hit;
  /** Index behind its last word. */
  next: number;
}

/**
 * Where a text names a person: the surname alone or with a given name, an initial or a title, in any order and case.
 * A surname that is also a word, or that stands for a test or disease, counts only with something beside it that says
 * that it is a name.
 */
export function findPerson(text: PublicText, words: readonly Word[], person: PersonName): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readSurname(text, words, person, at);
    if (read !== undefined) hits.push(read.hit);
    at = read?.next ?? at + 1;
  }
  return hits;
}

function readSurname(
  text: PublicText,
  words: readonly Word[],
  person: PersonName,
  at: number,
): Read | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const ends = person.surnames.flatMap((surname) => {
    const end = endOfRun(words, at, surname);
    return end === undefined ? [] : [{ surname, end }];
  });
  const longest = ends.toSorted((one, other) => other.end - one.end)[0];
  if (longest === undefined) return undefined;
  const { surname, end } = longest;
  const first = startOfGiven(words, at, person);
  const last = endOfGiven(text, words, end, person);
  const span = { start: words[first]?.start ?? word.start, end: words[last - 1]?.end ?? word.end };
  const sure = weigh(text, { words, at, end, first, last, surname, person });
  return sure === undefined ? undefined : { hit: { ...span, sure }, next: last };
}

/** The index of the first given name or initial right before the surname; that of the surname when there is none. */
function startOfGiven(words: readonly Word[], at: number, { given }: PersonName): number {
  let first = at;
  for (let back = 1; back <= given.length + 1 && back <= 3; back += 1) {
    const word = words[at - back];
    const gap = words[at - back + 1]?.gap ?? '';
    if (word === undefined || !/^\.? ?-?$/.test(gap)) break;
    const isGiven = given.includes(word.key) && !gap.includes('.');
    // "A Long history", "I may": an article and a pronoun are no initials.
    const isInitial =
      word.key.length === 1 && word.isCapital && (gap.includes('.') || !/^[ai]$/.test(word.key));
    if (isGiven || (isInitial && given.some((name) => name[0] === word.key))) first = at - back;
    // A middle initial that the case does not know, between a given name and the surname.
    else if (!isInitial) break;
  }
  return first;
}

/** The index behind given names or an initial after the surname: "Long, Alice", "Long, A.", "Long A." */
function endOfGiven(text: PublicText, words: readonly Word[], end: number, { given }: PersonName): number {
  const word = words[end];
  if (word === undefined || !/^,? ?$/.test(word.gap)) return end;
  if (given.includes(word.key) && (word.gap.includes(',') || word.isCapital)) return end + 1;
  const isInitial = word.key.length === 1 && word.isCapital && given.some((name) => name[0] === word.key);
  return isInitial && text.folded[word.end] === '.' ? end + 1 : end;
}

interface Reading {
  words: readonly Word[];
  at: number;
  end: number;
  first: number;
  last: number;
  surname: string;
  person: PersonName;
}

/** Sure, doubtful (false), or no name at all (undefined). */
function weigh(text: PublicText, read: Reading): boolean | undefined {
  const { words, at, end, surname } = read;
  const word = words[at];
  if (word === undefined) return undefined;
  const isWord = isOrdinary(surname);
  if (hasTitle(words, Math.min(at, read.first))) return isWord && !word.isCapital ? undefined : true;
  const withGiven = weighGiven(text, read, isWord);
  if (withGiven !== undefined) return withGiven;
  if (word.isCapital && CREDENTIAL.test(text.folded.slice(words[end - 1]?.end ?? 0))) return true;
  const next = words[end];
  const isBesideRole = ROLES.has(words[at - 1]?.key ?? '') && /^ $/.test(word.gap);
  const standsOut = word.isCapital && text.isProse && isAmongSmall(words, at, end);
  if (isBesideRole && standsOut) return true;
  if (isWord)
    return standsOut && !isDateLike(words, at, end) && !isTerm(text, words, at, end) ? false : undefined;
  if (isEponym(surname))
    return word.isCapital && text.isProse && !isTerm(text, words, at, end) ? false : undefined;
  if (next?.key === 'et' && words[end + 1]?.key === 'al') return undefined;
  if (/^, ?$/.test(next?.gap ?? '') && ['ca', 'california'].includes(next?.key ?? '')) return undefined;
  // In a citation it may be an author's.
  return word.isCapital && !text.place.field.startsWith('item.basis');
}

/** With a given name or an initial it is a name, unless both are also words. */
function weighGiven(text: PublicText, { words, at, end, first, last, person }: Reading, isWord: boolean) {
  if (first === at && last === end) return undefined;
  if (!isWord) return true;
  const names = [...words.slice(first, at), ...words.slice(end, last)];
  const isAllCapital = [...names, ...words.slice(at, end)].every((word) => word.isCapital);
  if (!isAllCapital) return undefined;
  const isTold = names.some((word) => person.given.includes(word.key) && !isOrdinary(word.key));
  return isTold || (text.isProse && isAmongSmall(words, first, last));
}

function hasTitle(words: readonly Word[], first: number): boolean {
  const word = words[first];
  const title = words[first - 1];
  if (word === undefined || title === undefined || !TITLES.has(title.key)) return false;
  // "MS" without a full stop is morphine or a disease.
  return (title.key === 'ms' && title.isUpper ? /^\. ?$/ : /^\.? ?$/).test(word.gap);
}

/** In the middle of a sentence, with small letters on both sides: its capital is its own. */
function isAmongSmall(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  const before = words[from - 1];
  const after = words[to];
  if (first === undefined || first.opens || before === undefined) return false;
  const isSmall = !before.isCapital || before.opens;
  const isShort = first.isUpper && isAbbreviation(first.key);
  return isSmall && !isShort && (after === undefined || after.opens || !after.isCapital);
}

/** "in May", "May 3": a month rather than a name. */
function isDateLike(words: readonly Word[], at: number, end: number): boolean {
  const isMonth =
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      words[at]?.key ?? '',
    );
  const before = words[at - 1]?.key ?? '';
  const isAfterPreposition =
    /^(?:in|on|of|since|until|till|by|during|from|to|through|throughout|and|between|last|this|next|early|late|mid|before|after)$/.test(
      before,
    );
  return isMonth && (isAfterPreposition || /^\d/.test(words[end]?.key ?? '') || /\d$/.test(before));
}

/** The name of a test or a disease: "Hawkins' test", "positive Neer", "Neer, Hawkins and Speed", "Hill-Sachs". */
function isTerm({ folded }: PublicText, words: readonly Word[], at: number, end: number): boolean {
  const first = words[at];
  const last = words[end - 1];
  const isHyphened = first?.gap === '-' || words[end]?.gap === '-';
  if (isHyphened || (last !== undefined && folded[last.end] === "'" && isEponym(last.key))) return true;
  const around = [words[at - 1], words[end], words[end + 1]].map((word) => word?.key ?? '');
  return isEponym(last?.key ?? '') && around.some((key) => OF_EPONYM.has(key) || isEponym(key));
}
