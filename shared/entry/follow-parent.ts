import type { ImrCase } from '../domain/case.ts';
import type { DraftChange } from '../domain/draft.ts';
import { ANY_DAY, recogniseFacts } from '../domain/facts/index.ts';
import type { DisputedItem } from '../domain/item.ts';
import { isBlank, plainText, richTextFrom } from '../domain/rich-text.ts';

/** The item that an item depends on. */
export function parentOf(imrCase: ImrCase, item: DisputedItem): DisputedItem | undefined {
  return imrCase.items.find(({ id }) => id === item.parent);
}

/** The short rationale of an item that goes with one that is not medically necessary. */
export function followingRationale(parent: DisputedItem): string {
  return rationaleFor(isSurgery(parent) ? 'surgery' : 'other');
}

const GOES_WITH = {
  surgery: 'associated surgical procedure',
  other: 'treatment that this request goes with',
} as const;

function rationaleFor(what: keyof typeof GOES_WITH): string {
  return `The ${GOES_WITH[what]} is not medically necessary. As such, the request is not medically necessary.`;
}

/** Either of them: what the other item is may have been entered since. */
const FOLLOWING: ReadonlySet<string> = new Set([rationaleFor('surgery'), rationaleFor('other')]);

function isSurgery({ category = '', request }: DisputedItem): boolean {
  return (
    category.startsWith('Surgery') ||
    recogniseFacts(request, { reference: ANY_DAY, kinds: ['term'] }).some(
      (fact) => fact.kind === 'term' && fact.termKind === 'surgery',
    )
  );
}

/**
 * Whether an item is decided as its parent and for no other reason: Upheld, nothing cited, the short rationale and
 * nothing else. What the claims administrator cited is as it is.
 */
export function isFollowing({ outcome, bases, rationale }: DisputedItem): boolean {
  return outcome === 'upheld' && bases.reviewer?.kind === 'none' && FOLLOWING.has(plainText(rationale));
}

/** Nothing was decided on the item yet. */
export function isUndecided({ outcome, bases, rationale }: DisputedItem): boolean {
  return outcome === undefined && bases.reviewer === undefined && isBlank(rationale);
}

/** Decides an item as its parent, which is not medically necessary. */
export function followChanges(item: DisputedItem, parent: DisputedItem): DraftChange[] {
  const none = { kind: 'none' as const };
  return [
    { field: 'item.outcome', item: item.id, value: 'upheld' },
    ...(item.bases.administrator === undefined
      ? [{ field: 'item.basis.administrator' as const, item: item.id, value: none }]
      : []),
    { field: 'item.basis.reviewer', item: item.id, value: none },
    { field: 'item.rationale', item: item.id, value: richTextFrom(followingRationale(parent)) },
  ];
}

/** Takes back what following had filled in: the item is to be decided by itself. */
export function unfollowChanges(item: DisputedItem): DraftChange[] {
  return [
    { field: 'item.outcome', item: item.id, value: null },
    ...(item.bases.administrator?.kind === 'none'
      ? [{ field: 'item.basis.administrator' as const, item: item.id, value: null }]
      : []),
    { field: 'item.basis.reviewer', item: item.id, value: null },
    { field: 'item.rationale', item: item.id, value: [] },
  ];
}
