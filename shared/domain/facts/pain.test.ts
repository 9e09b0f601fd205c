import { describe, expect, it } from 'vitest';
import { find, only } from './testing/find.ts';

describe('a pain score', () => {
  it.each([
    ['Pain is 6/10 today', 6, 6],
    ['7-8/10', 7, 8],
    ['rated 5 to 9 out of 10', 5, 9],
    ['4-7 on a 10-point scale', 4, 7],
    ['VAS 6 out of 10', 6, 6],
    ['VAS: 5', 5, 5],
    ['pain level of 8', 8, 8],
    ['pain score was 3', 3, 3],
    ['six out of ten', 6, 6],
    ['6/10 to 9/10 on VAS', 6, 9],
    ['pain 9 intensity out of 10', 9, 9],
    ['7.5/10', 7.5, 7.5],
    ['rated at 5-10/10', 5, 10],
  ])('%j', (text, low, high) => expect(only('pain', text).score).toEqual({ low, high }));

  it('may stand on a scale of a hundred', () => {
    expect(only('pain', 'VAS pain 60/100')).toMatchObject({ score: { low: 60, high: 60 }, scale: 100 });
  });

  it('tells its circumstances', () => {
    const text = 'Pain 8/10 without medications and 4/10 with medications; 9/10 at worst, average 5/10.';
    expect(find('pain', text).map(({ context }) => context)).toEqual([
      'without-medication',
      'with-medication',
      'worst',
      'average',
    ]);
  });

  it.each([
    'on 10/10/2016 and 7/10/16',
    'strength 4+/5, 5/5 and 5-/5',
    'extension 15/30 degrees',
    'visit 7/10, page 3/10, session 8 of 10',
    'attended 8 of 10 sessions',
    'seen on 7/10 in the clinic',
    'Norco 7.5/10',
    'pain for 8 months',
    '12/10',
  ])('is not in %j', (text) => expect(find('pain', text)).toEqual([]));
});
