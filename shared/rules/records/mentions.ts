import { z } from 'zod';
import { RECORD_TYPES, type RecordType } from '../../encounters/record-type.ts';

/** A page of the records, with the record that it belongs to and what stands there. */
export const toldOnPageSchema = z.strictObject({
  documentId: z.string().min(1),
  /** From 0. */
  page: z.int().nonnegative(),
  /** "Progress report, 03/04/2014"; empty where the page belongs to none. */
  record: z.string(),
  /** The words there, shortened. */
  words: z.string(),
});
export type ToldOnPage = z.infer<typeof toldOnPageSchema>;

/** No answer has more of one kind: what a check lists, somebody is to look at. */
export const MOST_TOLD = 200;

/** What the records of a case tell of other papers. */
export const recordsMentionsSchema = z.strictObject({
  /** False while pages are being read: what is missing may be among them. */
  isRead: z.boolean(),
  /** Earlier determinations: records of the index that are some, and pages that speak of some. In the order of the file. */
  earlier: z
    .array(
      z.strictObject({
        of: z.enum(['imr', 'review']),
        caseNumber: z.string().nullable(),
        /** ISO day of the record, where it is one itself; null of a page that speaks of one. */
        date: z.string().nullable(),
        /** Treatments that it names (`treatmentsOf`). */
        treatments: z.array(z.string()),
        on: toldOnPageSchema,
      }),
    )
    .max(MOST_TOLD),
  /** Records that the file names and does not have, by day; each with the first page that names it. */
  missing: z
    .array(
      z.strictObject({
        what: z.string(),
        iso: z.string(),
        /** Named by a paper of the dispute (request, utilization review), or by reports alone. */
        by: z.enum(['dispute', 'reports']),
        on: toldOnPageSchema,
      }),
    )
    .max(MOST_TOLD),
  /** ISO days that records have, by type: those of the index and those that stand on their first pages. */
  days: z.partialRecord(z.enum(RECORD_TYPES), z.array(z.string())),
});
export type RecordsMentions = z.infer<typeof recordsMentionsSchema>;

/** Whether the file has a record of the day that may be of one of the types. */
export function hasRecordOf(
  days: RecordsMentions['days'],
  { types, iso }: { types: readonly RecordType[]; iso: string },
): boolean {
  return [...types, ...MAY_BE_ANYTHING].some((type) => days[type]?.includes(iso) === true);
}

/** What is of no kind known, or a letter with something enclosed, may be what is looked for. */
const MAY_BE_ANYTHING: readonly RecordType[] = ['other', 'correspondence'];
