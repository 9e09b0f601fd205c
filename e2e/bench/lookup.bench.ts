import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Backend } from '../../main/backend/backend.ts';
import { saveSource } from '../../main/backend/store/library/save-source.ts';
import { openStore } from '../../main/backend/store/open-store.ts';
import { CHEAP_KDF, emptyDesk, PASSPHRASE, REVIEWER } from '../../main/backend/testing/desk.ts';
import { keysOf } from '../../main/backend/testing/keys.ts';
import { libraryContracts } from '../../shared/contracts/library.ts';
import type { GuidelinePack } from '../../shared/guidelines/pack.ts';
import { headTexts, ownTexts } from '../../shared/guidelines/search-order.ts';
import { libraryPacks } from './lookup/library-packs.ts';
import { percentile } from './measure.ts';
import type { Figure } from './run.ts';
import { makeVocabulary } from './search/corpus.ts';

const SOURCES = 50;
const SECTIONS = Number(process.env.IMR_BENCH_SECTIONS ?? 100_000);
const ROUNDS = 3;
const HITS = 30;
/** Shorter beginnings are no search yet. */
const SHORTEST = 3;

/** Lookup while one types, through the whole path, against FTS5 by itself, ranked and with snippets, over the same texts. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  const dataDir = join(folder, 'vault');
  const desk = emptyDesk({ dataDir, kdf: CHEAP_KDF });
  const peer = plainFts(join(folder, 'plain.db'));
  try {
    await desk.client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
    await desk.client.vault.lock({});
    await fill(dataDir, peer);
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    const bare = peer.prepare(`SELECT rowid, title, snippet(f, 2, '[', ']', '…', 30) FROM f
      WHERE f MATCH ? ORDER BY rank LIMIT ${HITS}`);
    const figures: Figure[] = [];
    const all: Times = { ours: [], peer: [] };
    for (const [name, texts] of kinds()) {
      const times = await measure(desk.backend, texts, (match) => bare.all(match));
      figures.push(...figuresOf(name, times));
      for (const side of ['ours', 'peer'] as const) all[side].push(...times[side]);
    }
    return [...figures, ...figuresOf('all of them', all)];
  } finally {
    peer.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is typed, letter by letter. */
function kinds(): [name: string, texts: string[]][] {
  const words = makeVocabulary();
  const at = (...ranks: number[]) => ranks.map((rank) => words[rank] ?? '');
  return [
    ['common words', ['lumbar', 'shoulder', 'physical therapy', 'pain', ...at(40, 75, 120)]],
    ['rare words', ['laminectomy', 'cyclobenzaprine', 'acupuncture', ...at(20_000, 30_000, 50_000)]],
    ['several words', ['lumbar epidural injection', 'knee mri', 'physical therapy denied', 'norco pain']],
    ['misspelt words', ['gabapentim', 'radiculopaty', 'laminectorny']],
  ];
}

interface Times {
  ours: number[];
  peer: number[];
}

async function measure(
  backend: Backend,
  texts: readonly string[],
  bare: (match: string) => unknown,
): Promise<Times> {
  const times: Times = { ours: [], peer: [] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const text of texts)
      for (let end = SHORTEST; end <= text.length; end += 1) {
        const query = text.slice(0, end);
        if (query.endsWith(' ')) continue;
        const ours = await processorTime(() => lookUp(backend, query));
        const peer = await processorTime(() => bare(bareQuery(query)));
        // The first round fills the caches of both.
        if (round === 0) continue;
        times.ours.push(ours);
        times.peer.push(peer);
      }
  return times;
}

/** An answer as the page gets it: over the contract, cloned, parsed. */
async function lookUp(backend: Backend, query: string): Promise<void> {
  const result = await backend.call('library.search', { query, typing: true, limit: HITS });
  if (!result.ok) throw new Error(result.error.message);
  libraryContracts.search.output.parse(structuredClone(result.value));
}

/** The same in FTS5's own language: all words, the last one as a beginning. */
function bareQuery(typed: string): string {
  return `${typed
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' AND ')} *`;
}

/** Milliseconds of the processor: other programs share the machine. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function figuresOf(name: string, { ours, peer }: Times): Figure[] {
  return [50, 95].map((share) => {
    const [our = 0, their = 0] = [ours, peer].map((times) => percentile(times, share));
    return {
      name: `lookup while ${name} are typed, ${share === 50 ? 'median' : '95th percentile'}`,
      peer: 'FTS5 ranked, with snippets',
      ratio: our / their,
      unit: 'processor time',
      detail: `${our.toFixed(2)} ms to ${their.toFixed(2)} ms, ${SECTIONS} sections in ${SOURCES} sources`,
    };
  });
}

function plainFts(path: string): Database.Database {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec(`CREATE VIRTUAL TABLE f USING fts5 (title, about, text, criteria, chapter, chapter_about,
    tokenize = 'unicode61 remove_diacritics 2')`);
  return db;
}

/** Fills the store of a locked vault, and a plain table of FTS5 beside it, with the same texts. */
async function fill(dataDir: string, peer: Database.Database): Promise<void> {
  const { database } = await keysOf(dataDir, PASSPHRASE);
  const store = openStore(join(dataDir, 'imr.db'), database, join(dataDir, 'backups'));
  const insert = peer.prepare('INSERT INTO f VALUES (?, ?, ?, ?, ?, ?)');
  const insertPack = peer.transaction(({ chapters }: GuidelinePack) => {
    for (const chapter of chapters) {
      insert.run(...ownTexts(chapter), '', '');
      for (const section of chapter.sections) insert.run(...ownTexts(section), ...headTexts(chapter));
    }
  });
  try {
    for (const pack of libraryPacks(SOURCES, SECTIONS)) {
      const source = {
        id: pack.id,
        kind: 'pack' as const,
        sha256: pack.id,
        addedAt: '2026-01-01T00:00:00.000Z',
      };
      store.write((writer) => saveSource(writer, source, pack));
      insertPack(pack);
    }
  } finally {
    store.close();
  }
}
