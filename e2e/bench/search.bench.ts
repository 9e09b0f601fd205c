import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import {
  CHEAP_KDF,
  emptyDesk,
  PASSPHRASE,
  REVIEWER,
  type TestDesk,
} from '../../main/backend/testing/desk.ts';
import type { Figure } from './run.ts';
import { inCase, overAll } from './search/queries.ts';
import { type Filled, fillStores, plainFts } from './search/stores.ts';
import { termSets } from './search/term-sets.ts';

// 100,000 pages; IMR_BENCH_PAGES=1000000 tries a million, which takes half an hour and 10 GB.
const PAGES = Number(process.env.IMR_BENCH_PAGES ?? 100_000);
const LARGE = Math.min(20_000, PAGES / 2);
const USUAL = Math.min(3_000, PAGES / 10);

/** Keeps the stores in this folder, and takes them from there if they are kept: filling a large one takes longer than all searches. */
const KEPT = process.env.IMR_BENCH_STORE;

/** Indexing and searching against FTS5 by itself, in a plain database, over the same pages in the same run. */
export async function run(): Promise<Figure[]> {
  const folder = KEPT ?? mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  mkdirSync(folder, { recursive: true });
  const dataDir = join(folder, 'vault');
  const desk = emptyDesk({ dataDir, kdf: CHEAP_KDF });
  const peer = plainFts(join(folder, 'plain.db'));
  try {
    const { filled, figures } = await fill(folder, desk.client, peer);
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    return [
      ...figures,
      ...(await inCase(desk.backend, peer, filled.usual)),
      ...(await inCase(desk.backend, peer, filled.large)),
      await termSets(desk.backend, peer, filled.large),
      ...(await overAll(desk.backend, peer, PAGES)),
    ];
  } finally {
    peer.close();
    await desk.close();
    if (KEPT === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills both stores, unless they are kept from an earlier run. */
async function fill(
  folder: string,
  client: TestDesk['client'],
  peer: Database.Database,
): Promise<{ filled: Filled; figures: Figure[] }> {
  const kept = join(folder, 'filled.json');
  const dataDir = join(folder, 'vault');
  if (existsSync(kept)) return { filled: JSON.parse(readFileSync(kept, 'utf8')), figures: [] };
  await client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
  await client.vault.lock({});
  const filled = await fillStores(dataDir, peer, { pages: PAGES, large: LARGE, usual: USUAL });
  writeFileSync(kept, JSON.stringify(filled));
  const [ours = 0, theirs = 0] = [join(dataDir, 'imr.db'), join(folder, 'plain.db')].map(
    (path) => statSync(path).size / 1e6,
  );
  const perSecond = (ms: number) => ((PAGES / ms) * 1_000).toFixed(0);
  return {
    filled,
    figures: [
      {
        name: `entering ${PAGES} pages: text, boxes, index, words`,
        peer: 'FTS5 with its text alone, plain',
        ratio: filled.all.peer / filled.all.ours,
        unit: 'pages a second of the processor',
        detail: `${perSecond(filled.all.ours)} against ${perSecond(filled.all.peer)}; ${filled.memory.toFixed(0)} MB of memory at most`,
      },
      {
        name: `entering the last tenth of ${PAGES} pages`,
        peer: 'the first tenth',
        ratio: filled.last.ours / filled.first.ours,
        unit: 'processor time',
        detail: `FTS5 by itself ${(filled.last.peer / filled.first.peer).toFixed(2)}`,
      },
      {
        name: `the store of ${PAGES} pages`,
        peer: 'FTS5 with its text alone, plain',
        ratio: ours / theirs,
        unit: 'bytes',
        detail: `${ours.toFixed(0)} MB to ${theirs.toFixed(0)} MB`,
      },
    ],
  };
}
