import type { QuantityFact, TermFact } from '../fact.ts';
import type { TermKind } from '../terms/term-group.ts';
import { readCount } from '../text/numbers.ts';
import { spanOf, type Taken } from '../text/taken.ts';
import {
  endOf,
  GAP,
  gapBefore,
  LINKED,
  lowerAt,
  onlyGap,
  SPACING,
  startOf,
  type Tokens,
  tokenAt,
  wordAt,
} from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

const COUNTED: ReadonlySet<TermKind> = new Set([
  'imaging',
  'diagnostic',
  'injection',
  'surgery',
  'equipment',
  'evaluation',
  'therapy',
]);

/** Counts that stand right before a treatment: "1 knee scooter", "x1 platelet rich plasma injection", "two MRIs". */
export function recogniseItemCounts(
  tokens: Tokens,
  taken: Taken,
  terms: readonly TermFact[],
): QuantityFact[] {
  return terms.flatMap((term) => {
    if (!COUNTED.has(term.termKind)) return [];
    const at = tokenAt(tokens, term.start);
    const read = countBefore(tokens, at);
    if (read === undefined || taken.hasAny(read.from, at)) return [];
    taken.take(read.from, at);
    return [
      {
        kind: 'quantity' as const,
        ...spanOf(tokens, startOf(tokens, read.from), endOf(tokens, at - 1)),
        confidence: 0.85,
        form: 'count' as const,
        unit: unitOf(term),
        total: { low: read.value, high: read.value },
      },
    ];
  });
}

const MOST = 20;

function countBefore(tokens: Tokens, at: number): { from: number; value: number } | undefined {
  const gap = gapBefore(tokens, at);
  const number = wordAt(tokens, at - 1);
  if (
    at < 1 ||
    number === undefined ||
    !onlyGap(gap, LINKED) ||
    ((gap & GAP.space) === 0 && (gap & GAP.newline) === 0)
  )
    return undefined;
  const count = readCount(tokens, at - 1);
  if (
    count === undefined ||
    count.next !== at ||
    count.low < 1 ||
    count.low > MOST ||
    !Number.isInteger(count.low)
  )
    return undefined;
  const before = gapBefore(tokens, at - 1);
  const times = lowerAt(tokens, at - 2) === 'x' && onlyGap(before, LINKED);
  // "4x4 gauze" is a size.
  if (times) return wordAt(tokens, at - 3)?.digits === true ? undefined : { from: at - 2, value: count.low };
  // The number ends something else: "L5", "2.5", "Phase 2", "on page 3", a list's "1.".
  if ((before & (GAP.period | GAP.slash | GAP.hyphen | GAP.hash)) !== 0 && (before & SPACING) === 0 && at > 1)
    return undefined;
  if (tokens.gaps[at - 1] === 0 && at > 1) return undefined;
  if (NAMED.has(lowerAt(tokens, at - 2))) return undefined;
  return { from: at - 1, value: count.low };
}

const NAMED = wordSet(
  'phase page item level stage grade type day week visit no number chapter part and than tylenol c ' +
    't l s section',
);

const VISITS: ReadonlySet<TermKind> = new Set(['therapy', 'psych', 'program', 'home']);
/** "Physical therapy, times 12" and no more between the two. */
const NEAR = 3;

/**
 * A bare number of units counts what stands beside it: visits of the therapy before it, the treatment before or behind
 * it. "x 5" beside neither is repetitions, and dropped.
 */
export function nameUnits(quantities: readonly QuantityFact[], terms: readonly TermFact[]): QuantityFact[] {
  const behind = new Map(terms.map((term) => [term.end, term]));
  const ahead = new Map(terms.map((term) => [term.start, term]));
  return quantities.flatMap((quantity) => {
    if (quantity.form !== 'count' || quantity.unit !== 'unit') return [quantity];
    for (let gap = 0; gap <= NEAR; gap += 1) {
      const before = behind.get(quantity.start - gap);
      if (before !== undefined && VISITS.has(before.termKind)) return [{ ...quantity, unit: 'visit' }];
      if (before !== undefined && COUNTED.has(before.termKind))
        return [{ ...quantity, unit: unitOf(before) }];
      const next = ahead.get(quantity.end + gap);
      if (next !== undefined && COUNTED.has(next.termKind)) {
        return [{ ...quantity, unit: unitOf(next) }];
      }
    }
    return /^(?:x|times)/i.test(quantity.text) ? [] : [quantity];
  });
}

function unitOf(term: TermFact): string {
  return term.termKind === 'injection' ? 'injection' : 'item';
}
