import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindQuery, patternOf, rangesIn } from './query.ts';

const TEXT = 'MRI of the L-spine: 50% relief, “good” response. The patient’s mri (L4-5) shows stenosis.';

function found(text: string, change: Partial<FindQuery> = {}, within = TEXT): string[] {
  const query = { text, matchCase: false, wholeWord: false, regex: false, ...change };
  return rangesIn(patternOf(query), within).map(([start, end]) => within.slice(start, end));
}

describe('finding', () => {
  it('takes upper and lower case alike unless asked not to', () => {
    expect(found('mri')).toEqual(['MRI', 'mri']);
    expect(found('mri', { matchCase: true })).toEqual(['mri']);
  });

  it('keeps to whole words when asked to', () => {
    expect(found('l')).toHaveLength(3);
    expect(found('l', { wholeWord: true })).toEqual(['L']);
    expect(found('(L4-5)', { wholeWord: true })).toEqual(['(L4-5)']);
  });

  it('reads quotes and dashes as they are typed', () => {
    expect(found('"good"')).toEqual(['“good”']);
    expect(found("patient's")).toEqual(['patient’s']);
    expect(found('L4–5')).toEqual(['L4-5']);
  });

  it('takes spaces for one, and nothing for a sign of its own', () => {
    expect(found('  50%   relief ')).toEqual(['50% relief']);
    expect(found('.*')).toEqual([]);
  });

  it('goes by a regular expression, and says when it is none', () => {
    expect(found('\\bL\\d-\\d\\b', { regex: true })).toEqual(['L4-5']);
    expect(found('x*', { regex: true })).toEqual([]);
    expect(() => found('(', { regex: true })).toThrow(SyntaxError);
  });

  it('finds whatever was taken from the text, and never fails on what is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.boolean(), (typed, around, matchCase) => {
        const clean = typed.replace(/\s+/g, ' ').trim();
        fc.pre(clean !== '' && clean.isWellFormed() && around.isWellFormed());
        const within = `${around}${clean}${around}`;
        expect(found(typed, { matchCase }, within).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
