import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedWords } from '../../../main/backend/records/packed-words.ts';
import type { PageIn } from '../../../shared/encounters/page/page-in.ts';
import { type GeneratedRecords, generateRecords } from '../../fixtures/records/generate.ts';
import type { Truth } from '../../fixtures/records/truth.ts';
import { range, readAll, startedRunner } from '../text/runners.ts';

/** A generated case as the desk read it. */
export interface ReadCase {
  truth: Truth;
  files: { name: string; path: string; pages: PageIn[] }[];
  /** Pages that were recognised. */
  recognised: number;
}

type Packed = Awaited<ReturnType<typeof readAll>>[number];

/** The text of a case without images, as extracted from its PDFs. */
export async function readAsText(seed: number, folder: string): Promise<ReadCase> {
  return readCase(await generateRecords({ seed, textOnly: true }), folder, 1);
}

/** The same papers as they were scanned, faxed and shuffled: what has no text, or none of use, is recognised. */
export async function readAsScanned(seed: number, folder: string, processes: number): Promise<ReadCase> {
  return readCase(await generateRecords({ seed }), folder, processes);
}

async function readCase(
  { files, truth }: GeneratedRecords,
  folder: string,
  processes: number,
): Promise<ReadCase> {
  const read: ReadCase = { truth, files: [], recognised: 0 };
  for (const [name, bytes] of files) {
    const path = join(folder, `${truth.seed}-${truth.textOnly ? 'text' : 'scan'}-${name}`);
    writeFileSync(path, bytes);
    const count = truth.files.find(({ file }) => file === name)?.pages.length ?? 0;
    const pages = await readOnce('text', path, range(0, count));
    const waiting = pages.flatMap(({ state }, at) => (state === 'needs-ocr' ? [at] : []));
    const shares = range(0, processes).map((one) => waiting.filter((_, at) => at % processes === one));
    const recognised = await Promise.all(
      shares.map(async (share) => {
        const found = share.length === 0 ? [] : await readOnce('ocr', path, share);
        return share.map((page, at) => [page, found[at]] as const);
      }),
    );
    for (const [page, again] of recognised.flat()) if (again !== undefined) pages[page] = again;
    read.recognised += waiting.length;
    read.files.push({ name, path, pages: pages.map(pageIn) });
  }
  return read;
}

async function readOnce(kind: 'text' | 'ocr', path: string, pages: readonly number[]): Promise<Packed[]> {
  const runner = await startedRunner(kind, path);
  try {
    return await readAll(runner, kind, path, pages);
  } finally {
    runner.close();
  }
}

function pageIn({ text, words, width, height, source }: Packed): PageIn {
  return { text, words: storedWords(text, words) ?? [], width, height, recognised: source === 'ocr' };
}
