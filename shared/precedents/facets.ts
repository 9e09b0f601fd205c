import type { Basis } from '../domain/basis.ts';
import type { DisputedItem } from '../domain/item.ts';
import { printCategory } from '../domain/treatment-categories.ts';
import { indexWords } from '../search/tokens.ts';
import { type Facet, type RequestFacts, YEARS } from './precedent.ts';

/** Longer values are cut: two requests whose first words are the same to here are the same for a list. */
const LONGEST = 200;
/** Longer names are cut where they are shown as a choice: a letter may hold anything in their place. */
const LONGEST_LABEL = 300;

/** Begin the tokens, so that the kinds do not meet in the index's column. */
const LETTERS: Record<Facet['kind'], string> = {
  category: 'c',
  part: 'b',
  guideline: 'g',
  section: 's',
  specialty: 'p',
  year: 'y',
  outcome: 'o',
  origin: 'q',
  treatment: 't',
  code: 'k',
  key: 'r',
};

/** A facet whose value is made from its label, or from `of`. Undefined for a label without letter or figure. */
export function facet(kind: Facet['kind'], label: string, of: string = label): Facet | undefined {
  const value = facetValue(of);
  return value === '' ? undefined : { kind, value, label: label.slice(0, LONGEST_LABEL) };
}

/** A name as one token of the index: its words in a row, folded as the index folds them. */
export function facetValue(name: string): string {
  return indexWords(name).join('').slice(0, LONGEST);
}

/** The token that stands for a facet in the index. */
export function facetToken({ kind, value }: Pick<Facet, 'kind' | 'value'>): string {
  return `x${LETTERS[kind]}${value}`;
}

/** Everything that a request of a letter is found by, each once. */
export function facetsOf(
  item: DisputedItem,
  facts: RequestFacts,
  letter: { specialties: readonly string[]; decidedOn: string | null },
): Facet[] {
  const found = [
    ...(item.outcome === undefined ? [] : [facet('outcome', OUTCOMES[item.outcome], item.outcome)]),
    yearFacet(letter.decidedOn),
    ...categoryFacets(item.category),
    ...[...item.bodyParts.map(({ name }) => name), ...facts.parts].map((name) => facet('part', name)),
    ...guidelineFacets(item.bases.reviewer),
    ...letter.specialties.map((name) => facet('specialty', name)),
    ...facts.treatments.map(({ id, label }) => facet('treatment', label, id)),
    ...facts.codes.map((code) => facet('code', code)),
    facet('key', facts.key),
  ].filter((one) => one !== undefined);
  return [...new Map(found.map((one) => [facetToken(one), one])).values()];
}

export const OUTCOMES = { upheld: 'Upheld', overturned: 'Overturned' } as const;

function yearFacet(decidedOn: string | null): Facet | undefined {
  const year = decidedOn?.slice(0, 4) ?? '';
  return Number(year) >= YEARS.first && Number(year) <= YEARS.last ? facet('year', year) : undefined;
}

/** A category is found by itself and by the group that it belongs to. */
function categoryFacets(category: string | undefined): (Facet | undefined)[] {
  if (category === undefined) return [];
  const [group = category] = category.split('*');
  return [group.trim(), category].map((name) => facet('category', printCategory(name)));
}

/** Chapters and guidelines that the reviewer rests on, and the sections in them. */
function guidelineFacets(basis: Basis | undefined): (Facet | undefined)[] {
  if (basis?.kind !== 'mtus' && basis?.kind !== 'outside') return [];
  const chapters = basis.kind === 'mtus' ? basis.chapters : [];
  const guidelines = basis.citations.filter((citation) => citation.kind === 'guideline');
  const section = (within: string, name: string) => facet('section', `${within}: ${name}`);
  return [
    ...chapters.flatMap(({ title, sections }) => [
      facet('guideline', `MTUS: ${title}`),
      ...sections.map((name) => section(title, name)),
    ]),
    ...guidelines.flatMap(({ title, places }) => [
      facet('guideline', title),
      ...places.map((place) =>
        place.section === undefined
          ? section(title, place.chapter)
          : section(title, `${place.chapter}, ${place.section}`),
      ),
    ]),
  ];
}
