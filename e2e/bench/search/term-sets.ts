import type Database from 'better-sqlite3';
import type { Backend } from '../../../main/backend/backend.ts';
import { expandQuery } from '../../../shared/search/expand.ts';
import { matchExpression } from '../../../shared/search/match-expression.ts';
import { parseQuery } from '../../../shared/search/parse.ts';
import { queryOfSet, SHIPPED_TERM_SETS } from '../../../shared/search/term-sets.ts';
import { listVocabulary } from '../../../shared/search/testing/list-vocabulary.ts';
import type { Figure } from '../run.ts';
import { makeVocabulary } from './corpus.ts';
import type { FilledCase } from './stores.ts';

const ROUNDS = 3;
/** As far as a term set is counted. */
const MOST = 501;

/** All term sets that come with the program, counted in a case: against FTS5 counting the same, each query by itself. */
export async function termSets(
  backend: Backend,
  peer: Database.Database,
  { caseId, first, last }: FilledCase,
): Promise<Figure> {
  const vocabulary = listVocabulary(makeVocabulary());
  const queries = SHIPPED_TERM_SETS.flatMap((set) => [queryOfSet(set.queries), ...set.queries]);
  const expressions = queries.flatMap((query) => {
    const { node } = parseQuery(query, { typing: false });
    if (node === undefined) return [];
    return matchExpression(expandQuery(node, vocabulary, { spelling: false, switches: {} }).plan);
  });
  const count = peer.prepare(`SELECT count(*) FROM (SELECT rowid FROM page_fts WHERE page_fts MATCH ?
    AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) LIMIT ${MOST})`);
  let ours = Number.POSITIVE_INFINITY;
  let theirs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const result = await backend.call('termSets.counts', { caseId });
    if (!result.ok) throw new Error(result.error.message);
    const between = performance.now();
    for (const expression of expressions) count.get(expression, first, last);
    ours = Math.min(ours, between - started);
    theirs = Math.min(theirs, performance.now() - between);
  }
  return {
    name: `${SHIPPED_TERM_SETS.length} term sets (${queries.length} queries) in a case of ${last - first + 1} pages`,
    peer: 'FTS5 counting the same',
    ratio: ours / theirs,
    unit: 'time',
    detail: `${ours.toFixed(0)} ms to ${theirs.toFixed(0)} ms`,
  };
}
