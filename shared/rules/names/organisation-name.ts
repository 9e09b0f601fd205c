import { foldText } from '../folded-text.ts';
import { wordsOf } from './name-words.ts';
import { isOrdinary } from './ordinary-words.ts';

/** An organisation's name, as keys to compare words with (see `Word`). */
export interface OrganisationName {
  /** The name without its legal form: "acme freight" of "Acme Freight, Inc.". */
  words: string[];
  /** What tells it from others of its kind: "sedgwick" of "Sedgwick Claims Management Services". May be all of it. */
  head: string[];
  /** Its initials, where there are enough of them to mean something. */
  acronym: string | undefined;
}

const LEGAL = new Set(
  'inc incorporated llc llp lp corp corporation ltd limited co company pc apc plc pllc na dba'.split(' '),
);
const GENERIC = new Set(
  `administration administrator administrators agency associates association authority bureau care center centers centre claims clinic
  clinics department dept district foundation fund group health healthcare hospital hospitals institute insurance
  laboratories laboratory management medical medicine network office offices partners physicians practice program
  rehabilitation services service specialists surgery surgical system systems therapy treatment university imaging
  diagnostics radiology pharmacy orthopedics orthopedic orthopaedics spine pain physical occupational chiropractic
  wellness industries international enterprises solutions law firm county city school risk mutual casualty indemnity
  group's workers compensation benefits third party`.split(/\s+/),
);
const SKIPPED = new Set(['and', 'the', 'of', 'for']);
/** Shorter ones are abbreviations of something else more often than not. */
const SHORTEST_ACRONYM = 4;

/** Says that a name is an organisation's rather than a person's. */
export function isOrganisation(name: string): boolean {
  const words = wordsOf(foldText(name)).map((word) => word.key);
  return words.some((word) => LEGAL.has(word) || GENERIC.has(word) || SKIPPED.has(word)) || /&|\d/.test(name);
}

/** @returns undefined when there is no word in it */
export function parseOrganisationName(name: string): OrganisationName | undefined {
  const all = wordsOf(foldText(name.replace(/\([^)]*\)/g, ' '))).map((word) => word.key);
  const words = comparable(all.filter((word, at) => at === 0 || !LEGAL.has(word)));
  if (words.length === 0) return undefined;
  const tail = words.findLastIndex((word) => !GENERIC.has(word));
  const initials = words.map((word) => word[0] ?? '').join('');
  return {
    words,
    head: tail === -1 ? words : words.slice(0, tail + 1),
    acronym: initials.length >= SHORTEST_ACRONYM ? initials : undefined,
  };
}

/** Words without those that come and go: "and", "the", "of". */
export function comparable(words: readonly string[]): string[] {
  return words.filter((word) => !SKIPPED.has(word));
}

export function isSkipped(word: string): boolean {
  return SKIPPED.has(word);
}

/** True when nothing of it is anyone's own: "Physical Therapy Center". */
export function isGeneric(words: readonly string[]): boolean {
  return words.every((word) => GENERIC.has(word));
}

/** True when all of it could be said without meaning the organisation: "Golden State Foods". */
export function isAllOrdinary(words: readonly string[]): boolean {
  return words.every((word) => GENERIC.has(word) || isOrdinary(word));
}
