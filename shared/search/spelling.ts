import { isOrdinary } from '../rules/names/ordinary-words.ts';
import { misreadings } from './confusions.ts';
import { type NearWord, nearWords } from './near-words.ts';
import type { PlanPhrase } from './plan.ts';
import { isMedicalWord } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter words have too many neighbours. */
export const SHORTEST_SPELT = 5;
/** From here on two slips are looked for where one leads to nothing. */
const TWO_SLIPS_FROM = 8;
/** Two slips are looked for where the first letters hold: hands rarely slip there, and the list is long. */
const HELD = 2;
/** Steps through the list of words: a few milliseconds. */
const BUDGET = 1_500;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Spellings that are offered, and of how many more it is asked whether they stand on the pages that are searched. */
const MOST_OFFERED = 5;
const MOST_TRIED = 16;
const SHORTEST_PIECE = 3;

/** How a word that is on none of the pages may be spelt there: nearest first. Found on these pages, all of them. */
export function otherSpellings(word: string, vocabulary: Vocabulary): PlanPhrase[] {
  const misread = vocabulary.known(misreadings(word));
  const isWord = isRealWord(word);
  const once = [...vocabulary.known(oneSlip(word))]
    .filter((near) => !isWord || !isRealWord(near))
    .map((near) => ({ word: near, distance: 1 }));
  const nearest = ranked(word, misread, once);
  const found = onThePages([...nearest, ...pieces(word, vocabulary)], vocabulary);
  if (found.length > 0 || isWord || word.length < TWO_SLIPS_FROM) return found;
  const twice = nearWords(word, 2, vocabulary.seek, BUDGET, HELD);
  return onThePages(ranked(word, misread, twice), vocabulary);
}

/** How recognition may have read a word that is found: to be offered. Words of their own are none of its misreadings. */
export function misreadOnPages(word: string, vocabulary: Vocabulary): PlanPhrase[] {
  const misread = [...vocabulary.known(misreadings(word))].filter((one) => !isRealWord(one));
  return onThePages(misread.map(single), vocabulary);
}

function isRealWord(word: string): boolean {
  return isMedicalWord(word) || isOrdinary(word);
}

/** What recognition confuses comes first, then fewer slips, then words that there are. */
function ranked(word: string, misread: ReadonlySet<string>, near: readonly NearWord[]): PlanPhrase[] {
  const distances = new Map(near.map((one) => [one.word, one.distance]));
  const rank = (one: string): number =>
    (misread.has(one) ? 0 : 2) + (distances.get(one) ?? 1) * 2 + (isRealWord(one) ? 0 : 1);
  // A word that is told from the one that was typed by a misreading alone is one all the same.
  const all = [...new Set([...misread, ...distances.keys()])].filter(
    (one) => distances.has(one) || !isRealWord(word) || !isRealWord(one),
  );
  return all.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).map(single);
}

/** Every word that one slip makes of a word: a letter added, left out, replaced, or swapped with the next. */
function oneSlip(word: string): string[] {
  const made = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    made.add(head + tail.slice(1));
    made.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) {
      made.add(head + letter + tail);
      made.add(head + letter + tail.slice(1));
    }
  }
  made.delete(word);
  return [...made];
}

/** A word that recognition broke in two: "lamin ectomy". */
function pieces(word: string, vocabulary: Vocabulary): PlanPhrase[] {
  const cuts: [string, string][] = [];
  for (let at = SHORTEST_PIECE; at <= word.length - SHORTEST_PIECE; at += 1) {
    cuts.push([word.slice(0, at), word.slice(at)]);
  }
  const known = vocabulary.known(cuts.flat());
  return cuts
    .filter(([head, tail]) => known.has(head) && known.has(tail))
    .map((tokens) => ({ tokens, prefix: false }));
}

function onThePages(phrases: readonly PlanPhrase[], vocabulary: Vocabulary): PlanPhrase[] {
  return phrases
    .slice(0, MOST_TRIED)
    .filter((phrase) => vocabulary.pagesWith([phrase], 1) > 0)
    .slice(0, MOST_OFFERED);
}

function single(word: string): PlanPhrase {
  return { tokens: [word], prefix: false };
}
