import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadPdfium } from '../../../assets/sample/build/scan/pdfium.ts';
import { byTurns } from '../measure.ts';
import type { Figure } from '../run.ts';
import { readAll, startedRunner } from './runners.ts';
import { comparedWords, type ScannedPage, scannedPages, wordsFound } from './sample-truth.ts';

const RECORDS = join(import.meta.dirname, '..', '..', '..', 'assets', 'sample', 'records');
const ROUNDS = 2;
/** US Letter at 200 dots per inch, upright. */
const WIDTH = 1700;
const HEIGHT = 2200;

/** Recognition of the sample's scans against Tesseract itself with the same data and one thread. */
export async function measureOcr(folder: string): Promise<Figure[]> {
  const pages = await scannedPages();
  const data = nativeData(folder);
  const pictures = await drawn(pages, folder);
  // One of four: enough for the time of a page.
  const timed = pages.filter((_, at) => at % 4 === 0);
  const runners = new Map<string, Awaited<ReturnType<typeof startedRunner>>>();
  const ours = async (some: readonly ScannedPage[]): Promise<string[]> => {
    const texts: string[] = [];
    for (const { file, page } of some) {
      const path = join(RECORDS, file);
      const runner = runners.get('one') ?? (await startedRunner('ocr', path));
      runners.set('one', runner);
      const [read] = await readAll(runner, 'ocr', path, [page]);
      texts.push(read?.read.text ?? '');
    }
    return texts;
  };
  const native = (some: readonly ScannedPage[]): string[] =>
    some.map((one) => recognisedNatively(pictures.get(one) ?? '', data));
  await ours(timed.slice(0, 1));
  const times = await byTurns(
    ROUNDS,
    () => ours(timed),
    () => native(timed),
  );
  const [oursFound, nativeFound] = [shares(pages, await ours(pages)), shares(pages, native(pages))];
  for (const runner of runners.values()) runner.close();
  const each = (ms: number): string => (ms / timed.length / 1000).toFixed(2);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    {
      name: 'recognition of a scanned page',
      peer: 'tesseract, same data, one thread',
      ratio: times.ours / times.peer,
      unit: 's a page',
      detail: `${each(times.ours)} against ${each(times.peer)}`,
    },
    {
      name: 'words of the sample’s faxes that are found',
      peer: 'tesseract, same data',
      ratio: oursFound.recall / nativeFound.recall,
      unit: 'recall, precision',
      detail: `${percent(oursFound.recall)}, ${percent(oursFound.precision)} against ${percent(nativeFound.recall)}, ${percent(nativeFound.precision)}`,
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
async function drawn(pages: readonly ScannedPage[], folder: string): Promise<Map<ScannedPage, string>> {
  const pdfium = await loadPdfium();
  const paths = new Map<ScannedPage, string>();
  for (const [at, page] of pages.entries()) {
    const open = pdfium.open(readFileSync(join(RECORDS, page.file)));
    const { data } = open.render(page.page, WIDTH, HEIGHT);
    open.close();
    const path = join(folder, `${at}.pgm`);
    writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${WIDTH} ${HEIGHT}\n255\n`), data]));
    paths.set(page, path);
  }
  return paths;
}

function recognisedNatively(picture: string, data: string): string {
  const args = [picture, '-', '--tessdata-dir', data, '--psm', '3', '--oem', '1', '-l', 'eng'];
  const { stdout, status } = spawnSync('tesseract', args, {
    encoding: 'utf8',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  if (status !== 0) throw new Error('tesseract failed');
  return stdout;
}
