import type { RequestFacts } from './precedent.ts';

/** How like a request is to another: 0 to 1, and why, in words that can be shown. */
export interface Likeness {
  score: number;
  reasons: string[];
}

/** What sharing each counts. Together with the words they come to 1. */
const WEIGHTS = { words: 0.4, treatments: 0.3, parts: 0.15, strengths: 0.05, sides: 0.05, codes: 0.05 };

/** Compares what is asked for. Quantities and dates count for nothing: the same request for more visits is the same. */
export function likenessOf(asked: RequestFacts, other: RequestFacts): Likeness {
  const reasons: string[] = [];
  const isSame = asked.key !== '' && asked.key === other.key;
  if (isSame) reasons.push('Same request, but for quantities and dates');
  let score = WEIGHTS.words * (isSame ? 1 : overlap(asked.key.split(' '), other.key.split(' ')));
  const compare = (part: Exclude<keyof typeof WEIGHTS, 'words'>, what: string, list: keyof RequestFacts) => {
    const mine = names(asked[list]);
    const theirs = names(other[list]);
    score += WEIGHTS[part] * (mine.length === 0 && theirs.length === 0 ? 1 : overlap(mine, theirs));
    const shared = mine.filter((name) => theirs.includes(name));
    if (shared.length > 0) reasons.push(`same ${what}: ${shared.join(', ')}`);
  };
  compare('treatments', 'treatment', 'treatments');
  compare('parts', 'body part', 'parts');
  compare('sides', 'side', 'sides');
  compare('strengths', 'strength', 'strengths');
  compare('codes', 'code', 'codes');
  const [first, ...more] = reasons;
  return {
    score,
    reasons: first === undefined ? [] : [first.charAt(0).toUpperCase() + first.slice(1), ...more],
  };
}

function names(list: RequestFacts[keyof RequestFacts]): string[] {
  if (typeof list === 'string') return [list];
  return list.map((one) => (typeof one === 'string' ? one : one.label));
}

/** Dice's coefficient: twice what both have, by all that each has. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const all = new Set(other);
  const shared = one.filter((word) => all.has(word)).length;
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
