import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionsOf, type Term } from './complete.ts';

const terms: Term[] = [
  { text: 'Norco 10/325 mg', about: 'Drug' },
  { text: 'Lumbar spine sprain', about: 'Diagnosis' },
  { text: 'Lumbar radiculopathy', about: 'Diagnosis' },
  { text: '10/23/2014', about: 'Progress report' },
];
const offered = (before: string) => completionsOf(before, terms).map(({ term, typed }) => [term.text, typed]);

describe('completing what is typed', () => {
  it('offers the terms of the case that begin so, whatever the capitals', () => {
    expect(offered('He takes nor')).toEqual([['Norco 10/325 mg', 3]]);
    expect(offered('(lum')).toEqual([
      ['Lumbar spine sprain', 3],
      ['Lumbar radiculopathy', 3],
    ]);
    expect(offered('On 10/2')).toEqual([['10/23/2014', 4]]);
  });

  it('goes on with a term of several words', () => {
    expect(offered('with lumbar sp')).toEqual([['Lumbar spine sprain', 9]]);
  });

  it('offers nothing for two letters, behind a space, within a word, and for what is whole', () => {
    for (const before of ['lu', 'lumbar ', 'xlum', 'Lumbar radiculopathy', ''])
      expect(offered(before)).toEqual([]);
  });

  it('takes the place of what the term begins with', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...terms),
        fc.nat({ max: 18 }),
        fc.constantFrom('', 'a ', 'is (', '\uFFFC '),
        (term, cut, lead) => {
          const before = lead + term.text.slice(0, cut).toUpperCase();
          for (const { typed, term: found } of completionsOf(before, terms)) {
            expect(found.text.toLowerCase().startsWith(before.slice(-typed).toLowerCase())).toBe(true);
          }
        },
      ),
    );
  });
});
