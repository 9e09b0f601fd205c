import { describe, expect, it } from 'vitest';
import type { QuantityFact } from '../fact.ts';
import { printRange } from '../print.ts';
import { find, only } from '../testing/find.ts';
import { dispensedTotal, sigTotal, totalOf } from './arithmetic.ts';

const told = ({ form, unit, frequency, duration, total }: QuantityFact) =>
  [
    form,
    unit,
    frequency && `${printRange(frequency.count)}/${frequency.period}`,
    duration && `${printRange(duration.count)} ${duration.period}`,
    total && `= ${printRange(total)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

describe('courses of visits', () => {
  it.each([
    ['Physical therapy 2x4 lumbar', 'course visit 2/week 4 week = 8'],
    ['PT 3 x 6', 'course visit 3/week 6 week = 18'],
    ['2x/week x 6 weeks', 'course visit 2/week 6 week = 12'],
    ['2-3x/wk for 4-6 wks', 'course visit 2-3/week 4-6 week = 8-18'],
    ['2xWk x 4Wks', 'course visit 2/week 4 week = 8'],
    ['3 times a week for 4 weeks', 'course visit 3/week 4 week = 12'],
    ['two times per week for six weeks', 'course visit 2/week 6 week = 12'],
    ['three (3) times per week for four (4) weeks', 'course visit 3/week 4 week = 12'],
    ['twice weekly x 6 weeks', 'course visit 2/week 6 week = 12'],
    ['acupuncture once a week x 8', 'course visit 1/week 8 week = 8'],
    ['2 visits per month for 3 months', 'course visit 2/month 3 month = 6'],
    ['2 x week x 6 weeks', 'course visit 2/week 6 week = 12'],
    ['5 days/week for 6 weeks', 'course day 5/week 6 week = 30'],
  ])('%j', (text, expected) => expect(told(only('quantity', text))).toBe(expected));

  it('take in the total that is said beside them, and notice when it is another', () => {
    expect(only('quantity', 'Therapy 2 x 4 (8 visits)')).toMatchObject({
      text: '2 x 4 (8 visits)',
      total: { low: 8, high: 8 },
    });
    expect(only('quantity', 'Therapy 2x4 (6 visits)')).toMatchObject({
      total: { low: 6, high: 6 },
      disagrees: true,
    });
  });

  it('over months are bounds, since a month has no whole number of weeks', () => {
    expect(only('quantity', 'PT 2 times a week for 2 months')).toMatchObject({
      total: { low: 16, high: 18 },
      approximate: true,
    });
  });

  it.each([
    '4x4 gauze',
    '3 x 10 reps',
    '2 x 30 s',
    'MRI matrix 256x256',
    'a mass of 2 x 3 cm',
    'a 2x4 board',
    'hip hinge      2 x 10',
    'sit to stand x 5: 19 s',
    'pulses x2 palpable',
  ])('are not in %j', (text) => expect(find('quantity', text)).toEqual([]));
});

describe('counts', () => {
  it.each([
    ['12 visits', 'count visit = 12'],
    ['0 visits certified', 'count visit = 0'],
    ['five (5) physical therapy sessions', 'count visit = 5'],
    ['Twelve physical therapy visits', 'count visit = 12'],
    ['acupuncture x 6 sessions', 'count visit = 6'],
    ['Physical therapy, times 12', 'count visit = 12'],
    ['a six-visit clinical trial', 'count visit = 6'],
    ['up to 8-10 sessions over 4-8 weeks', 'count visit 4-8 week = 8-10'],
    ['6 previous sessions', 'count visit = 6'],
    ['qty 12', 'count unit = 12'],
    ['#60', 'count unit = 60'],
    ['30 tablets', 'count tablet = 30'],
    ['with 3 refills', 'refills refill = 3'],
    ['x1 platelet rich plasma injection', 'count injection = 1'],
    ['1 knee scooter', 'count item = 1'],
    ['a two-level fusion', 'levels level = 2'],
  ])('%j', (text, expected) => expect(told(only('quantity', text))).toBe(expected));

  it('know bounds', () => {
    expect(only('quantity', 'up to 24 visits').bound).toBe('at-most');
    expect(only('quantity', 'at least 3 months of care').bound).toBe('at-least');
  });
});

describe('periods', () => {
  it.each([
    ['a 30 day rental', 'rental day 30 day'],
    ['one week rental', 'rental week 1 week'],
    ['rental for 3 months', 'rental month 3 month'],
    ['a 1 month home trial rental', 'rental month 1 month'],
    ['inpatient 7-10 days', 'duration day 7-10 day'],
    ['six months later', 'duration month 6 month'],
    ['a brace for purchase', 'purchase item'],
    ['HEP twice a week', 'frequency time 2/week'],
  ])('%j', (text, expected) => expect(told(only('quantity', text))).toBe(expected));
});

describe('authorisations in part', () => {
  it("are added up from the letter's sentences", () => {
    const text =
      'Acupuncture for 12 visits was the original request. Acupuncture for 4 visits was authorized by the Claims\n' +
      'Administrator. The remaining IMR eligible portion of the original request, Acupuncture for 8 visits is: Upheld';
    const split = only('authorization', text);
    expect([split.original, split.authorized, split.remaining].map((part) => part?.total?.low)).toEqual([
      12, 4, 8,
    ]);
    expect(split).toMatchObject({ form: 'partial', addsUp: true });
  });

  it('that do not add up are told from those that do', () => {
    const text =
      'Twelve visits of PT was the original request. Six visits of PT was authorized by the Claims Administrator. ' +
      'The remaining IMR eligible portion of the original request, four visits of PT is: Upheld';
    expect(only('authorization', text).addsUp).toBe(false);
  });

  it('name the substitute', () => {
    const text =
      'Home care 14 days was the original request. The Claims Administrator authorized home care for 5 days, leaving the ' +
      'original request IMR eligible.';
    expect(only('authorization', text)).toMatchObject({
      form: 'substituted',
      original: { text: '14 days' },
      authorized: { text: '5 days' },
    });
  });

  it('are read from what utilization review wrote', () => {
    const split = only(
      'authorization',
      'UR modified the request for PT x 18 sessions to PT x 6 sessions for the hip.',
    );
    expect(split).toMatchObject({
      form: 'modified',
      original: { total: { low: 18 } },
      authorized: { total: { low: 6 } },
    });
  });
});

describe('arithmetic', () => {
  it('of directions for use tells when the quantity is another', () => {
    const drug = only('drug', 'Norco 5/325 mg, one tablet twice daily 14 days #40');
    expect(sigTotal(drug)).toEqual({ low: 28, high: 28 });
    expect(dispensedTotal(drug)).toBe(40);
  });

  it('of refills multiplies', () => expect(dispensedTotal({ quantity: 90, refills: 2 })).toBe(270));

  it('has no total of hours and weeks', () => {
    expect(
      totalOf({ count: { low: 4, high: 4 }, period: 'hour' }, { count: { low: 2, high: 2 }, period: 'week' }),
    ).toBeUndefined();
  });
});
