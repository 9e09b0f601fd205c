import { describe, expect, it } from 'vitest';
import { cutRuns } from './cut-block.ts';

const RUNS = [
  { text: 'Label: ', bold: true },
  { text: 'one two ' },
  { footnote: 'a source' },
  { text: ' three' },
];

describe('a paragraph that a page parts', () => {
  it('is the same runs, cut where a line begins', () => {
    expect(cutRuns(RUNS, 0, 11)).toEqual([{ text: 'Label: ', bold: true }, { text: 'one ' }]);
    expect(cutRuns(RUNS, 11, Infinity)).toEqual([
      { text: 'two ' },
      { footnote: 'a source' },
      { text: ' three' },
    ]);
  });

  it('begins its second part without a space', () => {
    expect(cutRuns(RUNS, 16, Infinity)).toEqual([{ text: 'three' }]);
    expect(cutRuns(RUNS, 15, 16)).toEqual([{ footnote: 'a source' }]);
  });
});
