import type { SearchHit } from '../../../shared/contracts/search.ts';

export type HitRecord = NonNullable<SearchHit['record']>;

export interface ListedHit {
  hit: SearchHit;
  /** Among all hits. */
  index: number;
  /** The record that it is the first one of. */
  opens: HitRecord | undefined;
}

/** Hits that stand together: those of one document. */
export interface HitGroup {
  id: string;
  title: string;
  /** Said behind the title, such as "12 pages". */
  note: string | undefined;
  hits: readonly ListedHit[];
}

/** Hits in their order, those that follow each other in one group. @param groupOf id, title and note of the group of a hit */
export function groupHits(
  hits: readonly SearchHit[],
  groupOf: (hit: SearchHit) => Omit<HitGroup, 'hits'>,
): HitGroup[] {
  const groups: { of: Omit<HitGroup, 'hits'>; hits: ListedHit[] }[] = [];
  for (const [index, hit] of hits.entries()) {
    const of = groupOf(hit);
    const last = groups.at(-1);
    const before = last?.of.id === of.id ? last.hits.at(-1)?.hit.record : null;
    const opens = hit.record === null || hit.record.id === before?.id ? undefined : hit.record;
    if (last?.of.id === of.id) last.hits.push({ hit, index, opens });
    else groups.push({ of, hits: [{ hit, index, opens }] });
  }
  // A document may come again further down, in a list that is ordered otherwise.
  return groups.map(({ of, hits: some }, at) => ({ ...of, id: `${at} ${of.id}`, hits: some }));
}
