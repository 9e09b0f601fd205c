import type { Basis } from '../domain/basis.ts';
import type { DisputedItem, UrSplit } from '../domain/item.ts';
import { isBlank, type RichText } from '../domain/rich-text.ts';
import type { Worksheet } from '../domain/worksheet.ts';
import { factsOfRequest } from '../letter/parse/read-request.ts';
import { mergeBases } from './merge-bases.ts';

/** A copy of an item with its texts and citations, under another id. What was decided is decided anew. */
export function duplicateOf(item: DisputedItem, id: string): DisputedItem {
  return { ...item, id, outcome: undefined, asRead: undefined };
}

/** Where a request names two things: what stands before, and what behind. The whole twice where it does not. */
export function halvesOf(request: string): [string, string] {
  const match = /^(.{3,}?)(?:;|,? and | & |\n| \+ )\s*(.{3,})$/s.exec(request.trim());
  return match === null ? [request, request] : [capital(match[1] ?? ''), capital(match[2] ?? '')];
}

function capital(text: string): string {
  return text.trim().replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/**
 * One item as two: each with its own request and what is read of it, both with the citations and the rationale. Neither is
 * decided, and what UR left in dispute is to be entered anew where the request was split by it.
 * @param id of the second; the first keeps the item's
 * @param reference ISO day by which short years are read
 */
export function splitInTwo(
  item: DisputedItem,
  { requests, id, reference }: { requests: readonly [string, string]; id: string; reference: string },
): [DisputedItem, DisputedItem] {
  const part = (request: string): DisputedItem => {
    const { quantity, category, bodyParts, ur: _ur, outcome: _outcome, asRead: _asRead, ...rest } = item;
    const read = factsOfRequest(request, reference);
    const own = request === item.request ? quantity : read.quantity;
    const kind = read.category ?? category;
    return {
      ...rest,
      request,
      ...(own === undefined ? {} : { quantity: own }),
      ...(kind === undefined ? {} : { category: kind }),
      bodyParts: read.bodyParts.length > 0 ? read.bodyParts : bodyParts,
    };
  };
  const [first, second] = requests;
  return [part(first), { ...part(second), id }];
}

/** Two items as one: the requests together, the citations and the rationales of both. Decided where both were alike. */
export function mergeOf(one: DisputedItem, other: DisputedItem): DisputedItem {
  const { quantity: _quantity, ur: _ur, asRead: _asRead, outcome: _outcome, ...rest } = one;
  const quantity = sumOf(one.quantity, other.quantity);
  const worksheet = worksheetOfBoth(one.worksheet, other.worksheet);
  const ur = splitOfBoth(one.ur, other.ur);
  const bases = {
    ...withBasis('administrator', mergeBases(one.bases.administrator, other.bases.administrator)),
    ...withBasis('reviewer', mergeBases(one.bases.reviewer, other.bases.reviewer)),
  };
  return {
    ...rest,
    request: joined(one.request, other.request),
    ...(quantity === undefined ? {} : { quantity }),
    ...(ur === undefined ? {} : { ur }),
    ...(worksheet === undefined ? {} : { worksheet }),
    bodyParts: withoutDoubles([...one.bodyParts, ...other.bodyParts]),
    bases,
    rationale: textOfBoth(one.rationale, other.rationale),
    ...(one.outcome !== undefined && one.outcome === other.outcome ? { outcome: one.outcome } : {}),
  };
}

function withBasis(who: 'administrator' | 'reviewer', basis: Basis | undefined): DisputedItem['bases'] {
  return basis === undefined ? {} : { [who]: basis };
}

function joined(one: string, other: string): string {
  const parts = [one.trim(), other.trim()].filter((part) => part !== '');
  return [...new Set(parts)].join('; ');
}

function sumOf(
  one: DisputedItem['quantity'],
  other: DisputedItem['quantity'],
): DisputedItem['quantity'] | undefined {
  if (one?.amount === undefined || other?.amount === undefined || one.unit !== other.unit) return undefined;
  const amount = one.amount + other.amount;
  return one.unit === undefined ? { amount } : { amount, unit: one.unit };
}

/** Both were authorised in part: so is the whole. One alone: a person says what became of the whole. */
function splitOfBoth(one: UrSplit | undefined, other: UrSplit | undefined): UrSplit | undefined {
  if (one?.kind !== 'partial' || other?.kind !== 'partial') return undefined;
  return {
    kind: 'partial',
    original: joined(one.original, other.original),
    authorized: joined(one.authorized, other.authorized),
    remaining: joined(one.remaining, other.remaining),
  };
}

/** What was searched and weighed, and the criteria, of both; of the agreement with the administrator what they share. */
function worksheetOfBoth(one: Worksheet | undefined, other: Worksheet | undefined): Worksheet | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const { agreement, searched, weighed, checklist = [] } = one;
  const criteria = withoutDoubles([...checklist, ...(other.checklist ?? [])]);
  const steps = new Set(searched.map(({ step }) => step));
  return {
    ...(agreement === undefined || agreement !== other.agreement ? {} : { agreement }),
    // A step is searched once: where both did, the first item's says what was found.
    searched: [...searched, ...other.searched.filter(({ step }) => !steps.has(step))],
    weighed: withoutDoubles([...weighed, ...other.weighed]),
    ...(criteria.length === 0 ? {} : { checklist: criteria }),
  };
}

function textOfBoth(one: RichText, other: RichText): RichText {
  if (isBlank(one)) return other;
  if (isBlank(other) || JSON.stringify(one) === JSON.stringify(other)) return one;
  return [...one, ...other];
}

function withoutDoubles<T extends object>(list: readonly T[]): T[] {
  return [...new Map(list.map((entry) => [JSON.stringify(entry), entry])).values()];
}
