import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadPdfium } from '../../../assets/sample/build/scan/pdfium.ts';
import { byTurns, median } from '../measure.ts';
import type { Figure } from '../run.ts';
import { readAll, startedRunner } from './runners.ts';
import { comparedWords, type ScannedPage, scannedPages, wordsFound } from './sample-truth.ts';

const RECORDS = join(import.meta.dirname, '..', '..', '..', 'assets', 'sample', 'records');
/** US Letter at 200 dots per inch, upright. */
const WIDTH = 1700;
const HEIGHT = 2200;

/** Recognition of the sample's scans, page by page in turn with Tesseract itself: the same data, one thread. */
export async function measureOcr(folder: string): Promise<Figure[]> {
  // Every second one: enough to tell, and a minute less.
  const pages = (await scannedPages()).filter((_, at) => at % 2 === 0);
  const data = nativeData(folder);
  const pictures = await drawn(pages, folder);
  const runner = await startedRunner('ocr', join(RECORDS, pages[0]?.file ?? ''));
  const texts: { ours: string[]; peer: string[] } = { ours: [], peer: [] };
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (const [at, { file, page }] of pages.entries()) {
    const took = await byTurns(
      1,
      async () => {
        const [read] = await readAll(runner, 'ocr', join(RECORDS, file), [page]);
        texts.ours.push(read?.text ?? '');
      },
      () => texts.peer.push(recognisedNatively(pictures[at] ?? '', data)),
    );
    times.ours.push(took.ours);
    times.peer.push(took.peer);
  }
  runner.close();
  const [ours, peer] = [shares(pages, texts.ours), shares(pages, texts.peer)];
  const ratios = times.ours.map((one, at) => one / (times.peer[at] ?? 1));
  const each = (all: readonly number[]): string => (median(all) / 1000).toFixed(2);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    {
      name: 'recognition of a scanned page, drawing included',
      peer: 'tesseract on its picture, same data, one thread',
      ratio: median(ratios),
      unit: 's a page',
      detail: `${each(times.ours)} against ${each(times.peer)}`,
    },
    {
      name: 'words of the sample’s faxes that are found',
      peer: 'tesseract, same data',
      ratio: ours.recall / peer.recall,
      unit: 'recall, precision',
      detail: `${percent(ours.recall)}, ${percent(ours.precision)} against ${percent(peer.recall)}, ${percent(peer.precision)}`,
    },
  ];
}

/** Of all words printed, those that were found; of all that were found, those printed (the fax's own line counts against it). */
function shares(
  pages: readonly ScannedPage[],
  texts: readonly string[],
): { recall: number; precision: number } {
  let [wanted, found, right] = [0, 0, 0];
  for (const [at, page] of pages.entries()) {
    const words = comparedWords(page.text);
    const read = comparedWords(texts[at] ?? '');
    wanted += words.length;
    found += read.length;
    right += wordsFound(words, read);
  }
  return { recall: right / wanted, precision: right / found };
}

function nativeData(folder: string): string {
  const path = join(folder, 'tessdata');
  mkdirSync(path, { recursive: true });
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng')),
    '4.0.0_best_int',
    'eng.traineddata.gz',
  );
  writeFileSync(join(path, 'eng.traineddata'), gunzipSync(readFileSync(packed)));
  return path;
}

/** The pages as pictures for the peer, which draws no PDF. */
async function drawn(pages: readonly ScannedPage[], folder: string): Promise<string[]> {
  const pdfium = await loadPdfium();
  const paths: string[] = [];
  for (const [at, page] of pages.entries()) {
    const open = pdfium.open(readFileSync(join(RECORDS, page.file)));
    const { data } = open.render(page.page, WIDTH, HEIGHT);
    open.close();
    const path = join(folder, `${at}.pgm`);
    writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${WIDTH} ${HEIGHT}\n255\n`), data]));
    paths.push(path);
  }
  return paths;
}

function recognisedNatively(picture: string, data: string): string {
  // Our job stands back behind everything else, and on a busy machine so must its peer.
  const nice = ['-n', String(constants.priority.PRIORITY_BELOW_NORMAL), 'tesseract'];
  const args = [picture, '-', '--tessdata-dir', data, '--psm', '3', '--oem', '1', '-l', 'eng'];
  const { stdout, status } = spawnSync('nice', [...nice, ...args], {
    encoding: 'utf8',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  if (status !== 0) throw new Error('tesseract failed');
  return stdout;
}
