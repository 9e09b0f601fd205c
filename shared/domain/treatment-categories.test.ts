import { describe, expect, it } from 'vitest';
import { printCategory, TREATMENT_CATEGORIES } from './treatment-categories.ts';

describe('a treatment category', () => {
  it.each([
    [
      'Rehabilitation * Physical Therapy/Occupational Therapy (PT/OT) *',
      'Rehabilitation: Physical Therapy/Occupational Therapy (PT/OT)',
    ],
    ['Pharmaceuticals * * Opioids', 'Pharmaceuticals: Opioids'],
    ['Pharmaceuticals * * Calcium Cannel Blocker', 'Pharmaceuticals: Calcium Channel Blocker'],
    ['Home Health * Home Health *', 'Home Health'],
    ['Surgery', 'Surgery'],
    ['Something else', 'Something else'],
  ])('%s reads %s', (category, printed) => expect(printCategory(category)).toBe(printed));

  it('is told from every other by what is read', () => {
    const read = new Map<string, string[]>();
    for (const one of TREATMENT_CATEGORIES)
      read.set(printCategory(one), [...(read.get(printCategory(one)) ?? []), one]);
    for (const [, values] of read) expect(values.length).toBeLessThanOrEqual(2);
    expect(read.size).toBeGreaterThan(60);
  });
});
