import { parseArgs } from 'node:util';
import {
  type AllSearch,
  type CaseSearch,
  MAX_HITS,
  type SearchHit,
  type SearchSnippet,
  type SearchTotal,
} from '../../shared/contracts/search.ts';
import type { BackendClient } from '../backend/backend.ts';
import { hitsLimit } from './hits-limit.ts';
import { type CliIo, usageError } from './io.ts';
import { caseIdOf, withOpenVault } from './vault-session.ts';

export const usage = 'imr search --vault DIR [--case NUMBER] [--limit N] [--json] QUERY';

/** No list on a terminal is longer. */
const MOST = 10_000;

interface Found {
  answer: CaseSearch | AllSearch;
  hits: SearchHit[];
  /** Names of documents, and what cases are called. */
  documents: Map<string, string>;
  cases: Map<string, string>;
  unread: number;
}

/**
 * `imr search`: pages with what a query asks for, in one case or in all; `--json`: one JSON document. Finding nothing is
 * no failure. What was made of the query goes to standard error.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      vault: { type: 'string' },
      case: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { vault, case: name, json } = values;
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  const query = positionals.join(' ');
  if (query.trim() === '') throw usageError('There is nothing to search for.', usage);
  const limit = hitsLimit(values.limit, MOST, usage);
  await withOpenVault(vault, io, async (client) => {
    const found =
      name === undefined
        ? await inAllCases(client, query, limit)
        : await inCase(client, await caseIdOf(client, name), query, limit);
    if (json) printJson(found, io);
    else print(found, name === undefined, io);
  });
  return 0;
}

async function inCase(client: BackendClient, caseId: string, query: string, limit: number): Promise<Found> {
  const { answer, hits } = await collect(limit, (some) => client.search.case({ caseId, query, ...some }));
  const { documents } = await client.cases.open({ caseId });
  const reading = await client.text.status({ caseId });
  return {
    answer,
    hits,
    documents: new Map(documents.map((one) => [one.id, one.name])),
    cases: new Map(),
    unread: reading.documents.reduce((sum, one) => sum + one.pages - one.read, 0),
  };
}

async function inAllCases(client: BackendClient, query: string, limit: number): Promise<Found> {
  const documents = new Map<string, string>();
  const cases = new Map<string, string>();
  const { answer, hits } = await collect(limit, async (some) => {
    const page = await client.search.all({ query, ...some });
    for (const { documentId, name } of page.documents) documents.set(documentId, name);
    for (const one of page.cases) cases.set(one.caseId, one.caseNumber ?? one.caseId);
    return page;
  });
  return { answer, hits, documents, cases, unread: answer.unread };
}

/** Asks on until there are enough hits, or no more. Gives the first answer, and all hits. */
async function collect<A extends CaseSearch | AllSearch>(
  limit: number,
  ask: (some: { limit: number; after: string | null }) => Promise<A>,
): Promise<{ answer: A; hits: SearchHit[] }> {
  const answer = await ask({ limit: Math.min(limit, MAX_HITS), after: null });
  const hits = [...answer.hits];
  for (let { next } = answer; next !== null && hits.length < limit; ) {
    const more = await ask({ limit: Math.min(limit - hits.length, MAX_HITS), after: next });
    hits.push(...more.hits);
    next = more.next;
  }
  return { answer, hits };
}

function print({ answer, hits, documents, cases, unread }: Found, withCase: boolean, io: CliIo): void {
  for (const note of answer.understood.notes) io.err(note);
  for (const { of, terms, on } of answer.understood.expansions) {
    if (on) io.err(`${of}: also ${terms.join(', ')}`);
  }
  for (const { caseId, documentId, page, snippet } of hits) {
    const place = `${documents.get(documentId) ?? documentId}, page ${page + 1}`;
    io.out(`${withCase ? `${cases.get(caseId) ?? caseId}: ` : ''}${place}: ${marked(snippet)}`);
  }
  io.err(countOf(answer.total));
  if (unread > 0) io.err(`${unread === 1 ? '1 page is' : `${unread} pages are`} not read yet.`);
}

function countOf({ pages, is }: SearchTotal): string {
  const word = { exact: '', atLeast: 'more than ', atMost: 'at most ' }[is];
  return `${word}${pages} ${pages === 1 ? 'page' : 'pages'} found`;
}

/** What was found stands in brackets. */
function marked({ text, ranges, isCut }: SearchSnippet): string {
  let out = isCut.before ? '… ' : '';
  let at = 0;
  for (const { start, end } of ranges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return `${out}${text.slice(at)}${isCut.behind ? ' …' : ''}`;
}

function printJson({ answer, hits, documents, cases, unread }: Found, io: CliIo): void {
  const { understood, total } = answer;
  const listed = hits.map(({ caseId, documentId, page, record, matches, isRecognised, snippet }) => ({
    ...(cases.size > 0 && { case: cases.get(caseId) ?? caseId }),
    document: documents.get(documentId) ?? documentId,
    page: page + 1,
    ...(record !== null && { record: { type: record.type, title: record.title, date: record.date } }),
    matches,
    recognised: isRecognised,
    snippet: snippet.text,
    ranges: snippet.ranges.map(({ start, end }) => [start, end]),
  }));
  io.out(
    JSON.stringify({
      understood: understood.words,
      notes: understood.notes,
      also: understood.expansions.filter(({ on }) => on).map(({ kind, of, terms }) => ({ kind, of, terms })),
      total,
      unread,
      hits: listed,
    }),
  );
}
