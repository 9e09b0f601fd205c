import { describe, expect, it } from 'vitest';
import { count, printWhen } from './format.ts';

const NOW = new Date(2026, 10, 23, 9, 30);

describe('a time', () => {
  it('is told by its distance from today', () => {
    // Node prints a narrow no-break space before PM.
    const plain = (at: Date) => printWhen(at, NOW).replace(/\s/g, ' ');
    expect(plain(new Date(2026, 10, 23, 0, 5))).toBe('Today, 12:05 AM');
    expect(plain(new Date(2026, 10, 22, 23, 59))).toBe('Yesterday, 11:59 PM');
    expect(plain(new Date(2026, 0, 2, 14, 0))).toBe('Jan 2, 2:00 PM');
    expect(plain(new Date(2025, 11, 31, 14, 0))).toBe('Dec 31, 2025');
  });

  it('counts days across a change of the clocks', () => {
    expect(printWhen(new Date(2026, 2, 7, 12), new Date(2026, 2, 8, 12))).toContain('Yesterday');
  });
});

describe('a count', () => {
  it('takes the singular for one alone', () => {
    expect([0, 1, 1204].map((amount) => count(amount, 'page'))).toEqual(['0 pages', '1 page', '1,204 pages']);
  });
});
