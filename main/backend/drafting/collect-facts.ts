import type { DraftFacts } from '../../../shared/contracts/drafting.ts';
import type { Encounter } from '../../../shared/contracts/encounters.ts';
import type { Cue } from '../../../shared/domain/facts/fact.ts';
import { factsOfPage } from '../../../shared/drafting/page-facts.ts';
import { pagesOf } from '../encounters/encounter-of.ts';
import { readEncounters } from '../store/encounters.ts';
import type { Reader } from '../store/handles.ts';
import { readPages } from '../store/pages.ts';

/** Pages of one record, and of a file, that are looked through: a millisecond or two each. */
const OF_RECORD = 60;
const OF_CASE = 4_000;
/** Pages that are looked at before anything else may be done. */
const PAGES_AT_ONCE = 4;

/**
 * What the records of a case say that a summary may tell, as they are indexed and read now.
 * @param reference ISO day by which years are read
 */
export async function collectFacts(reader: Reader, caseId: string, reference: string): Promise<DraftFacts> {
  const records: DraftFacts['records'] = [];
  let looked = 0;
  let unread = 0;
  for (const encounter of readEncounters(reader, caseId)) {
    const { id, type, title, date, author } = encounter;
    const facts: DraftFacts['records'][number]['facts'] = [];
    let section: Cue | undefined;
    for (const { documentId, page } of pagesOf(encounter.runs).slice(0, OF_RECORD)) {
      if (looked >= OF_CASE) return { records, unread, isCut: true };
      looked += 1;
      if (looked % PAGES_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
      const [stored] = readPages(reader, documentId, page, page + 1);
      if (stored === undefined || stored.state !== 'done') {
        unread += 1;
        continue;
      }
      const found = factsOfPage({
        text: stored.text,
        type: type.value,
        reference: dayOf(encounter) ?? reference,
        section,
      });
      section = found.section;
      for (const fact of found.facts) {
        facts.push({ ...fact, id: `${documentId}:${page}:${fact.start}:${fact.part}`, documentId, page });
      }
    }
    if (facts.length > 0) {
      records.push({
        id,
        type: type.value,
        title: title.value,
        date: date?.iso ?? null,
        author: author === null ? null : [author.name, author.credential ?? []].flat().join(', '),
        facts,
      });
    }
  }
  return { records, unread, isCut: false };
}

/** Years of two digits are those of the record's own day. */
function dayOf({ date }: Encounter): string | undefined {
  return date?.iso;
}
