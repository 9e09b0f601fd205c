import { describe, expect, it } from 'vitest';
import type { CheckedCriterion } from '../../domain/checklist.ts';
import type { DisputedItem, Outcome } from '../../domain/item.ts';
import { richTextFrom } from '../../domain/rich-text.ts';
import { aCase } from '../../testing/case-builder.ts';
import { checkCase } from '../index.ts';
import { searchesOf } from '../records/searches-of.ts';

const criterion = (words: string, rest: Partial<CheckedCriterion> = {}): CheckedCriterion => ({
  criterion: words,
  fact: [],
  ...rest,
});
const decided = (outcome: Outcome | undefined, ...checklist: CheckedCriterion[]) =>
  aCase()
    .withCaseBlock()
    .withItem({ outcome, worksheet: { searched: [], weighed: [], checklist } })
    .build();
const found = (rule: string, imrCase: ReturnType<typeof decided>, pages?: number) => {
  const records = {
    pagesWith: () => pages,
    mentions: () => undefined,
    seen: () => undefined,
    quoted: () => null,
  };
  return checkCase({ imrCase, copy: 'posted', records }).findings.filter((one) => one.rule === rule);
};

describe('a decision against its checklist', () => {
  const against = (...given: Parameters<typeof decided>) =>
    found('checklist-against-decision', decided(...given));
  const met = criterion('Radicular pain', { status: 'met' });
  const notMet = criterion('Failed therapy.', { status: 'not met' });
  const absent = criterion('MRI', { status: 'not documented' });

  it('is found where it is overturned and a criterion is not met, or a contraindication is', () => {
    expect(against('overturned', met, notMet)).toMatchObject([
      {
        severity: 'warning',
        message:
          'Item 1 (MRI of the right knee) is Overturned, and its checklist has against it: “Failed therapy” (not met).',
        place: { field: 'item.checklist', item: 'item-1' },
      },
    ]);
    expect(
      against('overturned', criterion('Infection', { kind: 'contraindication', status: 'met' })),
    ).toHaveLength(1);
  });

  it('is found where it is upheld and every criterion speaks for the request', () => {
    const without = criterion('Infection', { kind: 'contraindication', status: 'not met' });
    expect(against('upheld', met, without)).toHaveLength(1);
  });

  it('is none where the checklist is open, missing, or says the same', () => {
    expect(against('upheld', met, absent)).toEqual([]);
    expect(against('upheld', met, criterion('Open'))).toEqual([]);
    expect(against('upheld', met, notMet)).toEqual([]);
    expect(against('upheld')).toEqual([]);
    expect(against('overturned', met, absent)).toEqual([]);
    expect(against(undefined, notMet)).toEqual([]);
  });
});

describe('a request against the limit of a criterion', () => {
  const SIX = { bound: 'at-most' as const, number: 6, unit: 'visits' };
  const limited = (rest: Partial<CheckedCriterion> = {}, words = 'No more than 6 visits.') =>
    criterion(words, { kind: 'limit', limit: SIX, ...rest });
  const asking = (request: string, one: CheckedCriterion, rest: Partial<DisputedItem> = {}) =>
    found(
      'criterion-limit',
      aCase()
        .withCaseBlock()
        .withItem({ request, worksheet: { searched: [], weighed: [], checklist: [one] }, ...rest })
        .build(),
    );
  const met = limited({ status: 'met' });

  it('is found where it is above the limit, and the criterion is called met', () => {
    expect(asking('Acupuncture 2x4', met)).toMatchObject([
      {
        severity: 'warning',
        message:
          'The checklist of Item 1 (Acupuncture 2x4) calls “No more than 6 visits” met; the request is for 8 visits, more than 6.',
        place: { field: 'item.checklist', item: 'item-1' },
      },
    ]);
    expect(asking('Acupuncture 2x3', met)).toEqual([]);
  });

  it('is found where it falls below a least number', () => {
    const least = limited(
      { status: 'met', limit: { ...SIX, bound: 'at-least' } },
      'A course has at least six sessions.',
    );
    expect(asking('Acupuncture 4 visits', least)).toMatchObject([
      { message: expect.stringContaining('the request is for 4 visits, less than 6.') },
    ]);
    expect(asking('Acupuncture 8 visits', least)).toEqual([]);
  });

  it('counts what remains in dispute of a request that was authorized in part', () => {
    const split = (remaining: string) => ({
      ur: { kind: 'partial' as const, original: '12 visits', authorized: '4 visits', remaining },
    });
    expect(asking('12 visits', met, split('6 visits'))).toEqual([]);
    expect(asking('12 visits', met, split('8 visits'))).toMatchObject([
      { message: expect.stringContaining('what remains in dispute is 8 visits, more than 6.') },
    ]);
  });

  it('is none where the criterion is open or not met, which another check reads', () => {
    expect(asking('Acupuncture 2x4', limited(), { outcome: 'upheld' })).toEqual([]);
    expect(asking('Acupuncture 2x4', limited({ status: 'not met' }), { outcome: 'overturned' })).toEqual([]);
  });

  it('is a note where it is Overturned above an open limit, until the rationale gives the number', () => {
    const overturned = (rationale: string) =>
      asking('Acupuncture 2x4', limited(), { outcome: 'overturned', rationale: richTextFrom(rationale) });
    expect(overturned('Acupuncture helped in 16 weeks.')).toMatchObject([
      {
        severity: 'note',
        message:
          'Item 1 (Acupuncture 2x4) is Overturned and the request is for 8 visits; its checklist has “No more than 6 visits”, and the rationale does not speak of the number 6.',
      },
    ]);
    expect(overturned('More than the 6 of the guideline, since work was resumed.')).toEqual([]);
    expect(overturned('More than six visits, since work was resumed.')).toEqual([]);
  });
});

describe('a criterion that is called not documented', () => {
  const absent = (words: string) => decided('upheld', criterion(words, { status: 'not documented' }));

  it.each([
    ['Failed conservative care', 'conservative NEAR/12 care'],
    [
      'A trial of at least six weeks of physical therapy did not give lasting relief of pain',
      'physical NEAR/12 therapy',
    ],
    ['Of the patient', ''],
  ])('is searched for: %s', (words, query) => {
    expect(searchesOf(absent(words))).toEqual(query === '' ? [] : [query]);
  });

  it('is a note that leads to the pages, where the records have its words', () => {
    expect(found('criterion-in-file', absent('Failed conservative care'), 2)).toMatchObject([
      {
        severity: 'note',
        message:
          'The checklist of Item 1 (MRI of the right knee) calls “Failed conservative care” not documented; 2 pages may speak of it.',
        lookUp: { query: 'conservative NEAR/12 care', pages: 2 },
      },
    ]);
    expect(found('criterion-in-file', absent('Failed conservative care'), 0)).toEqual([]);
    expect(found('criterion-in-file', absent('Failed conservative care'))).toEqual([]);
  });

  it('is said not to be checked without records', () => {
    const { notChecked } = checkCase({ imrCase: absent('Failed conservative care'), copy: 'posted' });
    expect(notChecked.map(({ rule }) => rule)).toContain('criterion-in-file');
  });
});
