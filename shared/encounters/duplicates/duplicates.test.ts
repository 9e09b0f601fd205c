import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../slices.ts';
import { dayOf } from '../split/observations.ts';
import { sketched } from '../testing/page.ts';
import { packCompared, unpackCompared } from './packed-page.ts';
import { type ComparedPage, pageCopies } from './page-copies.ts';
import { recordCopies } from './record-copies.ts';

const FINDINGS = [
  'the left shoulder is tender over the joint and the grip is weaker than before at 14 and 12 pounds',
  'sensation is reduced over the thumb and reflexes are 2 plus on both sides with flexion to 115 degrees',
  'the medication lowers the pain from 8 to 5 and allows light housework for 30 minutes at a time',
];
const note = (day: string, extra = ''): string =>
  `= PROGRESS NOTE\n\nPatient: A. Sample\tDate of visit: ${day}\nDOB: 01/02/1970\tClaim: 5512345\n${FINDINGS.join('\n')}\n${extra}`;
const compared = (lines: string): ComparedPage => {
  const { sketch, likeness } = sketched(lines);
  return { likeness, day: dayOf(sketch)?.iso };
};
const copiesOf = (...pages: string[]) => finished(pageCopies(pages.map(compared)));

describe('a page is a copy of another', () => {
  it('word for word', () => {
    expect(copiesOf(note('03/04/2014'), note('03/04/2014'))).toEqual([
      { one: 0, other: 1, how: 'exact', alike: 1 },
    ]);
  });

  it('with another fax line, a stamp, and letters that were misread', () => {
    const faxed = `@4 03/12/2015 10:24 FROM: EXAMPLE CLINIC TO: 5555550100 P. 002/009\n@60 ${note(
      '03/04/2014',
      'RECEIVED',
    )
      .replace('shoulder', 'shou1der')
      .replace('reflexes', 'retlexes')}`;
    expect(copiesOf(note('03/04/2014'), faxed)).toMatchObject([{ one: 0, other: 1, how: 'near' }]);
  });

  it('but not the next note from the same template', () => {
    expect(copiesOf(note('03/04/2014'), note('04/01/2014'))).toEqual([]);
  });

  it('nor another empty sheet', () => {
    expect(copiesOf('MEDICAL RECORDS', 'MEDICAL RECORDS', '', '')).toEqual([]);
  });

  it('and none is compared with all others: the work grows with the pages', () => {
    const days = Array.from(
      { length: 400 },
      (_, at) => `${1 + (at % 12)}/${1 + (at % 28)}/${2000 + (at % 19)}`,
    );
    const pages = days.map((day) => compared(note(day)));
    let looks = 0;
    const counted = pages.map((page) => ({
      ...page,
      likeness: {
        ...page.likeness,
        get groups() {
          looks += 1;
          return page.likeness.groups;
        },
      },
    }));
    finished(pageCopies(counted));
    expect(looks / pages.length).toBeLessThan(1_100);
  });
});

describe('records are copies of each other', () => {
  const page = (at: number, words = 100) => ({ page: at, words });
  const copy = (one: number, other: number, how: 'exact' | 'near' = 'near') => ({
    one,
    other,
    how,
    alike: 0.9,
  });

  it('when most of their words stand on copied pages: a last page of a signature may differ', () => {
    const records = [
      { pages: [page(0, 300), page(1, 12)], day: '2014-03-04' },
      { pages: [page(2, 300), page(3, 15)], day: '2014-03-04' },
    ];
    expect(recordCopies(records, [copy(0, 2)])).toEqual([{ records: [0, 1], how: 'near' }]);
  });

  it('in groups of as many as there are', () => {
    const records = [0, 1, 2].map((at) => ({ pages: [page(at)], day: undefined }));
    expect(recordCopies(records, [copy(0, 1, 'exact'), copy(0, 2, 'exact')])).toEqual([
      { records: [0, 1, 2], how: 'exact' },
    ]);
  });

  it('unless they are of different days, or only a page of many is copied', () => {
    const days = ['2014-03-04', '2014-04-04'].map((day, at) => ({ pages: [page(at)], day }));
    expect(recordCopies(days, [copy(0, 1)])).toEqual([]);
    const long = [
      { pages: [page(0), page(1), page(2), page(3)], day: undefined },
      { pages: [page(4)], day: undefined },
    ];
    expect(recordCopies(long, [copy(0, 4)])).toEqual([]);
  });
});

describe('what a page is compared by', () => {
  it('is kept as it was', () => {
    const numbers = fc.array(fc.nat(0xffff), { maxLength: 48 });
    fc.assert(
      fc.property(
        fc.nat(),
        numbers,
        fc.option(fc.constant('2014-03-04'), { nil: undefined }),
        (words, drawn, day) => {
          const kept = {
            likeness: { all: 'abc.def', words, groups: drawn.slice(0, 40), numbers: drawn },
            day,
          };
          expect(unpackCompared(packCompared(kept))).toEqual(kept);
        },
      ),
    );
    expect(unpackCompared(new Uint8Array([9, 9, 9]))).toBeUndefined();
  });
});
