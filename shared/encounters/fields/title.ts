import { RECORD_TYPE_TITLES, type RecordType } from '../record-type.ts';
import type { SeenPage } from '../split/segments.ts';
import type { At } from './found.ts';

/** A longer line is no title any more. */
const MOST_CHARS = 120;
const LEAST_WEIGHT = 1.5;
/** Names who wrote it rather than what it is, or heads a part of it. */
const NO_NAME =
  /^\W*(?:department|dept|division|section|how\s+the\s+imr|imr\s+issues|clinical\s+case\s+summary)\b/i;

/** The record's title as its first page prints it; the type's name where it prints none. */
export function titleOf(pages: readonly SeenPage[], type: RecordType): { value: string; at: At | undefined } {
  const first = pages[0];
  const hits = first?.sketch.titles ?? [];
  const own = hits.filter(
    (one) => (one.type === type || one.also?.[type] !== undefined) && one.weight > LEAST_WEIGHT,
  );
  const hit = own.find(({ text }) => !NO_NAME.test(text));
  if (first === undefined || hit === undefined) return { value: RECORD_TYPE_TITLES[type], at: undefined };
  const value = hit.text
    .replace(/\s+/g, ' ')
    .replace(/^[\W_]+|[\s:;,._-]+$/g, '')
    .slice(0, MOST_CHARS);
  const { start, end } = hit;
  if (value === '') return { value: RECORD_TYPE_TITLES[type], at: undefined };
  return { value, at: { page: first.index, range: { start, end } } };
}
