import { describe, expect, it } from 'vitest';
import type { CheckedCriterion, CriterionLimit } from '../../domain/checklist.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { compareWithLimit, printComparison } from './limit-comparison.ts';

const SIX: CriterionLimit = { bound: 'at-most', number: 6, unit: 'visits' };
const said = (
  asked: string | Pick<DisputedItem, 'request' | 'ur' | 'quantity'>,
  criterion: string,
  limit: CriterionLimit = SIX,
  rest: Partial<CheckedCriterion> = {},
) => {
  const item = typeof asked === 'string' ? { request: asked } : asked;
  const comparison = compareWithLimit(item, { criterion, kind: 'limit', limit, fact: [], ...rest });
  return comparison && printComparison(comparison);
};
const of = (number: number, unit: string): CriterionLimit => ({ bound: 'at-most', number, unit });

describe('a request beside the limit of a criterion', () => {
  it.each([
    ['Spinal stabilization program 2x4 lumbar', 'Up to 6 visits.', SIX, 'The request: 8 visits. At most 6.'],
    ['Acupuncture 12 sessions', 'Six visits at most.', SIX, 'The request: 12 visits. At most 6.'],
    ['Acupuncture 8 visits', '6 sessions.', of(6, 'sessions'), 'The request: 8 visits. At most 6.'],
    [
      'Aquatic therapy 2 times a week for 1 month',
      'Up to 6 visits.',
      SIX,
      'The request: 8-9 visits. At most 6.',
    ],
    [
      'Acupuncture 8 visits',
      'At least 6.',
      { ...SIX, bound: 'at-least' },
      'The request: 8 visits. At least 6.',
    ],
    [
      'Epidural steroid injection, 2 levels, L4-S1',
      'One level at most, or 1.',
      of(1, 'levels'),
      'The request: 2 levels. At most 1.',
    ],
    [
      'Epidural steroid injection L4-S1',
      'No more than 2 levels.',
      of(2, 'levels'),
      'The request: 2 levels. At most 2.',
    ],
    [
      'Norco 10/325mg 60 tablets',
      'No more than 30 tablets.',
      of(30, 'tablets'),
      'The request: 60 tablets. At most 30.',
    ],
  ] as const)('%s: %s', (request, criterion, limit, line) => {
    expect(said(request, criterion, limit)).toBe(line);
  });

  it('is by what remains in dispute where it was authorized in part', () => {
    const ur = {
      kind: 'partial' as const,
      original: 'Acupuncture 12 visits',
      authorized: '4 visits',
      remaining: '8 visits',
    };
    expect(said({ request: 'Acupuncture 12 visits', ur }, 'Up to 6 visits.')).toBe(
      'Remaining in dispute: 8 visits. At most 6.',
    );
    const least = { ...SIX, bound: 'at-least' as const, number: 10 };
    const item = { request: 'Acupuncture', ur };
    const criterion = { criterion: 'At least 10 visits.', kind: 'limit' as const, limit: least, fact: [] };
    expect(compareWithLimit(item, criterion)?.outside).toBeUndefined();
  });

  it('is by the quantity that was entered where the wording gives none', () => {
    const entered = { request: 'Acupuncture', quantity: { amount: 8, unit: 'sessions' } };
    expect(said(entered, 'Up to 6 visits.')).toBe('The request: 8 visits. At most 6.');
    expect(said({ ...entered, request: 'Acupuncture 4 visits' }, 'Up to 6 visits.')).toBe(
      'The request: 4 visits. At most 6.',
    );
  });

  it.each([
    ['another unit', 'Norco 10/325mg 60 tablets', 'Up to 6 visits.', SIX],
    ['a rate', 'Acupuncture 2x4', 'Up to 6 visits per week.', of(6, 'visits per week')],
    ['a time', 'Acupuncture 2x4', 'Within 6 weeks.', of(6, 'weeks')],
    ['a unit that nothing is known of', 'Acupuncture 2x4', 'Within 5 working days.', of(5, 'working days')],
    ['units of nothing', '10 units', 'At most 6 units.', of(6, 'units')],
    ['no number', 'Acupuncture', 'Up to 6 visits.', SIX],
    ['two numbers', 'Acupuncture 8 visits, then 4 visits', 'Up to 6 visits.', SIX],
    ['a number that disagrees with itself', 'Acupuncture 2x4 (12 visits)', 'Up to 6 visits.', SIX],
    ['refills', 'Norco 10/325mg 60 tablets with 2 refills', 'Up to 30 tablets.', of(30, 'tablets')],
    ['another treatment', 'Physical therapy 12 visits', 'Up to 6 chiropractic visits.', SIX],
    ['another discipline', 'Physical therapy 12 visits', 'Up to 6 occupational therapy visits.', SIX],
    ['a sentence that was changed', 'Acupuncture 2x4', 'Up to 12 visits.', SIX],
  ])('is not compared: %s', (_, request, criterion, limit) => {
    expect(said(request, criterion, limit)).toBeUndefined();
  });

  it('is not compared with the number of what came before, nor without a limit', () => {
    const [request, words] = ['Acupuncture 2x4', 'At least 6 visits of a trial were had.'];
    expect(said(request, words, SIX, { kind: 'prerequisite' })).toBeUndefined();
    expect(said(request, words, SIX, { limit: undefined })).toBeUndefined();
  });
});
