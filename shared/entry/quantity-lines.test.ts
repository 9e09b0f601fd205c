import { describe, expect, it } from 'vitest';
import type { DisputedItem } from '../domain/item.ts';
import { richTextFrom } from '../domain/rich-text.ts';
import { aCase } from '../testing/case-builder.ts';
import { quantityLines } from './quantity-lines.ts';

function linesOf(item: Partial<DisputedItem>, injury?: string): string[] {
  const imrCase = aCase()
    .with({ caseBlock: injury === undefined ? {} : { dateOfInjury: { iso: injury } } })
    .withItem({ ...item })
    .build();
  return quantityLines(imrCase, imrCase.items[0]?.id ?? '').map(
    ({ text, differs }) => `${differs ? '≠ ' : ''}${text}`,
  );
}

const partial = (original: string, authorized: string, remaining: string): Partial<DisputedItem> => ({
  request: original,
  ur: { kind: 'partial', original, authorized, remaining },
});

describe('quantities of a request', () => {
  it.each([
    ['Spinal stabilization program 2x4 lumbar', ['2x4 = 8 visits']],
    ['Acupuncture 3 times a week for 6 weeks', ['3 times a week for 6 weeks = 18 visits']],
    ['Spinal stabilization 2x4 (6 visits)', ['≠ 2x4 (6 visits): 2 × 4 is not 6 visits']],
    ['Norco 10/325 mg #60 with 2 refills', ['Norco: 60 and 2 refills = 180 tablets']],
    [
      'Norco 10/325mg 1 tab BID #90, 30 days',
      ['≠ Norco: as directed it takes 60 tablets in 30 days, of 90 tablets'],
    ],
    ['L4-S1 fusion', ['L4-S1 = 2 levels (L4-5, L5-S1)']],
    ['Lumbar brace', []],
  ])('%s', (request, lines) => {
    expect(linesOf({ request })).toEqual(lines);
  });

  it('are compared with the field that holds the quantity', () => {
    const request = 'Acupuncture 12 visits';
    expect(linesOf({ request, quantity: { amount: 12, unit: 'sessions' } })).toEqual([]);
    expect(linesOf({ request, quantity: { amount: 6, unit: 'visits' } })).toEqual([
      '≠ The quantity says 6 visits, the request 12 visits',
    ]);
  });

  it('of a split add up, or it is said that they do not', () => {
    expect(linesOf(partial('Acupuncture 12 visits', '6 visits', 'Acupuncture 6 visits'))).toEqual([
      '12 visits = 6 visits authorized + 6 visits remaining',
    ]);
    expect(linesOf(partial('Acupuncture 12 visits', '4 visits', '6 visits'))).toEqual([
      '≠ 4 visits authorized + 6 visits remaining is not 12 visits',
    ]);
    expect(linesOf(partial('Norco 10/325 #90', 'Norco 10/325 #45', 'Norco 10/325 #45'))).toEqual([
      '90 units = 45 units authorized + 45 units remaining',
    ]);
  });

  it('are compared with the limits that the rationale lays down, and not with what was had', () => {
    const rationale = richTextFrom(
      'The guideline recommends a trial of 6 visits over 2 weeks. The injured worker completed 4 visits of acupuncture.',
    );
    expect(linesOf({ request: 'Acupuncture 2x4', rationale })).toEqual([
      '2x4 = 8 visits',
      '≠ 8 visits: 2 more than "6 visits over 2 weeks" of the rationale',
    ]);
    const rest = partial('Acupuncture 8 visits', '4 visits', '4 visits');
    expect(linesOf({ ...rest, rationale })).toContain(
      '4 visits: within "6 visits over 2 weeks" of the rationale',
    );
  });

  it('of a therapy are compared with the cap of the law, unless the injury is older or a surgery came before', () => {
    const request = 'Physical therapy 30 visits';
    const capped = '≠ 30 visits: more than the 24 that Labor Code 4604.5(c)(1) allows an injury';
    expect(linesOf({ request }, '2014-05-05')).toEqual([capped]);
    expect(linesOf({ request }, '2003-05-05')).toEqual([]);
    expect(linesOf({ request: 'Post-operative physical therapy 30 visits' }, '2014-05-05')).toEqual([]);
  });
});
