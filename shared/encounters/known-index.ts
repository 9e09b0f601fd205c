import type { CaseIndex, IndexNews } from '../contracts/encounters.ts';

/** The index of a case as somebody has it. */
export interface KnownIndex extends CaseIndex {
  generation: number;
}

/** Asks what is new since a generation, behind some records. */
type AskNews = (since: number, after: number) => Promise<IndexNews>;

/**
 * Brings what is known of an index up to date, some records at a time. What did not change stays the same object, so that
 * nothing is made of it anew.
 */
export async function updateIndex(known: KnownIndex | undefined, ask: AskNews): Promise<KnownIndex> {
  const records = new Map(known?.records.map((record) => [record.id, record]));
  let since = known?.generation ?? 0;
  let hasNews = known === undefined;
  let first: number | undefined;
  for (let after = 0; ; ) {
    const news = await ask(since, after);
    first ??= news.generation;
    for (const record of news.records) records.set(record.id, record);
    hasNews ||= news.records.length > 0;
    if (news.generation !== first) {
      // The index changed in between: what was said to follow may have moved.
      first = undefined;
      after = 0;
    } else if (news.next !== null) after = news.next;
    else {
      const { caseId, state, copies, undo, redo, generation, order } = news;
      const all = order.flatMap((id) => records.get(id) ?? []);
      if (all.length === order.length) {
        const isSame = !hasNews && known !== undefined && generation === known.generation;
        const kept = isSame ? { records: known.records, copies: known.copies } : { records: all, copies };
        return { caseId, state, undo, redo, generation, ...kept };
      }
      // Of another store, or older than what is kept of it: everything once more.
      since = 0;
      first = undefined;
      after = 0;
    }
  }
}
