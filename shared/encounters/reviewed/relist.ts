import type { DocumentsReviewed, ListedDocument, ReviewedStyle } from '../../domain/documents-reviewed.ts';
import type { ReviewedEntry } from './reviewed-record.ts';

/**
 * What becomes of an entry when the list is made anew. `kept`: a person's wording stays though the index says something else,
 * or names the record no longer. `dropped`: a person's wording goes, since the other style has other entries.
 */
export type ListChange =
  | { kind: 'added'; text: string }
  | { kind: 'removed' | 'dropped'; text: string }
  | { kind: 'changed'; text: string; was: string }
  | { kind: 'kept'; text: string; says: string | undefined };

/**
 * The list of documents reviewed made anew from the index. What a person worded stays within a style, as do entries that name
 * no record.
 * @param current the list of the case, undefined where it has none yet
 * @param proposed the index's entries in the style, without the records that are left out
 */
export function relist(
  current: DocumentsReviewed | undefined,
  proposed: readonly ReviewedEntry[],
  style: ReviewedStyle,
  leftOut: readonly string[],
): { list: DocumentsReviewed; changes: ListChange[] } {
  const before = current?.entries ?? [];
  const isSameStyle = current === undefined || current.style === style;
  const own = before.filter(({ records }) => records.length === 0);
  if (!isSameStyle) {
    const dropped = before.filter(({ proposed: said, records }) => said !== undefined && records.length > 0);
    const changes: ListChange[] = [
      ...proposed.map(({ text }): ListChange => ({ kind: 'added', text })),
      ...dropped.map(({ text }): ListChange => ({ kind: 'dropped', text })),
    ];
    return { list: { style, entries: [...proposed, ...own], leftOut: [...leftOut] }, changes };
  }
  const pairs = paired(before, proposed);
  const changes: ListChange[] = [];
  const entries = proposed.map((entry): ListedDocument => {
    const old = pairs.get(entry);
    if (old === undefined) {
      changes.push({ kind: 'added', text: entry.text });
      return { text: entry.text, records: entry.records };
    }
    if (entry.text === (old.proposed ?? old.text)) return { ...old, records: entry.records };
    if (old.proposed === undefined) {
      changes.push({ kind: 'changed', text: entry.text, was: old.text });
      return { text: entry.text, records: entry.records };
    }
    changes.push({ kind: 'kept', text: old.text, says: entry.text });
    return { text: old.text, records: entry.records, proposed: entry.text };
  });
  const found = new Set(pairs.values());
  const left = new Set(leftOut);
  const gone = before.filter((old) => old.records.length > 0 && !found.has(old));
  const worded = gone.filter(
    ({ proposed: said, records }) => said !== undefined && !records.every((id) => left.has(id)),
  );
  changes.push(
    ...gone.filter((old) => !worded.includes(old)).map(({ text }): ListChange => ({ kind: 'removed', text })),
    // Without its record it is an entry of the person's own from now on.
    ...worded.map(({ text }): ListChange => ({ kind: 'kept', text, says: undefined })),
  );
  const kept = worded.map(({ text }) => ({ text, records: [] }));
  return { list: { style, entries: [...entries, ...kept, ...own], leftOut: [...leftOut] }, changes };
}

/** For each proposed entry the one of the list that names most of its records; each is taken once. */
function paired(
  before: readonly ListedDocument[],
  proposed: readonly ReviewedEntry[],
): Map<ReviewedEntry, ListedDocument> {
  const byRecord = new Map(before.flatMap((old) => old.records.map((id) => [id, old] as const)));
  const taken = new Set<ListedDocument>();
  const pairs = new Map<ReviewedEntry, ListedDocument>();
  for (const entry of proposed) {
    const shared = new Map<ListedDocument, number>();
    for (const id of entry.records) {
      const old = byRecord.get(id);
      if (old !== undefined && !taken.has(old)) shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    const [best] = [...shared].sort((a, b) => b[1] - a[1]);
    if (best === undefined) continue;
    taken.add(best[0]);
    pairs.set(entry, best[0]);
  }
  return pairs;
}

/** An entry in other words. Back in the index's own, it is the index's again. @returns undefined for no words at all */
export function reworded(entry: ListedDocument, text: string): ListedDocument | undefined {
  const wording = text.trim();
  if (wording === '') return undefined;
  const { records } = entry;
  if (records.length === 0) return { text: wording, records };
  const says = entry.proposed ?? entry.text;
  return wording === says ? { text: wording, records } : { text: wording, records, proposed: says };
}
