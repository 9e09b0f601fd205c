import type { DraftRecord } from '../make-record.ts';
import type { Explanation, Stand } from '../record.ts';
import type { RecordType } from '../record-type.ts';
import type { SeenPage } from '../split/segments.ts';
import type { At, Reason } from './found.ts';

/** Lesser weights explain nothing; and so many of a kind are enough. */
const LEAST_WEIGHT = 0.3;
const MOST_START = 8;
const MOST_TITLES = 2;
const MOST_WORDING = 6;

/**
 * Why a record is what it is: what spoke for its beginning, its type, date and author, with the text that said so. Rules begin
 * with what they are about: `start-`, `type-`, `join-`, `date-`, `author-`, `order`.
 */
export function explain(
  draft: DraftRecord,
  seen: readonly SeenPage[],
  type: RecordType,
  fields: readonly Reason[],
  stand: (at: At | undefined) => Stand | undefined,
): Explanation[] {
  const { found, documentId } = draft;
  const placed = ({ rule, weight, at }: Reason): Explanation => {
    const place = stand(at);
    return { rule, weight: rounded(weight), ...(place !== undefined && { at: place }) };
  };
  if (found === undefined) return [];
  const first = draft.pages[0]?.ref.page ?? 0;
  const starts = found.observations.map(({ rule, weight, at }): Explanation => {
    const page = at?.page === 'before' ? found.before : (firstSeen(draft, seen) ?? first);
    const place = at === undefined || page === undefined ? undefined : { documentId, page, ...at.range };
    return { rule: `start-${rule}`, weight: rounded(weight), ...(place !== undefined && { at: place }) };
  });
  const joins = found.joins.flatMap(({ page, reasons }) =>
    reasons.map(({ rule, weight }): Explanation => {
      return { rule: `join-${rule}`, weight: rounded(weight), at: { documentId, page, start: 0, end: 0 } };
    }),
  );
  const order: Explanation[] = found.reordered ? [{ rule: 'order', weight: 3 }] : [];
  return [
    ...strongest(starts, MOST_START),
    ...strongest(titlesFor(type, seen).map(placed), MOST_TITLES),
    ...strongest(wordingFor(type, seen).map(placed), MOST_WORDING),
    ...joins.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT),
    ...order,
    ...fields.map(placed),
  ];
}

function firstSeen(draft: DraftRecord, seen: readonly SeenPage[]): number | undefined {
  const at = seen[0]?.index;
  return at === undefined ? undefined : draft.pages[at]?.ref.page;
}

function strongest(list: readonly Explanation[], most: number): Explanation[] {
  return [...list]
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);
}

function titlesFor(type: RecordType, seen: readonly SeenPage[]): Reason[] {
  return seen.flatMap(({ index, sketch }) =>
    sketch.titles.flatMap((hit): Reason[] => {
      const weight = hit.type === type ? hit.weight : hit.also?.[type];
      const at = { page: index, range: { start: hit.start, end: hit.end } };
      return weight === undefined ? [] : [{ rule: 'type-title', weight, at }];
    }),
  );
}

function wordingFor(type: RecordType, seen: readonly SeenPage[]): Reason[] {
  return seen.flatMap(({ index, sketch }) =>
    sketch.cueHits.flatMap(({ favours, start, end }): Reason[] => {
      const weight = favours[type];
      return weight === undefined
        ? []
        : [{ rule: 'type-wording', weight, at: { page: index, range: { start, end } } }];
    }),
  );
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
