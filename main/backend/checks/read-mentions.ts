import { setImmediate as pause } from 'node:timers/promises';
import type { Encounter } from '../../../shared/contracts/encounters.ts';
import type { RecordsMentions } from '../../../shared/rules/records/mentions.ts';
import { MentionTeller, type ReadPageOf } from '../../../shared/rules/records/tell-mentions.ts';
import { copiesStamp } from '../encounters/show-records.ts';
import { loadCase } from '../store/case-store.ts';
import { readIndexedDocuments } from '../store/encounter-documents.ts';
import { readEncounters, readIndexHead } from '../store/encounters.ts';
import type { Reader } from '../store/handles.ts';
import { readPages } from '../store/pages.ts';

/** So many pages, or records that have none to read, are gone through before something else is done. */
const AT_ONCE = 25;

interface Kept {
  of: string;
  mentions: RecordsMentions;
}

/**
 * Goes with the connection of a store, and so is gone when the vault is locked; its two handles read by one function. The last
 * case alone: one is open at a time.
 */
const kept = new WeakMap<Reader['get'], Kept>();

/** What the records of a case tell of other papers. Worked out once for each state of its index. @throws AppError NotFound `no-case` */
export function readMentions(reader: Reader, caseId: string): RecordsMentions {
  const work = goThrough(reader, caseId);
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/** The same, with everything else that waits done in between. */
export async function readMentionsSlowly(reader: Reader, caseId: string): Promise<RecordsMentions> {
  const work = goThrough(reader, caseId);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    await pause();
  }
}

function* goThrough(reader: Reader, caseId: string): Generator<void, RecordsMentions> {
  const { caseBlock } = loadCase(reader, caseId);
  const documents = readIndexedDocuments(reader, caseId);
  const { generation, copies, copiesOf } = readIndexHead(reader, caseId);
  const of = {
    caseNumber: caseBlock?.caseNumber,
    injured: caseBlock?.dateOfInjury?.iso,
    denied: caseBlock?.urDenialDate?.iso,
    reference:
      documents
        .map(({ addedOn }) => addedOn)
        .sort()
        .at(-1) ?? '2030-12-31',
  };
  const stamp = copiesStamp(documents);
  const isRead = stamp !== '' && stamp === copiesOf;
  const key = JSON.stringify([caseId, generation, stamp, isRead, of]);
  const before = kept.get(reader.get);
  if (before?.of === key) return before.mentions;
  const records = readEncounters(reader, caseId);
  const teller = new MentionTeller({ ...of, denied: of.denied ?? lastReview(records) });
  const copied = new Set(copies.flatMap(({ records }) => records.slice(1)));
  let gone = 0;
  for (const record of records) {
    const isCopy = copied.has(record.id);
    teller.record(record, isCopy);
    gone += 1;
    for (const pages of isCopy ? [] : batchesOf(reader, record)) {
      for (const { isFirst, ...page } of pages) teller.page(record, page, isFirst);
      gone += pages.length;
      if (gone < AT_ONCE) continue;
      gone = 0;
      yield;
    }
  }
  const mentions = teller.told(isRead);
  kept.set(reader.get, { of: key, mentions });
  return mentions;
}

/** Where the case does not say when it was denied: the day of the last utilization review in the file. */
function lastReview(records: readonly Encounter[]): string | undefined {
  const days = records.flatMap(({ type, date }) =>
    type.value === 'ur-decision' && date !== null ? [date.iso] : [],
  );
  return days.sort().at(-1);
}

/** The pages of a record, some at a time. */
function* batchesOf(reader: Reader, { runs }: Encounter): Generator<(ReadPageOf & { isFirst: boolean })[]> {
  let isFirst = true;
  for (const { documentId, first, count } of runs) {
    for (let from = first; from < first + count; from += AT_ONCE) {
      const read = readPages(reader, documentId, from, Math.min(first + count, from + AT_ONCE));
      yield read.map(({ index: page, text }, at) => ({
        documentId,
        page,
        text,
        isFirst: isFirst && at === 0,
      }));
      isFirst = false;
    }
  }
}
