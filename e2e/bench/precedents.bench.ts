import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Backend } from '../../main/backend/backend.ts';
import {
  CHEAP_KDF,
  emptyDesk,
  PASSPHRASE,
  REVIEWER,
  type TestDesk,
} from '../../main/backend/testing/desk.ts';
import { aPrintedPdf } from '../../main/cli/testing/printed-pdf.ts';
import { precedentContracts } from '../../shared/contracts/precedents.ts';
import { composeLetter } from '../../shared/letter/compose.ts';
import { printedLines, printedPages } from '../../shared/letter/parse/testing/printed-letter.ts';
import { builtInProfile } from '../../shared/testing/profiles.ts';
import { median, percentile } from './measure.ts';
import { madeLetters } from './precedents/corpus.ts';
import { type Entered, fillPrecedents, plainItems } from './precedents/stores.ts';
import type { Figure } from './run.ts';

// IMR_BENCH_LETTERS=200000 is the size that past determinations are made for: it takes a quarter of an hour and 3 GB.
const LETTERS = Number(process.env.IMR_BENCH_LETTERS ?? 4_000);
/** Keeps the stores in this folder, and takes them from there if they are kept. */
const KEPT = process.env.IMR_BENCH_STORE;
const ROUNDS = 3;
const HITS = 30;
const IMPORTED = 40;

/** What is typed, and FTS5's own language for the same, as it is asked by itself. */
const QUERIES: readonly (readonly [typed: string, bare: string])[] = [
  ['acupuncture', '"acupuncture" OR "acupuncturist"'],
  ['norco', '"norco" OR "hydrocodone" OR "vicodin" OR "lortab"'],
  ['lumbar mri', '"lumbar" AND ("mri" OR "magnetic resonance" OR "mr imaging")'],
  ['"right knee"', '"right knee"'],
  ['cyclobenzaprine', '"cyclobenzaprine" OR "flexeril" OR "fexmid"'],
  ['gym membership', '"gym" AND "membership"'],
  ['meniscectomy', '"meniscectomy"'],
  ['epidural radiculopathy', '"epidural" AND "radiculopathy"'],
  ['cervical -lumbar', '"cervical" NOT "lumbar"'],
  ['gabapentim', '"gabapentin"'],
];

/** Looking past determinations up, and importing them, against FTS5 and Poppler by themselves. */
export async function run(): Promise<Figure[]> {
  const folder = KEPT ?? mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  mkdirSync(folder, { recursive: true });
  const desk = emptyDesk({ dataDir: join(folder, 'vault'), kdf: CHEAP_KDF });
  const peer = plainItems(join(folder, 'plain.db'));
  try {
    const figures = await fill(folder, desk, peer);
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    return [...figures, ...(await lookups(desk.backend, peer)), ...(await imports(desk))];
  } finally {
    peer.close();
    await desk.close();
    if (KEPT === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(folder: string, { client }: TestDesk, peer: Database.Database): Promise<Figure[]> {
  const kept = join(folder, 'filled.json');
  if (existsSync(kept)) return [entering(JSON.parse(readFileSync(kept, 'utf8')))].flat();
  await client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
  await client.vault.lock({});
  const entered = await fillPrecedents(join(folder, 'vault'), peer, LETTERS);
  writeFileSync(kept, JSON.stringify(entered));
  return entering(entered);
}

function entering({ items, ours, peer, first, last, longest }: Entered): Figure[] {
  const perSecond = (ms: number) => ((items / ms) * 1_000).toFixed(0);
  return [
    {
      name: `entering ${items} requests of ${LETTERS} letters`,
      peer: 'FTS5 with their texts alone, plain',
      ratio: ours / peer,
      unit: 'processor time',
      detail: `${perSecond(ours)} requests a second against ${perSecond(peer)}; longest transaction ${longest.toFixed(0)} ms`,
    },
    {
      name: `entering the last tenth of ${LETTERS} letters`,
      peer: 'the first tenth',
      ratio: last / first,
      unit: 'processor time',
      detail: `${first.toFixed(0)} ms, ${last.toFixed(0)} ms`,
    },
  ];
}

/** An answer as the page gets it: over the contract, cloned, parsed. */
async function call(backend: Backend, name: 'search' | 'similar', input: unknown): Promise<unknown> {
  const result = await backend.call(`precedents.${name}`, input);
  if (!result.ok) throw new Error(result.error.message);
  return precedentContracts[name].output.parse(structuredClone(result.value));
}

async function lookups(backend: Backend, peer: Database.Database): Promise<Figure[]> {
  const ranked = peer.prepare(`SELECT rowid, snippet(item_fts, -1, '[', ']', '…', 30) FROM item_fts
    WHERE item_fts MATCH ? ORDER BY rank LIMIT ${HITS}`);
  const times = {
    ours: [] as number[],
    typing: [] as number[],
    similar: [] as number[],
    peer: [] as number[],
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [typed, bare] of QUERIES) {
      const took = {
        ours: await timed(() => call(backend, 'search', { query: typed, limit: HITS })),
        peer: await timed(() => ranked.all(bare)),
        typing: await timed(() =>
          call(backend, 'search', { query: typed.slice(0, -2), typing: true, limit: HITS }),
        ),
        similar: await timed(() => call(backend, 'similar', { request: typed, caseId: null })),
      };
      // The first round fills the caches of both.
      if (round === 0) continue;
      for (const side of ['ours', 'peer', 'typing', 'similar'] as const) times[side].push(took[side]);
    }
  }
  const against = (what: string, ours: readonly number[]): Figure[] =>
    (
      [
        ['median', median(ours), median(times.peer)],
        ['95th percentile', percentile(ours, 95), percentile(times.peer, 95)],
      ] as const
    ).map(([which, mine, theirs]) => ({
      name: `${what} among ${LETTERS} letters, ${which}`,
      peer: 'FTS5 ranked, with snippets, uncounted, plain',
      ratio: mine / theirs,
      unit: 'processor time',
      detail: `${mine.toFixed(1)} ms to ${theirs.toFixed(1)} ms`,
    }));
  return [
    ...against('looking up, with counts', times.ours),
    ...against('looking up as one types', times.typing),
    ...against('requests like one', times.similar),
  ];
}

/** Milliseconds of the processor: other programs share the machine. */
async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Importing PDFs from a folder, into the store as it is, against Poppler taking the bare text out of the same files. */
async function imports({ client, folder }: TestDesk): Promise<Figure[]> {
  if (spawnSync('pdftotext', ['-v']).status !== 0) {
    console.error('Poppler is not installed: the benchmark of importing letters is left out.');
    return [];
  }
  const letterOf = madeLetters();
  const profile = builtInProfile('posted-2016');
  const type = { width: 92, lines: 46 };
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const letters = join(folder, `letters ${round}`);
    mkdirSync(letters);
    for (let at = 0; at < IMPORTED; at += 1) {
      // Each round has letters of its own: the same ones would be known.
      const tree = composeLetter(letterOf(round * IMPORTED + at), profile, 'posted');
      const pdf = await aPrintedPdf(printedPages(printedLines(tree, type), type));
      writeFileSync(join(letters, `${at}.pdf`), pdf);
    }
    const started = performance.now();
    const { importId } = await client.precedents.importFrom({ folder: letters });
    await client.precedents.settled({ importId });
    const between = performance.now();
    for (const name of readdirSync(letters)) spawnSync('pdftotext', ['-layout', join(letters, name), '-']);
    times.ours.push(between - started);
    times.peer.push(performance.now() - between);
  }
  const [ours, peer] = [median(times.ours), median(times.peer)];
  const perSecond = (ms: number) => ((IMPORTED / ms) * 1_000).toFixed(1);
  return [
    {
      name: `importing ${IMPORTED} letters from PDF`,
      peer: 'pdftotext -layout of them',
      ratio: ours / peer,
      unit: 'time',
      detail: `${perSecond(ours)} letters a second to ${perSecond(peer)}, medians of ${ROUNDS}; a process is started for each import`,
    },
  ];
}
