import { lookUpDrug } from '../domain/facts/index.ts';
import { ingredientsOf, plain, SALTS } from './drug-name.ts';
import type { Formulary, FormularyDrug, FormularyStatus } from './formulary.ts';

/** How a name led to a drug of the list. */
export const FOUND_BY = ['ingredient', 'brand of the list', 'known brand'] as const;
type FoundBy = (typeof FOUND_BY)[number];

export interface FormularyAnswer {
  asked: string;
  /** `differs` where the rows found do not agree: form or strength decides. `unlisted` where none was found. */
  status: FormularyStatus | 'differs';
  /** Absent where nothing was found. */
  by?: FoundBy;
  drugs: readonly FormularyDrug[];
  /** Ingredients of the list that an unlisted name may have meant or holds: to be checked by a person. */
  near: readonly string[];
}

const MOST_NEAR = 5;

/** With these a salt is what it is of: calcium citrate is not calcium carbonate. */
const MINERALS = new Set('calcium iron ferrous lithium magnesium potassium sodium zinc'.split(' '));

/**
 * What the list says of a drug: by its ingredients in any order, with or without the salt; by a brand name in the list; then by a
 * brand name that IMR Desk knows. Never by likeness: a name that fits nothing is unlisted, and likenesses are only named.
 */
export function drugFinder({ drugs }: Formulary): (asked: string) => FormularyAnswer {
  const listed = drugs.map((drug) => ({
    drug,
    ingredients: ingredientsOf(drug.ingredient),
    brands: drug.brands.map(plain),
  }));
  return (asked) => answerFrom(listed, asked);
}

interface Listed {
  drug: FormularyDrug;
  ingredients: string[][];
  brands: readonly string[];
}

function answerFrom(all: readonly Listed[], asked: string): FormularyAnswer {
  const those = (fits: (one: Listed) => boolean) => all.filter(fits).map(({ drug }) => drug);
  const answer = (by: FoundBy, found: readonly FormularyDrug[]): FormularyAnswer => {
    const [status = 'unlisted', ...others] = new Set(found.map((drug) => drug.status));
    return { asked, status: others.length === 0 ? status : 'differs', by, drugs: found, near: [] };
  };
  const wanted = ingredientsOf(asked);
  const byIngredient = those(({ ingredients }) => sameDrug(ingredients, wanted));
  if (byIngredient.length > 0) return answer('ingredient', byIngredient);
  const name = plain(asked);
  const byBrand = those(({ brands }) => brands.includes(name));
  if (byBrand.length > 0 && name !== '') return answer('brand of the list', byBrand);
  const known = lookUpDrug(asked);
  if (known?.brands.some((brand) => plain(brand) === name)) {
    const generic = ingredientsOf(known.generic);
    const found = those(({ ingredients }) => sameDrug(ingredients, generic));
    if (found.length > 0) return answer('known brand', found);
  }
  return {
    asked,
    status: 'unlisted',
    drugs: [],
    near: nearNames(all, [wanted, ingredientsOf(known?.generic ?? '')]),
  };
}

function sameDrug(one: readonly string[][], other: readonly string[][]): boolean {
  if (one.length !== other.length || one.length === 0) return false;
  const left = [...other];
  return one.every((words) => {
    const at = left.findIndex((candidate) => sameIngredient(words, candidate));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

function sameIngredient(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.some((word, index) => word !== long[index])) return false;
  const rest = long.slice(short.length);
  return rest.length === 0 || (rest.every((word) => SALTS.has(word)) && !MINERALS.has(short.at(-1) ?? ''));
}

/** Ingredients of the list that share their first word with one of these. */
function nearNames(all: readonly Listed[], names: readonly string[][][]): string[] {
  const firsts = new Set(names.flat().map(([first = '']) => first));
  const near = all.filter(({ ingredients }) => ingredients.some(([first = '']) => firsts.has(first)));
  return [...new Set(near.map(({ drug }) => drug.ingredient))].slice(0, MOST_NEAR);
}
