import type { PrecedentGroup, PrecedentLike } from '../../../shared/contracts/precedents.ts';
import { ANY_DAY } from '../../../shared/domain/facts/index.ts';
import { facet, facetToken } from '../../../shared/precedents/facets.ts';
import { likenessOf } from '../../../shared/precedents/likeness.ts';
import type { Facet, RequestFacts } from '../../../shared/precedents/precedent.ts';
import { requestFactsOf } from '../../../shared/precedents/request-facts.ts';
import type { Reader } from '../store/handles.ts';
import { ownPrecedent, readItems, readItemsOfLetter } from '../store/precedents.ts';
import { hitsOf } from './hits.ts';
import { allOf, countOutcomes, type Excluded, inRequest, newestIds, withFacet } from './index-query.ts';

/** Of a group, so many of the newest are compared one by one. */
const MOST_COMPARED = 200;
/** Longer requests are compared by their first words. */
const MOST_WORDS = 24;

/**
 * Requests like one, in groups that are further and further from it: the same words, the same treatment for the same part of the
 * body, the same treatment, and where no treatment is recognised, the same words among others.
 */
export function similarPrecedents(
  reader: Reader,
  { request, caseId, limit }: { request: string; caseId: string | null; limit: number },
): PrecedentGroup[] {
  const asked = requestFactsOf(request, ANY_DAY);
  const excluded = itemsOfCase(reader, caseId);
  const before: string[] = [];
  const groups: PrecedentGroup[] = [];
  for (const [like, own] of expressionsOf(asked)) {
    const match =
      before.length === 0 ? own : `(${own}) NOT (${before.map((one) => `(${one})`).join(' OR ')})`;
    before.push(own);
    const counts = countOutcomes(reader, match, excluded);
    if (counts.items === 0) continue;
    const ids = newestIds(reader, match, { limit: MOST_COMPARED, excluded });
    const nearest = readItems(reader, ids)
      .map((item) => ({ item, ...likenessOf(asked, item.facts) }))
      .sort((one, other) => other.score - one.score || other.item.id - one.item.id)
      .slice(0, limit);
    groups.push({ like, counts, hits: hitsOf(reader, nearest) });
  }
  return groups;
}

function expressionsOf({ key, treatments, codes, parts }: RequestFacts): [PrecedentLike, string][] {
  const token = (kind: Facet['kind'], name: string): string[] => {
    const made = facet(kind, name);
    return made === undefined ? [] : [facetToken(made)];
  };
  const all = (kind: Facet['kind'], names: readonly string[]) =>
    names.flatMap((name) => token(kind, name)).map((one) => withFacet([one]));
  // A code stands for what it is a code of, where the words do not say it.
  const treatment =
    treatments.length > 0
      ? all(
          'treatment',
          treatments.map(({ id }) => id),
        )
      : all('code', codes);
  const part = parts.flatMap((name) => token('part', name));
  const words = key
    .split(' ')
    .slice(0, MOST_WORDS)
    .filter((word) => word !== '');
  const same = token('key', key);
  const made: [PrecedentLike, string | undefined][] = [
    ['same-request', same.length === 0 ? undefined : withFacet(same)],
    [
      'same-treatment-and-part',
      treatment.length === 0 || part.length === 0 ? undefined : allOf([...treatment, withFacet(part)]),
    ],
    ['same-treatment', allOf(treatment)],
    [
      'same-words',
      treatment.length > 0 || words.length === 0
        ? undefined
        : inRequest(words.map((word) => `"${word}"`).join(' AND ')),
    ],
  ];
  return made.flatMap(([like, match]) =>
    match === undefined ? [] : [[like, match] as [PrecedentLike, string]],
  );
}

/** The items of the determination that was signed in a case: they follow each other. */
function itemsOfCase(reader: Reader, caseId: string | null): Excluded | undefined {
  const own = caseId === null ? undefined : ownPrecedent(reader, caseId);
  if (own === undefined) return undefined;
  const ids = readItemsOfLetter(reader, own.id).map(({ id }) => id);
  const [first] = ids;
  const last = ids.at(-1);
  return first === undefined || last === undefined ? undefined : [first, last];
}
