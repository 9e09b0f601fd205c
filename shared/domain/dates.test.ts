import { describe, expect, it } from 'vitest';
import { parseTypedDate, printDate } from './dates.ts';

const today = new Date(2026, 10, 23);

describe('a typed date', () => {
  it.each([
    ['2/9/02', '2002-02-09'],
    ['02/09/2002', '2002-02-09'],
    ['2-9-2002', '2002-02-09'],
    ['2.9.02', '2002-02-09'],
    [' 2002-02-09 ', '2002-02-09'],
    ['1/1/27', '2027-01-01'],
    ['1/1/28', '1928-01-01'],
    ['2/29/2024', '2024-02-29'],
  ])('%s is %s', (typed, iso) => {
    expect(parseTypedDate(typed, today)).toBe(iso);
  });

  it.each(['', '2/30/2020', '13/1/2020', '2/29/2023', '02/09/20216', 'February'])('%s is none', (typed) => {
    expect(parseTypedDate(typed, today)).toBeUndefined();
  });
});

describe('a printed date', () => {
  it('has two digits for day and month', () => expect(printDate({ iso: '2002-02-09' })).toBe('02/09/2002'));
  it('is the wording where there is no calendar date', () => {
    expect(printDate({ asRead: '02/09/20216' })).toBe('02/09/20216');
  });
});
