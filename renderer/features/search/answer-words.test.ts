import { expect, it } from 'vitest';
import { printTotal, unreadNotes } from './answer-words.ts';

it.each([
  [0, 'exact', 'Found on no page'],
  [1, 'exact', '1 page'],
  [5_000, 'atLeast', '5,000 pages and more'],
  [12, 'atMost', 'At most 12 pages'],
] as const)('%i pages, %s: "%s"', (pages, is, printed) => {
  expect(printTotal({ pages, is })).toBe(printed);
});

it('notes that were found are said beside the pages', () => {
  expect(printTotal({ pages: 12, is: 'exact' }, 1)).toBe('12 pages, 1 note');
  expect(printTotal({ pages: 0, is: 'exact' }, 2)).toBe('Found on no page, in 2 notes');
});

it('pages that are not read yet are said, those of all cases without a whole', () => {
  expect(unreadNotes(212, 1_000)).toEqual(['212 of 1,000 pages are not read yet.']);
  expect(unreadNotes(1, 71)).toEqual(['1 of 71 pages is not read yet.']);
  expect(unreadNotes(1)).toEqual(['1 page is not read yet.']);
  expect(unreadNotes(0, 71)).toEqual([]);
});
