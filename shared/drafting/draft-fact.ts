import type { DraftPart } from './parts.ts';

/** Something that a page says and a summary may tell. */
export interface PageFact {
  part: DraftPart;
  /** Facts of one part with one key say the same. */
  key: string;
  /** As the summary tells it: the record's words on one line, a date or a number in plain form. */
  value: string;
  /** Where it stands on its page: UTF-16 units of the page's text, `end` excluded. */
  start: number;
  end: number;
}

/** A fact with the page that it stands on. */
export interface DraftFact extends PageFact {
  id: string;
  documentId: string;
  /** From 0. */
  page: number;
}

/** A record of the case with what may be told of it. */
export interface DraftRecord {
  id: string;
  type: string;
  title: string;
  /** ISO; null where none was found. */
  date: string | null;
  /** With the credential; null where none was found. */
  author: string | null;
  facts: DraftFact[];
}
