import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestDesk } from '../../main/backend/testing/desk.ts';
import type { CorpusFile } from '../fixtures/hostile/corpus-file.ts';
import { judge } from './judge.ts';

/** Imports that wait at once: they share their job processes, as files of one import do. */
const AT_ONCE = 25;

/** How what became of a file differs from what is expected. */
export interface Tried {
  file: string;
  complaints: string[];
  /** From the end of the one before. */
  tookMs: number;
}

/** Imports files, each into a case of its own, through the whole path with the real jobs. Recognition is left out. */
export async function* tryFiles(desk: TestDesk, files: readonly CorpusFile[]): AsyncGenerator<Tried> {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const begun = [];
    for (const file of files.slice(at, at + AT_ONCE)) begun.push(await begin(desk, file));
    for (const one of begun) {
      const begin = performance.now();
      const tried = await finish(desk, one);
      yield { ...tried, tookMs: performance.now() - begin };
    }
  }
}

interface Begun {
  one: CorpusFile;
  path: string;
  caseId: string;
  importId: string;
}

async function begin({ client, folder }: TestDesk, one: CorpusFile): Promise<Begun> {
  const path = join(folder, 'in', one.group, one.file);
  mkdirSync(join(folder, 'in', one.group), { recursive: true });
  writeFileSync(path, await one.make());
  if (one.sparse !== undefined) truncateSync(path, one.sparse);
  const { expected } = one;
  const password = expected.outcome === 'imported' ? expected.password : undefined;
  const { caseId } = await client.cases.create({});
  const { importId } = await client.records.importFrom({
    ...{ caseId, paths: [path] },
    passwords: password === undefined ? [] : [password],
  });
  return { one, path, caseId, importId };
}

async function finish(
  { client }: TestDesk,
  { one, path, caseId, importId }: Begun,
): Promise<Omit<Tried, 'tookMs'>> {
  await client.records.importSettled({ importId });
  await client.text.settled({ caseId, ocr: false });
  const { files } = await client.records.imports({ caseId });
  const { documents } = await client.cases.open({ caseId });
  const complaints = await judge(client, one.file, one.expected, { files, documents });
  rmSync(path);
  await client.cases.remove({ caseId });
  return { file: `${one.group}/${one.file}`, complaints };
}
