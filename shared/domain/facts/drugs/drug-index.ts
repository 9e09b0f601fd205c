import { boundedDistance } from '../text/edit-distance.ts';
import { Lexicon } from '../text/lexicon.ts';
import type { Word } from '../text/words.ts';
import type { DrugEntry } from './drug-entry.ts';
import { NOT_DRUGS } from './not-drugs.ts';
import { DRUGS } from './table/index.ts';

/** A name by which a drug is known. */
export interface DrugName {
  entry: DrugEntry;
  /** The table's spelling. */
  name: string;
  brand: boolean;
}

/** Shorter names have too many neighbours among words. */
const SHORTEST_FUZZY = 7;
/** From here on two slips are tolerated, below it one. */
const TWO_SLIPS_FROM = 9;

const names: (readonly [string, DrugName])[] = [];
const seen = new Set<string>();
for (const entry of DRUGS) {
  for (const name of genericNames(entry)) add(name, { entry, name: entry.generic, brand: false });
  for (const name of entry.brands) add(name, { entry, name, brand: true });
}

function add(term: string, value: DrugName): void {
  const key = term.toLowerCase();
  // The first table that lists a name keeps it: lidocaine is an anesthetic unless its form says otherwise.
  if (seen.has(key)) return;
  seen.add(key);
  names.push([value.brand && !/[a-z]/.test(term) ? term : key, value]);
}

function genericNames({ generic, aliases }: DrugEntry): string[] {
  const parts = generic.split('/');
  const orders = parts.length === 2 ? [generic, `${parts[1]}/${parts[0]}`] : [generic];
  const short = orders.map((name) => name.replace('acetaminophen', 'apap'));
  return [...orders, ...short, ...aliases];
}

export const DRUG_LEXICON = new Lexicon<DrugName>(names);

interface Candidate {
  term: string;
  letters: number;
  value: DrugName;
}

const CANDIDATES = new Map<string, Candidate[]>();
for (const [term, value] of names) {
  if (term.length < SHORTEST_FUZZY || !/^[a-z]+$/.test(term)) continue;
  const key = `${term.charAt(0)}${term.length}`;
  const list = CANDIDATES.get(key) ?? [];
  list.push({ term, letters: letterSet(term), value });
  CANDIDATES.set(key, list);
}

/**
 * The drug whose name the word misspells: one slip (letter missing, added, changed, swapped with its neighbour) in
 * names from seven letters, two in names from nine; the first letter holds. Words of everyday English are none.
 * Undefined where two drugs are equally near.
 */
export function misspeltDrug(word: Word): DrugName | undefined {
  const { lower } = word;
  if (
    lower.length < SHORTEST_FUZZY - 1 ||
    lower.length > 24 ||
    NOT_DRUGS.has(lower) ||
    NOT_DRUGS.has(word.stem)
  ) {
    return undefined;
  }
  const bound = lower.length >= TWO_SLIPS_FROM ? 2 : 1;
  const letters = letterSet(lower);
  let best: DrugName | undefined;
  let least = bound + 1;
  let tied = false;
  for (let length = lower.length - bound; length <= lower.length + bound; length += 1) {
    const allowed = length >= TWO_SLIPS_FROM ? bound : 1;
    for (const { term, letters: others, value } of CANDIDATES.get(`${lower.charAt(0)}${length}`) ?? []) {
      if (bitCount(letters ^ others) > 2 * allowed) continue;
      const distance = boundedDistance(lower, term, allowed);
      if (distance > allowed || distance > least) continue;
      tied = distance === least && best !== undefined && best.entry.generic !== value.entry.generic;
      least = distance;
      best = value;
    }
  }
  return tied ? undefined : best;
}

/** Which letters of the alphabet a word has, as bits. */
function letterSet(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) - 97);
  return bits;
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
