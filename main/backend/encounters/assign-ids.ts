import { randomUUID } from 'node:crypto';
import { type PageRef, pageKey } from '../../../shared/encounters/decisions.ts';

/** A record that is shown under an id. */
export interface Identified {
  id: string;
  pages: readonly PageRef[];
}

/**
 * Ids for records: a record that begins where one began before keeps its id; of the others, one keeps the id of that with
 * which it shares most pages. What refers to a record by its id finds it again, as long as there is anything to find.
 */
export function assignIds(
  records: readonly { pages: readonly PageRef[] }[],
  before: readonly Identified[],
): string[] {
  const byFirst = new Map(
    before.flatMap(({ id, pages }) => (pages[0] === undefined ? [] : [[pageKey(pages[0]), id]])),
  );
  const byPage = new Map(
    before.flatMap(({ id, pages }) => pages.map((page) => [pageKey(page), id] as const)),
  );
  const taken = new Set<string>();
  const ids = records.map(({ pages: [first] }) => {
    const id = first === undefined ? undefined : byFirst.get(pageKey(first));
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  return ids.map((id, at) => {
    if (id !== undefined) return id;
    const shared = mostShared(records[at]?.pages ?? [], byPage, taken) ?? randomUUID();
    taken.add(shared);
    return shared;
  });
}

function mostShared(
  pages: readonly PageRef[],
  byPage: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): string | undefined {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const id = byPage.get(pageKey(page));
    if (id !== undefined && !taken.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
