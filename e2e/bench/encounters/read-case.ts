import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forkSpawner } from '../../../main/backend/jobs/fork-spawner.ts';
import type { PackedPage } from '../../../main/backend/jobs/read-protocol.ts';
import { storedWords } from '../../../main/backend/records/packed-words.ts';
import { createPageRunner, type ReadKind } from '../../../main/backend/records/reading/page-runner.ts';
import type { PageIn } from '../../../shared/encounters/page/page-in.ts';
import { type GeneratedRecords, generateRecords } from '../../fixtures/records/generate.ts';
import type { Truth } from '../../fixtures/records/truth.ts';
import { range } from '../text/runners.ts';

/** A generated case as the desk read it. */
export interface ReadCase {
  truth: Truth;
  files: { name: string; path: string; pages: PageIn[] }[];
  /** Pages that were recognised. */
  recognised: number;
}

/** On a busy machine a page may wait long for its turn; here nobody waits for it. */
const PAGE_LIMIT_MS = 600_000;
const PAGES_AT_ONCE: Record<ReadKind, number> = { text: 32, ocr: 1 };

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
    const pages = await readPages('text', path, range(0, count));
    const waiting = range(0, count).filter((page) => pages.get(page)?.state === 'needs-ocr');
    const shares = range(0, processes).map((one) => waiting.filter((_, at) => at % processes === one));
    const recognised = await Promise.all(
      shares.filter((share) => share.length > 0).map((share) => readPages('ocr', path, share)),
    );
    for (const [page, again] of recognised.flatMap((one) => [...one])) pages.set(page, again);
    read.recognised += waiting.length;
    const known = range(0, count).flatMap((page) => pages.get(page) ?? []);
    read.files.push({ name, path, pages: known.map(pageIn) });
  }
  return read;
}

/** @throws Error when a page is not read */
async function readPages(
  kind: ReadKind,
  path: string,
  pages: readonly number[],
): Promise<Map<number, PackedPage>> {
  const runner = createPageRunner(forkSpawner, kind, PAGE_LIMIT_MS);
  const read = new Map<number, PackedPage>();
  try {
    for (let from = 0; from < pages.length; from += PAGES_AT_ONCE[kind]) {
      const batch = pages.slice(from, from + PAGES_AT_ONCE[kind]);
      const end = await runner.run({ path, pages: batch }, (reply) => {
        if ('read' in reply) read.set(reply.page, reply.read);
      });
      const missing = batch.filter((page) => !read.has(page));
      if (missing.length > 0)
        throw new Error(`${path}: pages ${missing.join()} were not read: ${JSON.stringify(end)}`);
    }
    return read;
  } finally {
    runner.close();
  }
}

function pageIn({ text, words, width, height, source }: PackedPage): PageIn {
  return { text, words: storedWords(text, words) ?? [], width, height, recognised: source === 'ocr' };
}
