import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drugFinder } from './find-drug.ts';
import { FORMULARY_SCHEMA, type Formulary } from './formulary.ts';
import { namesOfList } from './names-in-text.ts';

const drug = (row: number, ingredient: string, ...brands: string[]) => ({
  ...{ row, ingredient, brands },
  ...{ status: 'exempt' as const, guidelines: [] },
});
const LIST: Formulary = {
  schema: FORMULARY_SCHEMA,
  drugs: [
    drug(2, 'Inventol Hydrochloride', 'Brandol', 'Brandol XR'),
    drug(3, 'Inventol/Otherin Sodium', 'Duo-Brand'),
    drug(4, 'Zinc'),
    drug(5, 'Gel', 'Ice'),
  ],
};
const found = namesOfList(LIST);

it('finds brands and ingredients as whole words, the longest, each once', () => {
  expect(found('brandol xr 20 mg #30, BRANDOL')).toEqual(['Brandol XR', 'Brandol']);
  expect(found('Cream (duo brand), inventol HCl 5 mg')).toEqual(['Duo-Brand', 'inventol']);
  expect(found('inventol/otherin sodium')).toEqual(['Inventol/Otherin Sodium']);
  expect(found('Brandoline, preinventol')).toEqual([]);
});

it('takes no short word of another thing for a drug', () => {
  expect(found('ice and gel packs')).toEqual([]);
  expect(found('zinc')).toEqual(['Zinc']);
});

it('finds each name of a list in any text that holds it, and what it finds the list has', () => {
  const find = drugFinder(LIST);
  const names = LIST.drugs.flatMap(({ ingredient, brands }) => [ingredient, ...brands]);
  const long = names.filter((name) => name.length >= 4);
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.string(), fc.string(), (name, before, after) => {
      const got = found(`${before} , ${name.toUpperCase()} ; ${after}`);
      expect(got.length).toBeGreaterThan(0);
      for (const one of got) expect(find(one).drugs.length).toBeGreaterThan(0);
    }),
  );
});
