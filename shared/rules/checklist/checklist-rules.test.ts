import { describe, expect, it } from 'vitest';
import type { CheckedCriterion } from '../../domain/checklist.ts';
import type { Outcome } from '../../domain/item.ts';
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
