import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexCase, type Sketched, sketchCase } from './encounters/index-pages.ts';
import { type ReadCase, readAsScanned, readAsText } from './encounters/read-case.ts';
import { addScore, emptyScore, type Score } from './encounters/score.ts';
import {
  addProposals,
  emptyProposalScore,
  type ProposalScore,
  proposalTable,
  proposeCase,
} from './encounters/score-proposals.ts';
import { tablesOf, typesRight } from './encounters/tables.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';
import { range } from './text/runners.ts';

/** No rule was made on these, and nobody looked at them: the rules come from 1 to 20. */
const SEEDS = range(21, 41);
/** Of these the scans are recognised too: 40 pages or so each, a second or two a page. */
const SCANNED = [21, 28, 35];
const ROUNDS = 3;
const MANY_PAGES = 20_000;

interface Scores {
  index: Score;
  proposals: ProposalScore;
}

/**
 * The index of case files by encounter, against what is known of generated ones; its time against pdftotext on the same files.
 * The tables are printed as they come.
 */
export async function run(): Promise<Figure[]> {
  if (spawnSync('pdftotext', ['-v']).error !== undefined) {
    console.error('pdftotext is not installed: the benchmark of encounters is left out.');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-bench-'));
  try {
    const cases: ReadCase[] = [];
    for (const seed of SEEDS) cases.push(await readAsText(seed, folder));
    const text = scoreOf(cases);
    print(`text of seeds ${SEEDS[0]} to ${SEEDS.at(-1)}`, cases, text);
    const figures = [await speed(cases), growth(cases)];
    const scanned: ReadCase[] = [];
    for (const seed of SCANNED) scanned.push(await readAsScanned(seed, folder, availableParallelism()));
    const seen = scoreOf(scanned);
    print(`scans of seeds ${SCANNED.join(', ')}`, scanned, seen);
    return [...figures, againstText(seen.index, text.index)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scoreOf(cases: readonly ReadCase[]): Scores {
  const scores = { index: emptyScore(), proposals: emptyProposalScore() };
  for (const one of cases) {
    const sketched = sketchCase(one);
    const index = indexCase(sketched);
    addScore(scores.index, one.truth, index);
    addProposals(scores.proposals, one.truth, proposeCase(one, sketched, index));
  }
  return scores;
}

function print(name: string, cases: readonly ReadCase[], { index, proposals }: Scores): void {
  const pages = cases.flatMap(({ files }) => files.flatMap((file) => file.pages)).length;
  const recognised = cases.reduce((sum, one) => sum + one.recognised, 0);
  const how = recognised > 0 ? `, ${recognised} of them recognised` : '';
  console.log(
    [`Encounters: ${name}, ${pages} pages${how}`, ...tablesOf(index), ...proposalTable(proposals)].join('\n'),
  );
}

async function speed(cases: readonly ReadCase[]): Promise<Figure> {
  const files = cases.flatMap((one) => one.files);
  const pages = files.flatMap((file) => file.pages).length;
  const times = await byTurns(
    ROUNDS,
    () => {
      for (const one of cases) indexCase(sketchCase(one));
    },
    () => {
      for (const { path } of files) spawnSync('pdftotext', ['-bbox', path, '/dev/null']);
    },
  );
  const each = (ms: number): string => (ms / pages).toFixed(2);
  return {
    name: 'index of pages that are read, copies included',
    peer: 'pdftotext -bbox of the same files',
    ratio: times.ours / times.peer,
    unit: 'ms a page',
    detail: `${each(times.ours)} against ${each(times.peer)}`,
  };
}

/** Time a page in a case of many pages, made of the same pages over and over. */
function growth(cases: readonly ReadCase[]): Figure {
  const sketched = cases.flatMap((one) => sketchCase(one)).flatMap(({ pages }) => pages);
  const perPage = (count: number): number => {
    const pages = range(0, count).flatMap((at) => sketched[at % sketched.length] ?? []);
    const file: Sketched = { name: 'many', pages };
    const began = performance.now();
    indexCase([file]);
    return (performance.now() - began) / count;
  };
  perPage(MANY_PAGES / 10);
  const [few, many] = [perPage(MANY_PAGES / 10), perPage(MANY_PAGES)];
  return {
    name: `index of a case of ${MANY_PAGES} pages, a page`,
    peer: `of ${MANY_PAGES / 10}`,
    ratio: many / few,
    unit: 'ms a page',
    detail: `${many.toFixed(3)} against ${few.toFixed(3)}`,
  };
}

function againstText(scanned: Score, text: Score): Figure {
  const rate = ({ right, of }: { right: number; of: number }): number => right / of;
  const [ours, peer] = [scanned, text].map((score) => rate(typesRight(score)));
  const percent = (share = Number.NaN): string => `${(100 * share).toFixed(1)} %`;
  return {
    name: 'types right after recognition',
    peer: 'on text',
    ratio: (ours ?? Number.NaN) / (peer ?? Number.NaN),
    unit: 'share',
    detail: `${percent(ours)} against ${percent(peer)}`,
  };
}
