import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../../main/backend/testing/desk.ts';
import { GOOD_FILES, HOSTILE_FILES, mutants } from '../fixtures/hostile/corpus.ts';
import type { CorpusFile } from '../fixtures/hostile/corpus-file.ts';
import { tryFiles } from './try-files.ts';

// The whole path with the real jobs: import, conversion, reading of the text. `try-corpus.ts` tries all files; here it is
// as many as fit into seconds, some of each format.
const LIMIT_MS = 180_000;
/** These take seconds each: they are as large as the limits allow. */
const LARGE =
  /bomb|many|giant|huge|exponential|dense|hundred-thousand|one-line|long\.|loop|ten-thousand|columns|header-long|run-huge|paragraphs|nested|deep/;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** One in `every` of each group, the first of each among them. */
function someOf(files: readonly CorpusFile[], every: number): CorpusFile[] {
  const seen = new Map<string, number>();
  return files.filter(({ group, file }) => {
    if (LARGE.test(file)) return false;
    const at = seen.get(group) ?? 0;
    seen.set(group, at + 1);
    return at % every === 0;
  });
}

async function complaintsAbout(files: readonly CorpusFile[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { file, complaints } of tryFiles(desk, files)) {
    found.push(...complaints.map((one) => `${file} ${one}`));
  }
  return found;
}

describe('importing', () => {
  it(
    'brings in good files of every format with their pages and words',
    async () => {
      const files = someOf(GOOD_FILES, 3);
      expect(new Set(files.map(({ group }) => group)).size).toBe(
        new Set(GOOD_FILES.map(({ group }) => group)).size,
      );
      expect(await complaintsAbout(files)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'ends with every damaged, misleading or excessive file imported or refused for its reason',
    async () => expect(await complaintsAbout(someOf(HOSTILE_FILES, 8))).toEqual([]),
    LIMIT_MS,
  );

  it(
    'survives good files with something wrong at random',
    async () => expect(await complaintsAbout(someOf(mutants({ seed: 7, each: 1 }), 8))).toEqual([]),
    LIMIT_MS,
  );
});
