import { z } from 'zod';
import { expandQuery } from '../../../shared/search/expand.ts';
import { explainQuery } from '../../../shared/search/explain.ts';
import { listVocabulary } from '../../../shared/search/list-vocabulary.ts';
import { Matcher } from '../../../shared/search/matcher.ts';
import { parseQuery } from '../../../shared/search/parse.ts';
import type { Plan } from '../../../shared/search/plan.ts';
import type { ParsedQuery } from '../../../shared/search/query.ts';
import type { Reader } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';
import { narrow, type PageFilter } from './filters.ts';
import { type Scope, type Searched, type SearchedDocument, scopeOf } from './scope.ts';
import { storeVocabulary } from './vocabulary.ts';

/** What is asked, as the contract has it. */
export interface Asked {
  query: string;
  typing: boolean;
  spelling: boolean;
  switches: Readonly<Record<string, boolean>>;
}

/** A query that is ready to be carried out. */
export interface Understood {
  /** Undefined when pages are found by filters alone, or nothing is asked for. */
  plan: Plan | undefined;
  matcher: Matcher | undefined;
  /**
   * The same for texts that are no pages: what else counts as its words is what these have, in their own spelling. Undefined
   * where pages alone can be meant.
   */
  matcherOf: (texts: readonly string[]) => Matcher | undefined;
  filters: readonly PageFilter[];
  /** The case that is searched; undefined for all. */
  caseId: string | undefined;
  /** Those that filters by name leave. */
  documents: () => readonly SearchedDocument[];
  scope: Scope;
  /** No filter narrows down what is searched. */
  isWhole: boolean;
  isEmpty: boolean;
  told: { words: string; notes: string[]; expansions: ReturnType<typeof expandQuery>['expansions'] };
}

/** A query is understood for the list, and again for each page whose hits are marked: the last few are kept. */
const MOST_KEPT = 8;

/** Reads queries. Keeps what it made of the last ones, until something is written to the store. */
export class QueryReader {
  /** Goes with the store: one that is opened after a lock counts its changes anew. */
  readonly #kept = new WeakMap<Reader, { version: number; queries: Map<string, Understood> }>();

  understand(reader: Reader, searched: Searched, asked: Asked): Understood {
    const queries = this.#queriesOf(reader);
    const key = JSON.stringify([
      searched.caseId ?? '',
      asked.query,
      asked.typing,
      asked.spelling,
      Object.entries(asked.switches).sort(),
    ]);
    const kept = queries.get(key);
    if (kept !== undefined) return kept;
    const made = understand(reader, searched, asked);
    const [oldest] = queries.keys();
    if (queries.size >= MOST_KEPT && oldest !== undefined) queries.delete(oldest);
    queries.set(key, made);
    return made;
  }

  #queriesOf(reader: Reader): Map<string, Understood> {
    const { version } = parseRow(versionRow, reader.get('SELECT total_changes() AS version'));
    const kept = this.#kept.get(reader);
    if (kept?.version === version) return kept.queries;
    const queries = new Map<string, Understood>();
    this.#kept.set(reader, { version, queries });
    return queries;
  }
}

const versionRow = z.strictObject({ version: z.int() });

/** Reads a query and asks what is searched for what else counts as its words. */
export function understand(reader: Reader, searched: Searched, asked: Asked): Understood {
  const parsed = parseQuery(asked.query, { typing: asked.typing });
  const narrowed = narrow(reader, searched, parsed.filters);
  const { documents } = narrowed;
  const scope = documents === undefined ? searched.scope() : scopeOf(documents);
  const { node } = parsed;
  const expanded =
    node === undefined
      ? undefined
      : expandQuery(node, storeVocabulary(reader, scope), {
          switches: asked.switches,
          spelling: asked.spelling,
        });
  return {
    plan: expanded?.plan,
    matcher: expanded === undefined ? undefined : new Matcher(expanded.plan),
    matcherOf: (texts) => {
      if (node === undefined || parsed.filters.length > 0) return undefined;
      const { switches } = asked;
      return new Matcher(expandQuery(node, listVocabulary(texts), { switches, spelling: false }).plan);
    },
    filters: narrowed.filters,
    caseId: searched.caseId,
    documents: documents === undefined ? searched.documents : () => documents,
    scope,
    isWhole: documents === undefined && narrowed.filters.length === 0,
    isEmpty: asksForNothing(parsed, narrowed.notes.length),
    told: {
      words: explainQuery(parsed),
      notes: [...parsed.notes.map(({ message }) => message), ...narrowed.notes],
      expansions: expanded?.expansions ?? [],
    },
  };
}

/** Filters that cannot be carried out find nothing by themselves. */
function asksForNothing({ node, filters }: ParsedQuery, impossible: number): boolean {
  return node === undefined && filters.length <= impossible;
}
