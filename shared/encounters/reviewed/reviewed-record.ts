import type { RecordType } from '../record-type.ts';

/** A record as the list of documents reviewed needs it. */
export interface ReviewedRecord {
  id: string;
  type: RecordType;
  /** As printed; the type's name where the record prints none. */
  title: string;
  /** ISO day; null without one. */
  date: string | null;
  author: { name: string; credential: string | null } | null;
  /** Its pages: `count` pages of a file's part from page `first` on, both counted from 1. */
  runs: readonly { part: number; first: number; count: number }[];
}

/** An entry of the list, and the records that it names: one, with its copies, or all of one provider. */
export interface ReviewedEntry {
  text: string;
  records: string[];
}

/** Papers of the dispute come before the medical records. */
const OF_DISPUTE: readonly RecordType[] = ['application', 'ur-decision', 'rfa', 'prior-imr'];

export function isOfDispute(type: RecordType): boolean {
  return OF_DISPUTE.includes(type);
}

/** Papers of the dispute first, then by date; what has none last, in the order of the file. */
export function inReadingOrder(records: readonly ReviewedRecord[]): ReviewedRecord[] {
  const rank = ({ type }: ReviewedRecord): number => (isOfDispute(type) ? 0 : 1);
  return [...records].sort((a, b) => rank(a) - rank(b) || (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}
