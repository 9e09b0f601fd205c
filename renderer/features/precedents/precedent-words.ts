import type { PrecedentCounts, PrecedentHit, PrecedentLike } from '../../../shared/contracts/precedents.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import { count } from '../../lib/format.ts';

/** `12 of 40 overturned`; those without a decision are told where there are any. */
export function printCounts({ items, upheld, overturned }: PrecedentCounts): string {
  if (items === 0) return 'None';
  const open = items - upheld - overturned;
  const decided = `${overturned.toLocaleString('en-US')} of ${items.toLocaleString('en-US')} overturned`;
  return open === 0
    ? decided
    : `${decided}, ${open.toLocaleString('en-US')} without a decision that could be read`;
}

/** What a count says, and what it does not. */
export const COUNTED_HERE =
  'Counted among the determinations in this vault alone. What was decided on other requests says nothing on what is to be decided on this one.';

/** `CM16-0000001, 12/08/2016`. */
export function nameOfLetter({
  caseNumber,
  decidedOn,
}: Pick<PrecedentHit, 'caseNumber' | 'decidedOn'>): string {
  const day = decidedOn === null ? 'no date' : printDate({ iso: decidedOn });
  return `${caseNumber ?? 'No case number'}, ${day}`;
}

export const LIKE_TITLES: Record<PrecedentLike, string> = {
  'same-request': 'The same request',
  'same-treatment-and-part': 'The same treatment and part of the body',
  'same-treatment': 'The same treatment, another part of the body or none named',
  'same-words': 'The same words among others',
};

/** `3 letters, 1 known already, 2 refused`. */
export function printImport({
  letters,
  known,
  refused,
}: {
  letters: number;
  known: number;
  refused: number;
}): string {
  const parts = [count(letters, 'letter')];
  if (known > 0) parts.push(`${known.toLocaleString('en-US')} known already`);
  if (refused > 0) parts.push(`${refused.toLocaleString('en-US')} refused`);
  return parts.join(', ');
}
