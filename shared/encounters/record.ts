import type { PageRef } from './decisions.ts';
import type { RecordAuthor } from './fields/author.ts';
import type { RecordType } from './record-type.ts';

/** Where something stands in the file: a page, and a stretch of its text in UTF-16 units (`end` excluded). */
export interface Stand extends PageRef {
  start: number;
  end: number;
}

/** A field of a record. `confidence` is 1 where a person set it. */
export interface Field<T> {
  value: T;
  /** That it is right, 0 to 1. */
  confidence: number;
  byHand: boolean;
  at?: Stand;
}

/** Something that spoke for, or against, what was found: `weight` in nats, positive for it. */
export interface Explanation {
  rule: string;
  weight: number;
  at?: Stand;
}

/** An encounter in a case file: pages that belong together, and what they are. */
export interface EncounterRecord {
  /** In the order in which they are to be read. */
  pages: PageRef[];
  type: Field<RecordType>;
  title: Field<string>;
  /** Of the encounter, or of the paper. `asRead` is absent where a person set it. */
  date: Field<{ iso: string; asRead?: string }> | undefined;
  /** A person set that there is no date; nor author. */
  noDateByHand: boolean;
  author: Field<RecordAuthor> | undefined;
  noAuthorByHand: boolean;
  /** That these are the record's pages, all and only; 1 where a person decided. */
  split: { confidence: number; byHand: boolean };
  /** Other days on which the pages tell of visits, as on sheets with several notes. */
  furtherDates: { iso: string; asRead: string; at: Stand }[];
  /** Pages of which nothing is read yet, or nothing can be read. */
  unread: number;
  blank: number;
  /** The pages stand in another order in their document. */
  reordered: boolean;
  explanation: Explanation[];
}
