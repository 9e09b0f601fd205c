import { describe, expect, it } from 'vitest';
import { Finder, type Findings, MAX_HITS } from './finder.ts';
import { type FindQuery, patternOf, rangesIn } from './query.ts';
import type { Searcher } from './searcher.ts';

/** Looks through texts at once, as the worker does. */
const searcher: Searcher = {
  search: async (query, pages) => {
    try {
      const pattern = patternOf(query);
      const hits = pages.map(({ page, text }) => ({ page, ranges: rangesIn(pattern, text) }));
      return { kind: 'found', hits: hits.filter(({ ranges }) => ranges.length > 0) };
    } catch {
      return { kind: 'no-pattern' };
    }
  },
  close: () => {},
};

const query = (text: string, regex = false): FindQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  regex,
});

/** A document in which every third page says `pain` twice, and every tenth says nothing at all. */
function aFinder(
  pages: number,
  textOf = (page: number): string => (page % 3 === 0 ? 'pain and pain' : 'ease'),
) {
  const asked: [number, number][] = [];
  const finder = new Finder(
    pages,
    async (from, to) => {
      asked.push([from, to]);
      return Array.from({ length: to - from }, (_, at) => ((from + at) % 10 === 9 ? '' : textOf(from + at)));
    },
    searcher,
  );
  return { finder, asked };
}

async function run(finder: Finder, text: string, from = 0, regex = false): Promise<Findings[]> {
  const told: Findings[] = [];
  await finder.find(query(text, regex), from, (next) => told.push(next), new AbortController().signal);
  return told;
}

describe('Finder', () => {
  it('looks through every page once, and tells the hits in the order of the document', async () => {
    const told = await run(aFinder(350).finder, 'pain', 120);
    const last = told.at(-1);
    const pages = Array.from({ length: 350 }, (_, page) => page).filter(
      (page) => page % 3 === 0 && page % 10 !== 9,
    );
    expect(last?.hits.map(({ page }) => page)).toEqual(pages.flatMap((page) => [page, page]));
    expect(last).toMatchObject({ status: 'done', searched: 350, withoutText: 35, isCut: false });
  });

  it('begins at the page in view, and shows what it has after every hundred pages', async () => {
    const told = await run(aFinder(350).finder, 'pain', 121);
    expect(told.map(({ status }) => status)).toEqual([
      'searching',
      'searching',
      'searching',
      'searching',
      'done',
    ]);
    expect(told.map(({ first }) => first?.page)).toEqual([123, 123, 123, 123, 123]);
  });

  it('asks for a text once, until it is told that there are others', async () => {
    const { finder, asked } = aFinder(150);
    await run(finder, 'pain');
    await run(finder, 'ease');
    expect(asked).toEqual([
      [0, 100],
      [100, 150],
    ]);
    finder.forget();
    await run(finder, 'ease');
    expect(asked).toHaveLength(4);
  });

  it('says that a pattern is none', async () => {
    expect((await run(aFinder(10).finder, '(', 0, true)).at(-1)?.status).toBe('no-pattern');
  });

  it('stops where nobody goes through the hits', async () => {
    const told = await run(aFinder(2_000, () => 'pain '.repeat(40)).finder, 'pain');
    expect(told.at(-1)).toMatchObject({ status: 'done', isCut: true });
    expect(told.at(-1)?.hits).toHaveLength(MAX_HITS);
    expect(told.at(-1)?.searched).toBeLessThan(2_000);
  });

  it('tells nothing more once it is stopped', async () => {
    const { finder } = aFinder(1_000);
    const abort = new AbortController();
    const told: Findings[] = [];
    await finder.find(
      query('pain'),
      0,
      (next) => {
        told.push(next);
        abort.abort();
      },
      abort.signal,
    );
    expect(told).toHaveLength(1);
  });
});
