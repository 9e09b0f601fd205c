import { describe, expect, it } from 'vitest';
import { count, printBytes, printMinutes, printWhen } from './format.ts';

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

describe('an amount', () => {
  it('of time is in hours and minutes', () => {
    expect([0, 45, 60, 125, 60_000].map(printMinutes)).toEqual([
      '0 min',
      '45 min',
      '1 h',
      '2 h 5 min',
      '1,000 h',
    ]);
  });

  it('of bytes has two figures at least where they tell something', () => {
    expect([0, 870, 12_300, 3_440_000, 34_000_000, 5_210_000_000].map(printBytes)).toEqual([
      '0 bytes',
      '870 bytes',
      '12 KB',
      '3.4 MB',
      '34 MB',
      '5.2 GB',
    ]);
  });
});
