import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drugFinder } from './find-drug.ts';
import { FORMULARY_SCHEMA, type Formulary, type FormularyStatus } from './formulary.ts';

/** A list of invented statuses. */
function aList(...rows: [ingredient: string, status: FormularyStatus, brands?: string[]][]): Formulary {
  const drugs = rows.map(([ingredient, status, brands = []], index) => ({
    row: index + 2,
    ingredient,
    status,
    brands,
    guidelines: [],
  }));
  return { schema: FORMULARY_SCHEMA, drugs };
}
const LIST = aList(
  ['Gabapentin', 'exempt'],
  ['Diclofenac Sodium', 'exempt'],
  ['Diclofenac Potassium', 'non-exempt'],
  ['Acetaminophen/Hydrocodone Bitartrate', 'non-exempt'],
  ['Calcium Citrate', 'exempt'],
  ['Inventol (patch)', 'unlisted', ['Brandol', 'Brandol XR']],
);
const found = (asked: string) => {
  const { status, by, drugs } = drugFinder(LIST)(asked);
  return [status, by, ...drugs.map(({ row }) => row)];
};

describe('a drug of a list', () => {
  it('is found by its ingredients in any order and case, with or without the salt', () => {
    expect(found('GABAPENTIN')).toEqual(['exempt', 'ingredient', 2]);
    expect(found('hydrocodone / acetaminophen')).toEqual(['non-exempt', 'ingredient', 5]);
    expect(found('hydrocodone and acetaminophen')).toEqual(['non-exempt', 'ingredient', 5]);
    expect(found('diclofenac potassium')).toEqual(['non-exempt', 'ingredient', 4]);
    expect(found('inventol')).toEqual(['unlisted', 'ingredient', 7]);
  });

  it('that stands in rows of different statuses is not said to have one', () => {
    expect(found('diclofenac')).toEqual(['differs', 'ingredient', 3, 4]);
  });

  it('is found by a brand of the list, and by one that IMR Desk knows, which is told apart', () => {
    expect(found('brandol xr')).toEqual(['unlisted', 'brand of the list', 7]);
    expect(found('Neurontin')).toEqual(['exempt', 'known brand', 2]);
    expect(found('Norco')).toEqual(['non-exempt', 'known brand', 5]);
  });

  it('that is not on it is unlisted, however near its name comes', () => {
    for (const name of [
      'gabapentine',
      'gabapentin enacarbil',
      'pregabalin',
      'Neuronten',
      'Lyrica',
      'calcium',
      '',
      '()',
    ])
      expect(found(name)).toEqual(['unlisted', undefined]);
    for (const name of [
      'hydrocodone',
      'acetaminophen',
      'gabapentin/acetaminophen',
      'diclofenac epolamine',
      'Brand',
    ])
      expect(found(name)).toEqual(['unlisted', undefined]);
    expect(drugFinder(LIST)('gabapentine').near).toEqual(['Gabapentin']);
    expect(drugFinder(LIST)('hydrocodone').near).toEqual(['Acetaminophen/Hydrocodone Bitartrate']);
  });

  it('is exempt only where each row that was found says so', () => {
    const status = fc.constantFrom<FormularyStatus>('exempt', 'non-exempt', 'unlisted');
    const name = fc.constantFrom('alphol', 'alphol sodium', 'betol', 'alphol/betol');
    const rows = fc.array(fc.tuple(name, status), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.oneof(name, fc.string({ maxLength: 12 })), (all, asked) => {
        const answer = drugFinder(aList(...all.map(([one, its]): [string, FormularyStatus] => [one, its])))(
          asked,
        );
        const exempt = answer.drugs.length > 0 && answer.drugs.every((drug) => drug.status === 'exempt');
        expect(answer.status === 'exempt').toBe(exempt);
      }),
    );
  });
});
