import { type DateSpan, readDateSpan } from './date-span.ts';
import { indexWords } from './tokens.ts';

/** What pages can be narrowed down by. */
export const FIELDS = ['type', 'date', 'author', 'document', 'source'] as const;
export type Field = (typeof FIELDS)[number];

/** Names under which a field may be typed. */
const NAMES: Readonly<Record<string, Field>> = {
  type: 'type',
  date: 'date',
  dos: 'date',
  author: 'author',
  by: 'author',
  document: 'document',
  doc: 'document',
  file: 'document',
  source: 'source',
  text: 'source',
};

/** Where a page's words come from, by what a reviewer may call it. */
const SOURCES: Readonly<Record<string, PageSource>> = {
  ocr: 'ocr',
  scan: 'ocr',
  scanned: 'ocr',
  recognized: 'ocr',
  recognised: 'ocr',
  layer: 'layer',
  text: 'layer',
  digital: 'layer',
  none: 'none',
  blank: 'none',
};
export type PageSource = 'layer' | 'ocr' | 'none';

/** One filter. Several values: any of them. */
export type FieldFilter =
  | {
      field: 'type' | 'author' | 'document';
      negated: boolean /** Words of each value, folded. */;
      values: string[][];
    }
  | { field: 'source'; negated: boolean; values: PageSource[] }
  | { field: 'date'; negated: boolean; values: DateSpan[] };

/** The field of that name, if it is one. */
export function fieldNamed(name: string): Field | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(NAMES, lower) ? NAMES[lower] : undefined;
}

/**
 * A filter from what stands behind the colon; commas part values ("type:rfa,ur").
 * @returns undefined when no value makes sense
 */
export function readFilter(field: Field, typed: string, negated: boolean): FieldFilter | undefined {
  if (field === 'date') {
    // Commas belong to dates, too: "March 5, 2016".
    const whole = readDateSpan(typed);
    const values = whole === undefined ? defined(typed.split(',').map(readDateSpan)) : [whole];
    return values.length === 0 ? undefined : { field, negated, values };
  }
  const pieces = typed.split(',').map(indexWords);
  if (field === 'source') {
    const values = defined(
      pieces.map(([word = '']) => (Object.hasOwn(SOURCES, word) ? SOURCES[word] : undefined)),
    );
    return values.length === 0 ? undefined : { field, negated, values };
  }
  const values = pieces.filter((words) => words.length > 0);
  return values.length === 0 ? undefined : { field, negated, values };
}

function defined<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
