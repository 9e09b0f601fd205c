import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_TYPES } from '../record-type.ts';
import { finished } from '../slices.ts';
import { extents, recordsOf } from '../testing/file.ts';
import { prose, sketched } from '../testing/page.ts';
import { type LatticePage, solve } from './lattice.ts';
import { observe, type StartRule } from './observations.ts';

const LETTERHEAD = 'Example Medical Group\n100 Example Street, Example City, CA 90000\nTel (555) 555-0100\n';
const NOTE = (date: string): string =>
  `${LETTERHEAD}\n= PROGRESS NOTE\n\nPatient: A. Sample\tDate of visit: ${date}\n\nSubjective:\n${prose(5)}\n\nPlan:\n${prose(3)}\n\nJane Example, MD`;
const LONG = (title: string, number: string): string =>
  `${LETTERHEAD}\n= ${title}\n\n@200 ${prose(36)}\n@750 ${number}`;
const INNER = (number: string): string => `Re: A. Sample\n\n${prose(40)}\n@750 ${number}`;
const LAST = (number: string): string =>
  `Re: A. Sample\n\n${prose(6)}\n\nSincerely,\n\nJane Example, MD\n@750 ${number}`;

const rules = (page: string, before?: string): Partial<Record<StartRule, number>> => {
  const seen = observe(sketched(page).sketch, before === undefined ? undefined : sketched(before).sketch, 0);
  return Object.fromEntries(seen.map(({ rule, weight }) => [rule, weight]));
};

describe('a record begins where', () => {
  it('a title, a letterhead and labels of who it is about stand at the top', () => {
    const seen = rules(NOTE('03/04/2014'), NOTE('02/04/2014'));
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining(['title', 'letterhead', 'beforeCloses', 'otherDay']),
    );
  });

  it('a page is numbered as the first, or the page before as the last', () => {
    expect(rules(LONG('CONSULTATION REPORT', 'Page 1 of 3'), LAST('Page 3 of 3'))).toMatchObject({
      firstNumber: expect.any(Number),
      afterLastOf: expect.any(Number),
    });
  });

  it('and not where numbers, lists or sentences go on', () => {
    expect(rules(INNER('Page 2 of 3'), LONG('CONSULTATION REPORT', 'Page 1 of 3')).nextNumber).toBeLessThan(
      -3,
    );
    expect(rules('of the knee.\nThe knee is stable.', `@60 ${prose(44)}`).goesOnInSentence).toBeLessThan(0);
    const list = (from: number) =>
      Array.from({ length: 6 }, (_, at) => `${from + at}\tProgress note\t03/01/2014`).join('\n');
    expect(rules(list(7), list(1)).listGoesOn).toBeLessThan(0);
  });

  it('unless another running title says that this is another record’s page', () => {
    const seen = rules(
      `= FOLLOW-UP VISIT\nSample, A. (continued)\n\n${prose(9)}`,
      LONG('CONSULTATION REPORT', ''),
    );
    expect(seen.otherRunningTitle).toBeGreaterThan(0);
  });
});

describe('a file is divided', () => {
  it('into notes of a page and reports of several', () => {
    const file = [
      NOTE('01/04/2014'),
      NOTE('02/04/2014'),
      LONG('CONSULTATION REPORT', 'Page 1 of 3'),
      INNER('Page 2 of 3'),
      LAST('Page 3 of 3'),
      NOTE('03/04/2014'),
    ];
    expect(extents(recordsOf(file))).toEqual(['0', '1', '2,3,4', '5']);
    expect(recordsOf(file).map(({ type }) => type.value)).toEqual([
      'progress-report',
      'progress-report',
      'consultation',
      'progress-report',
    ]);
  });

  it('with blank backs and unread pages at the record before them', () => {
    const records = recordsOf([NOTE('01/04/2014'), '', NOTE('02/04/2014'), null]);
    expect(extents(records)).toEqual(['0,1', '2,3']);
    expect(records.map(({ blank, unread }) => [blank, unread])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('and a file of which nothing is read yet is one record that says so', () => {
    const [record] = recordsOf([null, null]);
    expect(record).toMatchObject({ unread: 2, title: { value: 'Not read yet' }, date: undefined });
  });
});

describe('pages that lie elsewhere', () => {
  const report = [
    LONG('CONSULTATION REPORT', 'Page 1 of 3'),
    INNER('Page 2 of 3'),
    LAST('Page 3 of 3'),
  ] as const;

  it('are put into their order where their numbers say it', () => {
    const [reversed] = recordsOf([report[2], report[1], report[0]]);
    expect(reversed?.pages.map(({ page }) => page)).toEqual([2, 1, 0]);
    expect(reversed?.reordered).toBe(true);
  });

  it('are put back to their record from behind another one', () => {
    const records = recordsOf([report[0], NOTE('01/04/2014'), report[1], report[2]]);
    expect(extents(records)).toEqual(['0,2,3', '1']);
    expect(records[0]?.explanation.some(({ rule }) => rule === 'join-nextNumber')).toBe(true);
  });

  it('stay where they lie when nothing says where they belong', () => {
    expect(extents(recordsOf([NOTE('01/04/2014'), INNER(''), NOTE('02/04/2014')]))).toEqual(['0,1', '2']);
  });

  it('stay where they lie when two records lack them alike', () => {
    const file = [report[0], NOTE('01/04/2014'), INNER('Page 2 of 3'), NOTE('02/04/2014'), report[0]];
    expect(extents(recordsOf(file))).not.toContain('0,2');
  });
});

describe('the likeliest division', () => {
  const page = (start: number, type: number, weight = 3): LatticePage => {
    const evidence = new Float64Array(RECORD_TYPES.length);
    evidence[type] = weight;
    return { start, evidence };
  };

  it('follows what speaks for and against beginnings, and the types', () => {
    const { starts, types } = finished(solve([page(0, 3), page(-3, 3), page(3, 7), page(-3, 7)]));
    expect(starts).toEqual([true, false, true, false]);
    expect(types).toEqual([3, 3, 7, 7]);
  });

  it('holds to what was decided', () => {
    const { starts } = finished(
      solve([page(0, 3), { ...page(-9, 3), fixed: 'start' }, { ...page(9, 7), fixed: 'inner' }]),
    );
    expect(starts).toEqual([true, true, false]);
  });

  it('gives chances that are chances, and a beginning for the first page', () => {
    const pages = fc.array(fc.tuple(fc.float({ min: -20, max: 20, noNaN: true }), fc.nat(14), fc.nat(9)), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pages, (drawn) => {
        const result = finished(solve(drawn.map(([start, type, weight]) => page(start, type, weight))));
        expect(result.starts[0]).toBe(true);
        expect(result.startChance[0]).toBeCloseTo(1, 6);
        for (const chance of result.startChance) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1 + 1e-9);
        }
        for (let at = 0; at < drawn.length; at += 1) {
          const sum = result.typeChance
            .subarray(at * RECORD_TYPES.length, (at + 1) * RECORD_TYPES.length)
            .reduce((total, chance) => total + chance, 0);
          expect(sum).toBeCloseTo(1, 6);
        }
      }),
    );
  });
});
