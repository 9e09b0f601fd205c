import { describe, expect, it } from 'vitest';
import type { PageWord } from '../../../shared/domain/page-text.ts';
import { readerWords } from './reader-words.ts';
import { describeReading } from './reading-summary.ts';

const word = (text: string, ends: PageWord['ends']): PageWord => ({
  ...{ text, ends, left: 0.1, top: 0.2, width: 0.3, height: 0.02, direction: 0 },
});

describe('stored words in the reader', () => {
  it('stand on lines, and go on after a hyphen', () => {
    const words = readerWords([
      word('physi', 'hyphen'),
      word('cal', 'space'),
      word('therapy', 'block'),
      word('Neck', 'line'),
    ]);
    expect(words.map(({ line, hyphen }) => [line, hyphen])).toEqual([
      [0, true],
      [1, false],
      [1, false],
      [2, false],
    ]);
    expect(words[0]?.box).toEqual({ left: 0.1, top: 0.2, width: 0.3, height: 0.02 });
  });

  it('have a place for each character, wider ones further apart', () => {
    const [one] = readerWords([word('mil', 'line')]);
    const [first = 0, second = 0] = one?.cuts ?? [];
    expect(one?.cuts).toHaveLength(2);
    expect(first).toBeGreaterThan(0.5);
    expect(second).toBeGreaterThan(first);
    expect(second).toBeLessThan(1);
  });
});

describe('how far a case is read', () => {
  const summary = { pages: 1000, read: 312, needsOcr: 0, failed: 0, hold: null };

  it('is said in pages, with what holds it up', () => {
    expect(describeReading(summary)).toBe('312 of 1,000 pages read');
    expect(describeReading({ ...summary, needsOcr: 688 })).toContain('recognizing the text of scans');
    expect(describeReading({ ...summary, failed: 1, hold: 'battery' })).toMatch(
      /plugged in .* 1 page could not be read$/,
    );
  });
});
