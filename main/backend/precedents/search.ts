import type { ParsedInputOf } from '../../../shared/contracts/contract.ts';
import type {
  PrecedentCounts,
  PrecedentSearch,
  precedentContracts,
} from '../../../shared/contracts/precedents.ts';
import { AppError } from '../../../shared/errors.ts';
import { facetToken } from '../../../shared/precedents/facets.ts';
import { expandQuery } from '../../../shared/search/expand.ts';
import { explainQuery } from '../../../shared/search/explain.ts';
import { matchExpression } from '../../../shared/search/match-expression.ts';
import { Matcher } from '../../../shared/search/matcher.ts';
import { parseQuery } from '../../../shared/search/parse.ts';
import type { Plan } from '../../../shared/search/plan.ts';
import { listedVocabulary } from '../search/vocabulary.ts';
import type { Reader } from '../store/handles.ts';
import { readFacets, readItems } from '../store/precedents.ts';
import { hitsOf } from './hits.ts';
import { allOf, countOutcomes, countSome, inTexts, newestIds, rankedIds, withFacet } from './index-query.ts';

type Asked = ParsedInputOf<typeof precedentContracts.search>;

/** Ranking goes through every hit: more than these are listed by age. */
const MOST_RANKED = 2_000;

/** Requests that a query finds, and how all of them were decided. */
export function searchPrecedents(reader: Reader, asked: Asked): PrecedentSearch {
  const { told, plan } = understand(reader, asked);
  const match = allOf([...(plan === undefined ? [] : [inTexts(matchExpression(plan))]), ...narrowing(asked)]);
  const counts = match === undefined ? countAll(reader) : countOutcomes(reader, match);
  const isRanked = plan !== undefined && match !== undefined && counts.items <= MOST_RANKED;
  const from = cursorOf(asked.after);
  const limit = asked.limit + 1;
  const ids = isRanked
    ? rankedIds(reader, match, limit, from ?? 0)
    : newestIds(reader, match, { limit, ...(from === undefined ? {} : { before: from }) });
  // One more than was asked for tells that there is more.
  const shown = ids.slice(0, asked.limit);
  const hasMore = ids.length > asked.limit;
  const next = isRanked ? (from ?? 0) + shown.length : shown.at(-1);
  const items = readItems(reader, shown).map((item) => ({ item, reasons: [] }));
  return {
    understood: told,
    counts,
    hits: hitsOf(reader, items, plan === undefined ? undefined : new Matcher(plan)),
    next: hasMore && next !== undefined ? String(next) : null,
    order: isRanked ? 'relevance' : 'newest',
  };
}

/** How many requests there are in all. */
export function countAll(reader: Reader): PrecedentCounts {
  const of = (kind: 'outcome' | 'origin', value?: string) =>
    readFacets(reader, kind, 10)
      .filter((one) => value === undefined || one.value === value)
      .reduce((sum, { items }) => sum + items, 0);
  return { items: of('origin'), upheld: of('outcome', 'upheld'), overturned: of('outcome', 'overturned') };
}

function understand(
  reader: Reader,
  { query, typing, spelling, switches }: Asked,
): { told: PrecedentSearch['understood']; plan: Plan | undefined } {
  if (query.trim() === '') return { told: { words: '', notes: [], expansions: [] }, plan: undefined };
  const parsed = parseQuery(query, { typing });
  const notes = parsed.notes.map(({ message }) => message);
  if (parsed.filters.length > 0) {
    const fields = [...new Set(parsed.filters.map(({ field }) => `${field}:`))].join(', ');
    notes.push(`${fields} is left out: it narrows down records, not past determinations.`);
  }
  const words = explainQuery({ ...parsed, filters: [] }).replace(/^Pages/, 'Requests');
  if (parsed.node === undefined) return { told: { words, notes, expansions: [] }, plan: undefined };
  const vocabulary = listedVocabulary(reader, 'precedent_word', (phrases, most) =>
    countSome(reader, inTexts(matchExpression({ kind: 'any', of: phrases })), most),
  );
  const { plan, expansions } = expandQuery(parsed.node, vocabulary, { switches, spelling });
  return { told: { words, notes, expansions }, plan };
}

function narrowing({ facets, years }: Asked): string[] {
  const chosen = facets.map((one) => withFacet([facetToken({ kind: one.kind, value: letters(one.value) })]));
  if (years === null) return chosen;
  const { from, to } = years;
  const tokens = Array.from({ length: Math.max(0, to - from) + 1 }, (_, at) =>
    facetToken({ kind: 'year', value: String(from + at) }),
  );
  return [...chosen, withFacet(tokens)];
}

/** Values hold letters and figures alone, so that nothing that comes in is ever syntax. */
function letters(value: string): string {
  return value.replace(/[^\p{L}\p{N}]/gu, '');
}

/** @throws AppError Invalid `cursor` */
function cursorOf(after: string | null): number | undefined {
  if (after === null) return undefined;
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new AppError('Invalid', 'cursor', 'The list cannot go on from there. Search again.', {
    path: 'after',
  });
}
