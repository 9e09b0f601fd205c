import { allDates } from '../../domain/facts/index.ts';
import type { ReadText } from '../texts/read-texts.ts';
import { type NamedRecord, namedRecords, namesAnyKind } from './named-records.ts';

/** By the facts of a text: they are others when the text is. */
const known = new WeakMap<ReadText['facts'], readonly NamedRecord[]>();

/** The records that a text of the letter names, worked out once for each version of it. */
export function namedIn({ text, facts }: ReadText): readonly NamedRecord[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const named = namesAnyKind(text) ? namedRecords(text, allDates(facts)) : [];
  known.set(facts, named);
  return named;
}
