import { readCount, readNumber } from '../text/numbers.ts';
import { GAP, gapBefore, LINKED, lowerAt, onlyGap, SPACING, type Tokens } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { FORMS } from './sig.ts';

export interface Dispensed {
  quantity?: number;
  refills?: number;
  form?: string;
  next: number;
}

const QUANTITY_LABELS = wordSet('qty quantity disp dispense dispensed count ct num no number');
const REFILL_WORDS = new Set(['refill', 'refills', 'rf', 'rfs', 'refilled']);
/** Written quantities are larger in no posted request. */
const MOST = 2000;

/** "#60", "qty: 60", "60 tablets", "with 2 refills", "refills: 0", "no refills". */
export function readDispensed(tokens: Tokens, index: number): Dispensed | undefined {
  return readRefills(tokens, index) ?? readQuantity(tokens, index);
}

function readQuantity(tokens: Tokens, index: number): Dispensed | undefined {
  const label = QUANTITY_LABELS.has(lowerAt(tokens, index));
  const of = label && lowerAt(tokens, index + 1) === 'of' ? 2 : 1;
  const at = label ? index + of : index;
  const gap = gapBefore(tokens, at);
  const hash = (gap & GAP.hash) !== 0;
  if (label && !onlyGap(gap, SPACING | GAP.colon | GAP.period | GAP.hash | GAP.hyphen)) return undefined;
  const count = readNumber(tokens, at);
  if (count === undefined || count.value > MOST || !Number.isInteger(count.value)) return undefined;
  const form = FORMS[lowerAt(tokens, count.next)];
  const linked = onlyGap(gapBefore(tokens, count.next), LINKED);
  if (
    form !== undefined &&
    linked &&
    (label || hash || (!count.spelled && count.value >= 5) || isPackage(form))
  ) {
    return { quantity: count.value, form, next: count.next + 1 };
  }
  return label || hash ? { quantity: count.value, next: count.next } : undefined;
}

function isPackage(form: string): boolean {
  return form === 'tube' || form === 'bottle' || form === 'box' || form === 'kit' || form === 'vial';
}

function readRefills(tokens: Tokens, index: number): Dispensed | undefined {
  const word = lowerAt(tokens, index);
  const at = word === 'with' || word === 'plus' || word === 'and' || word === 'x' ? index + 1 : index;
  if (REFILL_WORDS.has(lowerAt(tokens, at))) {
    const numberAt = lowerAt(tokens, at + 1) === 'x' ? at + 2 : at + 1;
    const gap = gapBefore(tokens, at + 1);
    if (!onlyGap(gap, SPACING | GAP.colon | GAP.hash | GAP.period)) return undefined;
    const none = lowerAt(tokens, at + 1) === 'none' || lowerAt(tokens, at + 1) === 'zero';
    if (none) return { refills: 0, next: at + 2 };
    const count = readCount(tokens, numberAt);
    return count === undefined || count.low > 12 ? undefined : { refills: count.low, next: count.next };
  }
  if (lowerAt(tokens, at) === 'no' && REFILL_WORDS.has(lowerAt(tokens, at + 1)))
    return { refills: 0, next: at + 2 };
  const count = readCount(tokens, at);
  if (count === undefined || count.low > 12) return undefined;
  const additional = ['additional', 'more', 'monthly'].includes(lowerAt(tokens, count.next)) ? 1 : 0;
  const next = count.next + additional;
  if (!REFILL_WORDS.has(lowerAt(tokens, next)) || !onlyGap(gapBefore(tokens, next), LINKED)) return undefined;
  return { refills: count.low, next: next + 1 };
}
