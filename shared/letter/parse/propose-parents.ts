import { ANY_DAY, recogniseFacts } from '../../domain/facts/index.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { plainText } from '../../domain/rich-text.ts';

/** Requests that say of themselves that they go with a surgery. */
const ASSOCIATED = /^(?:associated|related)\s+(?:surgical|surgery|operative)\b/i;
/** A dependent item's rationale is a sentence or two. */
const SHORT = 400;
const NAMES_SURGERY = /\bsurg(?:ery|ical|eries)\b|\bprocedure\b|\boperat(?:ion|ive)\b|\barthroscop/i;

/**
 * Proposes which items follow another of the same letter: those that say that they go with the surgery, and those for
 * which neither side cites anything while a short rationale names it. The parent is the item before that asks for a
 * procedure; without one, the first that depends on none.
 */
export function proposeParents(items: readonly DisputedItem[]): DisputedItem[] {
  const dependent = items.map((item, index) => index > 0 && isDependent(item));
  return items.map((item, index) => {
    if (dependent[index] !== true) return item;
    const before = items.slice(0, index).filter((_, at) => dependent[at] !== true);
    const parent = before.findLast(isProcedure) ?? before[0];
    return parent === undefined ? item : { ...item, parent: parent.id };
  });
}

function isDependent({ request, bases, rationale }: DisputedItem): boolean {
  if (ASSOCIATED.test(request.trim())) return true;
  if (bases.administrator?.kind !== 'none' || bases.reviewer?.kind !== 'none') return false;
  const text = plainText(rationale);
  return text.length <= SHORT && NAMES_SURGERY.test(text);
}

function isProcedure({ request }: DisputedItem): boolean {
  return recogniseFacts(request, { reference: ANY_DAY, kinds: ['term'] }).some(
    (fact) => fact.kind === 'term' && fact.termKind === 'surgery',
  );
}
