import { setImmediate as pause } from 'node:timers/promises';
import type { Encounter } from '../../../shared/contracts/encounters.ts';
import type { RecordsMentions } from '../../../shared/rules/records/mentions.ts';
import { MentionTeller } from '../../../shared/rules/records/tell-mentions.ts';
import { copiesStamp } from '../encounters/show-records.ts';
import { loadCase } from '../store/case-store.ts';
import { readIndexedDocuments } from '../store/encounter-documents.ts';
import { readEncounters, readIndexHead } from '../store/encounters.ts';
import type { Reader } from '../store/handles.ts';
import { readPages } from '../store/pages.ts';

/** So many records in between something else is done: few have more than some pages. */
const RECORDS_AT_ONCE = 20;
/** Of one record, read at once. */
const PAGES_AT_ONCE = 50;

interface Kept {
  of: string;
  mentions: RecordsMentions;
}

/** Goes with the handles of a store, and so is gone when the vault is locked. The last case alone: one is open at a time. */
const kept = new WeakMap<Reader, Kept>();

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
  const before = kept.get(reader);
  if (before?.of === key) return before.mentions;
  const records = readEncounters(reader, caseId);
  const teller = new MentionTeller({ ...of, denied: of.denied ?? lastReview(records) });
  const copied = new Set(copies.flatMap(({ records }) => records.slice(1)));
  for (const [at, record] of records.entries()) {
    const isCopy = copied.has(record.id);
    teller.record(record, isCopy);
    if (!isCopy) goThroughPages(reader, record, teller);
    if (at % RECORDS_AT_ONCE === RECORDS_AT_ONCE - 1) yield;
  }
  const mentions = teller.told(isRead);
  kept.set(reader, { of: key, mentions });
  return mentions;
}

/** Where the case does not say when it was denied: the day of the last utilization review in the file. */
function lastReview(records: readonly Encounter[]): string | undefined {
  const days = records.flatMap(({ type, date }) =>
    type.value === 'ur-decision' && date !== null ? [date.iso] : [],
  );
  return days.sort().at(-1);
}

function goThroughPages(reader: Reader, record: Encounter, teller: MentionTeller): void {
  let isFirst = true;
  for (const { documentId, first, count } of record.runs) {
    for (let from = first; from < first + count; from += PAGES_AT_ONCE) {
      const to = Math.min(first + count, from + PAGES_AT_ONCE);
      for (const { index, text } of readPages(reader, documentId, from, to)) {
        teller.page(record, { documentId, page: index, text }, isFirst);
        isFirst = false;
      }
    }
  }
}
