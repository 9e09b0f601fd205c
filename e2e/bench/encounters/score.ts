import { nameKey } from '../../../shared/encounters/fields/author.ts';
import type { EncounterRecord } from '../../../shared/encounters/record.ts';
import type { RecordType } from '../../../shared/encounters/record-type.ts';
import type { Truth, TruthRecord } from '../../fixtures/records/truth.ts';
import type { IndexedCase } from './index-pages.ts';

/** Right and wrong, found and missed. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export interface Score {
  /** Between two pages that follow each other in a file, blank ones left out: a record ends, another begins. */
  boundaries: Count;
  /** Records of which exactly the right pages were put together. */
  whole: { right: number; of: number };
  /** For each type as it is, how often it was taken for which. */
  types: Map<RecordType, Map<RecordType, number>>;
  /** Of records whose date, or author, is printed on their pages. */
  dates: { right: number; of: number };
  authors: { right: number; of: number };
  /** Of records that bear none, how many were given one all the same. */
  noDates: { wrong: number; of: number };
  /** Pairs of records of which one is a copy of the other. */
  copies: Count;
  /** By tenths of confidence: how many were right. */
  sure: Map<number, { right: number; of: number }>;
}

export function emptyScore(): Score {
  return {
    boundaries: { right: 0, wrong: 0, missed: 0 },
    whole: { right: 0, of: 0 },
    types: new Map(),
    dates: { right: 0, of: 0 },
    authors: { right: 0, of: 0 },
    noDates: { wrong: 0, of: 0 },
    copies: { right: 0, wrong: 0, missed: 0 },
    sure: new Map(),
  };
}

/** Adds what was found in a case to a score. A record that begins in the middle of another's page is not counted by itself. */
export function addScore(score: Score, truth: Truth, { records, copies }: IndexedCase): void {
  const found = new Map<string, EncounterRecord>();
  for (const record of records)
    for (const { documentId, page } of record.pages) found.set(`${documentId}:${page}`, record);
  const at = (file: string, page: number) => found.get(`${file}:${page}`);
  for (const { file, pages } of truth.files) {
    const printed = pages.filter((page) => page.records.length > 0);
    for (const [place, page] of printed.entries()) {
      const before = printed[place - 1];
      if (before === undefined) continue;
      const is = before.records.at(-1) !== page.records[0];
      const seen = at(file, before.page) !== at(file, page.page);
      if (seen && is) score.boundaries.right += 1;
      else if (seen) score.boundaries.wrong += 1;
      else if (is) score.boundaries.missed += 1;
    }
  }
  const byTruth = new Map<string, EncounterRecord>();
  for (const record of truth.records) {
    const [first] = record.pages;
    if (first === undefined || !beginsPages(record, truth)) continue;
    const seen = at(first.file, first.page);
    if (seen === undefined) throw new Error(`page ${first.page} of ${first.file} is in no record`);
    byTruth.set(record.id, seen);
    addRecord(score, record, seen, truth);
  }
  addCopies(score, truth, byTruth, records, copies);
}

function addRecord(score: Score, record: TruthRecord, seen: EncounterRecord, truth: Truth): void {
  const pages = seen.pages.filter(({ documentId, page }) => isPrinted(truth, documentId, page));
  const isWhole =
    pages.map(({ documentId, page }) => `${documentId}:${page}`).join() ===
    record.pages.map(({ file, page }) => `${file}:${page}`).join();
  count(score.whole, isWhole);
  const row = score.types.get(record.type) ?? new Map<RecordType, number>();
  score.types.set(record.type, row.set(seen.type.value, (row.get(seen.type.value) ?? 0) + 1));
  const tenth = Math.min(9, Math.floor(10 * Math.min(seen.type.confidence, seen.split.confidence)));
  const sure = score.sure.get(tenth) ?? { right: 0, of: 0 };
  score.sure.set(tenth, sure);
  count(sure, isWhole && seen.type.value === record.type);
  if (record.dateStands.length > 0) count(score.dates, seen.date?.value.iso === record.date);
  else {
    score.noDates.of += 1;
    if (seen.date !== undefined) score.noDates.wrong += 1;
  }
  if (record.author !== null && record.author.stands.length > 0) {
    const name = seen.author?.value.name;
    count(score.authors, name !== undefined && nameKey(name) === nameKey(record.author.name));
  }
}

function count(share: { right: number; of: number }, isRight: boolean): void {
  share.of += 1;
  if (isRight) share.right += 1;
}

function beginsPages({ id, pages }: TruthRecord, truth: Truth): boolean {
  return pages.every(({ file, page }) => pageOf(truth, file, page)?.records[0] === id);
}

function isPrinted(truth: Truth, file: string, page: number): boolean {
  return (pageOf(truth, file, page)?.records.length ?? 0) > 0;
}

function pageOf(truth: Truth, file: string, page: number) {
  return truth.files.find((one) => one.file === file)?.pages[page];
}

function addCopies(
  score: Score,
  truth: Truth,
  byTruth: ReadonlyMap<string, EncounterRecord>,
  records: readonly EncounterRecord[],
  copies: IndexedCase['copies'],
): void {
  const groupOf = new Map(copies.flatMap((group, at) => group.map((place) => [records[place], at] as const)));
  const known = truth.records.filter(({ id }) => byTruth.has(id));
  for (const [place, one] of known.entries()) {
    for (const other of known.slice(place + 1)) {
      const is = originalOf(one, truth) === originalOf(other, truth);
      const [a, b] = [byTruth.get(one.id), byTruth.get(other.id)];
      const group = a === undefined ? undefined : groupOf.get(a);
      const seen = a !== b && group !== undefined && b !== undefined && group === groupOf.get(b);
      if (seen && is) score.copies.right += 1;
      else if (seen) score.copies.wrong += 1;
      else if (is) score.copies.missed += 1;
    }
  }
}

function originalOf(record: TruthRecord, truth: Truth): string {
  const { copyOf } = record;
  const before = copyOf === undefined ? undefined : truth.records.find(({ id }) => id === copyOf.record);
  return before === undefined ? (copyOf?.record ?? record.id) : originalOf(before, truth);
}
