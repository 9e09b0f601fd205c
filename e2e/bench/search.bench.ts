import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHEAP_KDF, emptyDesk, PASSPHRASE, REVIEWER } from '../../main/backend/testing/desk.ts';
import type { Figure } from './run.ts';
import { inCase, overAll } from './search/queries.ts';
import { fillStores, plainFts } from './search/stores.ts';
import { termSets } from './search/term-sets.ts';

// 100,000 pages; IMR_BENCH_PAGES=1000000 tries a million, which takes half an hour and 10 GB.
const PAGES = Number(process.env.IMR_BENCH_PAGES ?? 100_000);
const LARGE = Math.min(20_000, PAGES / 2);
const USUAL = Math.min(3_000, PAGES / 10);

/** Indexing and searching against FTS5 by itself, in a plain database, over the same pages in the same run. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  const dataDir = join(folder, 'vault');
  const desk = emptyDesk({ dataDir, kdf: CHEAP_KDF });
  const peer = plainFts(join(folder, 'plain.db'));
  try {
    await desk.client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
    await desk.client.vault.lock({});
    const filled = await fillStores(dataDir, peer, { pages: PAGES, large: LARGE, usual: USUAL });
    const sizes = [join(dataDir, 'imr.db'), join(folder, 'plain.db')].map(
      (path) => statSync(path).size / 1e6,
    );
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    const perSecond = (ms: number) => ((PAGES / ms) * 1_000).toFixed(0);
    return [
      {
        name: `entering ${PAGES} pages: text, boxes, index, words`,
        peer: 'FTS5 with its text alone, plain',
        ratio: filled.peer / filled.ours,
        unit: 'pages a second of the processor',
        detail: `${perSecond(filled.ours)} against ${perSecond(filled.peer)}; ${sizes[0]?.toFixed(0)} MB against ${sizes[1]?.toFixed(0)} MB`,
      },
      ...(await inCase(desk.backend, peer, filled.usual)),
      ...(await inCase(desk.backend, peer, filled.large)),
      await termSets(desk.backend, peer, filled.large),
      ...(await overAll(desk.backend, peer, PAGES)),
    ];
  } finally {
    peer.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
