import type { TermFact } from '../fact.ts';
import { TREATMENT_GROUPS } from '../terms.ts';
import { Lexicon } from '../text/lexicon.ts';
import { placeOf } from '../text/taken.ts';
import { GAP, gapBefore, lowerAt, type Tokens, wordAt } from '../text/tokens.ts';
import type { TermGroup } from './term-group.ts';

const LEXICON = new Lexicon<TermGroup>(
  TREATMENT_GROUPS.flatMap((group) => group.terms.map((term) => [term, group] as const)),
);

/** Treatments and tests, in order; the longest term counts. They take no tokens: a body part may stand within one. */
export function recogniseTerms(tokens: Tokens): TermFact[] {
  const facts: TermFact[] = [];
  let index = 0;
  while (index < tokens.count) {
    const match = LEXICON.longest(tokens, index);
    if (match === undefined || isSomethingElse(tokens, index, match.next, match.value)) {
      index += 1;
      continue;
    }
    facts.push(toFact(tokens, index, match.next, match.value));
    index = match.next;
  }
  return facts;
}

function toFact(tokens: Tokens, from: number, next: number, group: TermGroup): TermFact {
  const short = next === from + 1 && wordAt(tokens, from)?.upper === true;
  return {
    kind: 'term',
    ...placeOf(tokens, from, next),
    confidence: short ? 0.85 : 0.93,
    group: group.id,
    termKind: group.kind,
    ...(group.category === undefined ? {} : { category: group.category }),
  };
}

const IN_CAPITALS = 3;

/** Abbreviations in a line of capitals are words ("PT NAME"), and letters glued to digits are codes. */
function isSomethingElse(tokens: Tokens, from: number, next: number, group: TermGroup): boolean {
  const word = wordAt(tokens, from);
  if (word === undefined) return true;
  const gluedBefore = from > 0 && tokens.gaps[from] === 0;
  const gluedBehind = next < tokens.count && tokens.gaps[next] === 0;
  if (gluedBefore || gluedBehind) return true;
  if (next !== from + 1) return false;
  if (word.raw === 'PT' || word.raw === 'OT' || word.raw === 'CT') {
    const behind = lowerAt(tokens, next);
    if (['name', 'id', 'dob', 'inr', 'states', 'reports', 'dpt', 'was', 'is', 'has'].includes(behind))
      return true;
    // "M.N., PT": a therapist's letters.
    const gap = gapBefore(tokens, from);
    const letters =
      wordAt(tokens, from - 1)?.upper === true && (wordAt(tokens, from - 1)?.raw.length ?? 9) <= IN_CAPITALS;
    if ((gap & GAP.comma) !== 0 && letters) return true;
  }
  if (group.id === 'splint' && word.lower === 'cast') return false;
  if (group.id === 'walker')
    return (
      word.raw === 'Walker' &&
      wordAt(tokens, from - 1)?.raw !== word.raw &&
      from > 0 &&
      /^[A-Z]/.test(wordAt(tokens, from - 1)?.raw ?? '')
    );
  return false;
}
