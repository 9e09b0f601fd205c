import type Database from 'better-sqlite3';
import type { Backend } from '../../../main/backend/backend.ts';
import { searchContracts } from '../../../shared/contracts/search.ts';
import { median } from '../measure.ts';
import type { Figure } from '../run.ts';
import { makeVocabulary } from './corpus.ts';
import type { FilledCase } from './stores.ts';

const ROUNDS = 3;
const HITS = 30;

/** Each kind of query: what is typed, and what stands in FTS5's own language for the same. */
type Kind = readonly [name: string, queries: readonly (readonly [typed: string, bare: string])[]];

function kinds(): Kind[] {
  const words = makeVocabulary();
  const at = (...ranks: number[]) => ranks.map((rank) => words[rank] ?? '');
  const quoted = (word: string) => `"${word}"`;
  const common = [...at(40, 55, 75, 90, 120, 150), 'pain', 'lumbar', 'shoulder'];
  const rare = [...at(20_000, 25_000, 30_000, 40_000, 50_000), 'meniscectomy'];
  const pairs = common.slice(1).map((word, index) => [common[index] ?? '', word] as const);
  return [
    ['common word', common.map((word) => [word, quoted(word)])],
    ['two words', pairs.map(([one, other]) => [`${one} ${other}`, `"${one}" AND "${other}"`])],
    ['phrase', pairs.map(([one, other]) => [`"${one} ${other}"`, `"${one} ${other}"`])],
    [
      'prefix',
      ['lumb', 'gaba', 'cyclo', 'menis', 'lamin', 'radic'].map((head) => [`${head}*`, `"${head}" *`]),
    ],
    ['rare word', rare.map((word) => [word, quoted(word)])],
    ['NEAR', pairs.map(([one, other]) => [`${one} NEAR/10 ${other}`, `NEAR("${one}" "${other}", 10)`])],
    [
      'synonyms',
      [
        ['physical therapy', '("physical" AND "therapy") OR "pt" OR "physiotherapy" OR "phys therapy"'],
        ['norco', '"norco" OR "hydrocodone" OR "vicodin" OR "lortab" OR "hydrocodone acetaminophen"'],
        ['mri', '"mri" OR "magnetic resonance" OR "mr imaging"'],
        ['surgery', '"surgery" OR "operation" OR "surgical procedure"'],
      ],
    ],
    [
      'misspelt word',
      [
        ['cyclobenzeprene', '"cyclobenzaprine"'],
        ['gabapentim', '"gabapentin"'],
        ['laminectorny', '"laminectomy"'],
        ['radiculopaty', '"radiculopathy"'],
      ],
    ],
  ];
}

/** Milliseconds on the clock, and of the processor: other programs share the machine, and wait with the one more than the other. */
interface Time {
  clock: number;
  processor: number;
}

interface Times {
  ours: Time[];
  peer: Time[];
}

async function timed(work: () => unknown): Promise<Time> {
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const clock = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1_000 };
}

/** An answer as the page gets it: over the contract, cloned, parsed. */
async function call(backend: Backend, name: 'case' | 'all' | 'marks', input: unknown): Promise<unknown> {
  const result = await backend.call(`search.${name}`, input);
  if (!result.ok) throw new Error(result.error.message);
  return searchContracts[name].output.parse(structuredClone(result.value));
}

/** Every kind by turns; what each took, and all together. */
async function measure(
  ours: (typed: string) => Promise<unknown>,
  bare: (query: string) => unknown,
): Promise<{ byKind: Map<string, Times>; all: Times }> {
  const byKind = new Map<string, Times>();
  const all: Times = { ours: [], peer: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, queries] of kinds()) {
      const times = byKind.get(name) ?? { ours: [], peer: [] };
      byKind.set(name, times);
      for (const [typed, query] of queries) {
        const one = { ours: await timed(() => ours(typed)), peer: await timed(() => bare(query)) };
        // The first round fills the caches of both.
        if (round === 0) continue;
        for (const side of ['ours', 'peer'] as const) {
          times[side].push(one[side]);
          all[side].push(one[side]);
        }
      }
    }
  }
  return { byKind, all };
}

/** Every kind within a case, against FTS5 over the same pages: ranked, as it is asked by itself, and unranked. */
export async function inCase(
  backend: Backend,
  peer: Database.Database,
  filled: FilledCase,
): Promise<Figure[]> {
  const { caseId, documentId, first, last } = filled;
  const pages = last - first + 1;
  const search = async (query: string): Promise<void> => {
    // Each time another switch: a query that was read before is kept.
    const asked = { query: `${query} `, switches: { [String(Math.random())]: true } };
    await call(backend, 'case', { caseId, ...asked, limit: HITS });
    await call(backend, 'marks', { documentId, from: 0, to: 3, ...asked });
  };
  const sql = (order: string) =>
    peer.prepare(`SELECT rowid, snippet(page_fts, 0, '[', ']', '…', 30) FROM page_fts
      WHERE page_fts MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY ${order} LIMIT ${HITS}`);
  const ranked = sql('rank');
  const listed = sql('rowid');
  const byRank = await measure(search, (query) => ranked.all(query, first, last));
  const byRow = await measure(search, (query) => listed.all(query, first, last));
  return [
    ...figures(`a case of ${pages} pages`, 'FTS5 ranked, with snippets', byRank),
    overall(`all kinds in a case of ${pages} pages`, 'FTS5 unranked, with snippets, uncounted', byRow.all),
  ];
}

/** Every kind over all cases. */
export async function overAll(backend: Backend, peer: Database.Database, pages: number): Promise<Figure[]> {
  const search = (query: string) =>
    call(backend, 'all', { query, limit: HITS, switches: { [String(Math.random())]: true } });
  const ranked = peer.prepare(`SELECT rowid, snippet(page_fts, 0, '[', ']', '…', 30) FROM page_fts
    WHERE page_fts MATCH ? ORDER BY rank LIMIT ${HITS}`);
  return figures(
    `all ${pages} pages`,
    'FTS5 ranked, with snippets',
    await measure(search, (query) => ranked.all(query)),
  );
}

function figures(
  where: string,
  peer: string,
  { byKind, all }: { byKind: Map<string, Times>; all: Times },
): Figure[] {
  const kindFigures = [...byKind].map(([kind, times]) => overall(`${kind} in ${where}`, peer, times));
  return [...kindFigures, overall(`all kinds in ${where}`, peer, all)];
}

/** Ratio of the 95th percentiles of the processor's time: what a reviewer waits for when it takes long. */
function overall(name: string, peer: string, { ours, peer: theirs }: Times): Figure {
  const of = (times: readonly Time[], what: keyof Time) => times.map((time) => time[what]);
  const print = (what: keyof Time) =>
    [ours, theirs].map(
      (times) => `${median(of(times, what)).toFixed(2)} / ${p95(of(times, what)).toFixed(2)}`,
    );
  return {
    name,
    peer,
    ratio: p95(of(ours, 'processor')) / p95(of(theirs, 'processor')),
    unit: 'processor time, 95th percentiles',
    detail: `median / p95 ${print('processor').join(' ms to ')} ms; on the clock ${print('clock').join(' to ')} ms`,
  };
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
