import type { DateFact } from '../fact.ts';
import { Taken } from '../text/taken.ts';
import { tokenise } from '../text/tokens.ts';
import { allDates, recogniseDates } from './recognise.ts';

/**
 * The dates of a text alone, those of ranges included: what `recogniseFacts` finds of them, without the cost of the rest.
 * @param reference ISO date by which years of two digits are read
 */
export function datesIn(text: string, reference: string): DateFact[] {
  const tokens = tokenise(text);
  return allDates(recogniseDates(tokens, new Taken(tokens.count), reference));
}
