import type { Mechanism, MechanismFact } from '../fact.ts';
import { Lexicon } from '../text/lexicon.ts';
import { spanOf } from '../text/taken.ts';
import { endOf, GAP, gapBefore, lowerAt, startOf, type Tokens } from '../text/tokens.ts';

const WORDINGS: Record<Mechanism, string> = {
  fall: 'slip and fall, slipped and fell, trip and fall, tripped and fell, fell, a fall, slipped, tripped, fall from, fell from, lost balance',
  vehicle:
    'motor vehicle accident, motor vehicle collision, mva, auto accident, car accident, rear ended, vehicle rollover, forklift accident, truck accident',
  lifting:
    'lifting, lifted, pulling, pushing, pulled, pushed, carrying, was carrying, heavy lifting, pick up, picking up',
  struck:
    'struck by, was struck, hit by, was hit, fell on his, fell on her, fell onto, kicked by, fell on top, landed on her, landed on his',
  caught: 'caught in, caught between, crushed, pinned between, smashed, got caught',
  twisting: 'twisted, twisting, turned and felt, stepped in a hole, rolled',
  assault: 'physical altercation, assaulted, assault, attacked, was punched',
  repetitive:
    'cumulative trauma, repetitive, repetitive motion, repetitive trauma, repetitive use, continuous trauma, overuse, repetitive typing, repetitive work',
  bending: 'bent down, bending, bent over, stooping, squatting, kneeling',
  exposure: 'exposure to, exposed to, inhaled, chemical exposure, needle stick, burned',
  'not-stated': 'not stated, not detailed, not provided, not documented, unknown',
  other: '',
};

const MECHANISMS = new Lexicon<Mechanism>(
  Object.entries(WORDINGS).flatMap(([mechanism, list]) =>
    list
      .split(', ')
      .filter((term) => term !== '')
      .map((term) => [term, mechanism as Mechanism] as const),
  ),
);

/** Words after which the mechanism is told in its own words. */
const LEAD_INS = new Lexicon<true>([
  ['mechanism of injury', true],
  ['mechanism of injury is detailed as', true],
  ['mechanism of injury was', true],
  ['mechanism of injury is', true],
  ['mechanism of injury was detailed as', true],
  ['injury occurred when', true],
  ['injury occurred while', true],
  ['accident occurred when', true],
  ['injured when', true],
  ['injured while', true],
  ['injury when', true],
  ['injuries when', true],
  ['injury while', true],
  ['injury as a result of', true],
  ['as a result of', true],
  ['due to a work related', true],
]);
/** Words of the injury before which, or behind which, a bare verb counts as its mechanism. */
const INJURY = new Set([
  'injury',
  'injuries',
  'injured',
  'accident',
  'incident',
  'sustained',
  'incurring',
  'claim',
]);
const REACH_BACK = 26;
const MOST_CHARS = 220;
const LONGEST = 44;

/**
 * How the injury happened: the clause behind "mechanism of injury", "injured when" and the like, or a known wording near
 * the injury ("after a fall"). One fact a clause, with the kind that its words name.
 */
export function recogniseMechanisms(tokens: Tokens): MechanismFact[] {
  const facts: MechanismFact[] = [];
  let index = 0;
  let lastInjury = Number.NEGATIVE_INFINITY;
  while (index < tokens.count) {
    const lead = LEAD_INS.longest(tokens, index);
    if (lead !== undefined) {
      const fact = readClause(tokens, lead.next);
      if (INJURY.has(lowerAt(tokens, index))) lastInjury = index;
      if (fact !== undefined) {
        facts.push(fact.fact);
        index = fact.next;
        continue;
      }
    }
    if (INJURY.has(lowerAt(tokens, index))) lastInjury = index;
    const match = MECHANISMS.longest(tokens, index);
    if (
      match !== undefined &&
      match.value !== 'not-stated' &&
      index - lastInjury <= REACH_BACK &&
      isTold(tokens, index, lastInjury)
    ) {
      const next = Math.max(match.next, clauseEnd(tokens, match.next - 1));
      facts.push(toFact(tokens, index, next, match.value, 0.8));
      index = next;
      // One injury, one mechanism.
      lastInjury = Number.NEGATIVE_INFINITY;
      continue;
    }
    index += 1;
  }
  return facts;
}

/** Restrictions ("no lifting over 10 lb") and examinations are not how it happened. */
function isTold(tokens: Tokens, index: number, injury: number): boolean {
  const before = lowerAt(tokens, index - 1);
  if (
    ['no', 'avoid', 'limit', 'limited', 'restrict', 'with', 'by', 'aggravated', 'without', 'heavy'].includes(
      before,
    ) &&
    before !== 'by'
  )
    return false;
  for (let at = Math.max(injury, 0) + 1; at <= index; at += 1) {
    if ((gapBefore(tokens, at) & (GAP.blank | GAP.semicolon)) !== 0) return false;
    if ((gapBefore(tokens, at) & GAP.period) !== 0 && index - injury > 12) return false;
  }
  return true;
}

function readClause(tokens: Tokens, from: number): { fact: MechanismFact; next: number } | undefined {
  let start = from;
  while (
    start < from + 6 &&
    ['is', 'was', 'detailed', 'as', 'described', 'reported', 'documented', 'stated'].includes(
      lowerAt(tokens, start),
    )
  )
    start += 1;
  if (start >= tokens.count || (gapBefore(tokens, start) & (GAP.period | GAP.blank)) !== 0) return undefined;
  const next = clauseEnd(tokens, start);
  if (next <= start) return undefined;
  let mechanism: Mechanism = 'other';
  for (let at = start; at < next; at += 1) {
    const match = MECHANISMS.longest(tokens, at);
    if (match === undefined) continue;
    // Falling things strike: "when a motorcycle fell on his leg".
    if (mechanism === 'other' || mechanism === 'fall') mechanism = match.value;
    if (mechanism !== 'fall') break;
  }
  return { fact: toFact(tokens, start, next, mechanism, mechanism === 'other' ? 0.7 : 0.92), next };
}

/** The end of the sentence, or of what one clause may hold. */
function clauseEnd(tokens: Tokens, from: number): number {
  const start = startOf(tokens, from);
  let at = from;
  while (at < tokens.count && at - from < LONGEST && endOf(tokens, at) - start < MOST_CHARS) {
    if (at > from && (gapBefore(tokens, at) & (GAP.period | GAP.blank | GAP.semicolon)) !== 0) break;
    at += 1;
  }
  return at;
}

function toFact(
  tokens: Tokens,
  from: number,
  next: number,
  mechanism: Mechanism,
  confidence: number,
): MechanismFact {
  return {
    kind: 'mechanism',
    ...spanOf(tokens, startOf(tokens, from), endOf(tokens, next - 1)),
    confidence,
    mechanism,
  };
}
