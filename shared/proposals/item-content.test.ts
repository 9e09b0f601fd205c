import { describe, expect, it } from 'vitest';
import { itemContentSchema } from '../domain/item.ts';
import { itemsAlreadyThere } from './already-there.ts';
import { itemContentOf, remainingOf } from './item-content.ts';

const TODAY = '2016-11-03';
const AT = { documentId: 'd', page: 0, start: 0, end: 1 };
const modified = (request: string, authorized: string) => ({
  request,
  bodyParts: [],
  outcome: 'modified' as const,
  authorized: { text: authorized, at: AT, recordId: 'r' },
});

describe('the item of a proposal', () => {
  it('is worded as the paper words it, without the stop that the letter has no place for', () => {
    const bodyParts = [{ name: 'low back (lumbar spine)' }];
    const quantity = { amount: 8, unit: 'visits', asRead: '2x4' };
    const proposal = { request: ' Program, 2x4 lumbar (8 visits). ', quantity, bodyParts };
    const content = itemContentOf({ ...proposal, outcome: 'denied', authorized: null }, TODAY);
    expect(content).toEqual({ request: 'Program, 2x4 lumbar (8 visits)', quantity, bodyParts });
    expect(itemContentSchema.parse(content)).toEqual(content);
  });

  it('keeps the stop of an abbreviation', () => {
    const { request } = itemContentOf(
      { request: 'Ibuprofen 800 mg q.d.', bodyParts: [], outcome: null, authorized: null },
      TODAY,
    );
    expect(request).toBe('Ibuprofen 800 mg q.d.');
  });

  it('says what is left in dispute where UR authorized a counted part', () => {
    expect(itemContentOf(modified('Physical therapy, 12 visits.', '6 visits.'), TODAY).ur).toEqual({
      kind: 'partial',
      original: 'Physical therapy, 12 visits',
      authorized: '6 visits',
      remaining: 'Physical therapy, 6 visits',
    });
  });

  it('leaves the split to a person where the words do not tell it', () => {
    expect(itemContentOf(modified('Acupuncture for the neck', 'an evaluation'), TODAY).ur).toBeUndefined();
  });
});

describe('what is left of a request', () => {
  it.each([
    ['Physical therapy 12 visits', 'physical therapy, 12 visits'],
    ['Physical therapy 2x6 (12 visits)', '6 visits'],
    ['Physical therapy 12 visits for 12 weeks', '6 visits'],
    ['MRI of the lumbar spine', '6 visits'],
  ])('of %j, with %j authorized, is not guessed', (original, authorized) => {
    expect(remainingOf(original, authorized, TODAY)).toBeUndefined();
  });

  it('of tablets is counted in tablets', () => {
    expect(remainingOf('Norco 10/325 mg #60', 'Norco 10/325 mg #45', TODAY)).toBe('Norco 10/325 mg #15');
  });
});

describe('items that are in the case already', () => {
  const there = (proposals: string[], items: string[]) =>
    itemsAlreadyThere(
      proposals.map((one) => [one]),
      items,
      TODAY,
    );

  it('are recognised in other words', () => {
    expect(there(['Physical therapy, 8 visits, low back'], ['PT 2x4 lumbar'])).toEqual([0]);
    expect(
      itemsAlreadyThere(
        [['Program of exercise', 'Spinal stabilization program with adjunctive modalities, lumbar, 2x4']],
        ['MRI of the lumbar spine', 'Spinal stabilization program 2x4 lumbar'],
        TODAY,
      ),
    ).toEqual([1]);
  });

  it('are not those for another part of the body', () => {
    expect(there(['Physical therapy 2x4 lumbar spine'], ['Physical therapy 2x4 cervical spine'])).toEqual([
      undefined,
    ]);
  });

  it('are not another treatment of the same part', () => {
    expect(there(['MRI of the lumbar spine'], ['Physical therapy, lumbar spine'])).toEqual([undefined]);
  });

  it('stand for one proposal each, the most alike', () => {
    const proposals = ['Norco 10/325 mg #60', 'Norco 10/325 mg #60, second month'];
    expect(there(proposals, ['Norco 10/325 mg #60, second month'])).toEqual([undefined, 0]);
    expect(there(proposals, [''])).toEqual([undefined, undefined]);
  });
});
