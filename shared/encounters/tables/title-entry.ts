import type { RecordType } from '../record-type.ts';

/** Headings that say what a record is. */
export interface TitleEntry {
  type: RecordType;
  /**
   * How much a line that says this and nothing else speaks for the type, in nats (3: twenty to one). The name of an
   * official form has 6, a title that only this type bears 5, one that others share less.
   */
  weight: number;
  phrases: readonly string[];
  /** A title only where the line says nothing else at all: words that are labels too. */
  alone?: true;
  /** A heading within records as often as a title: counts only where it looks like a title in every way. */
  section?: true;
  /** A heading of the type's records that never stands at their beginning, though it may begin a page. */
  inside?: true;
  /** Other types that bear the title too, with their weights. */
  also?: Partial<Record<RecordType, number>>;
}
