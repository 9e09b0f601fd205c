import { describe, expect, it, vi } from 'vitest';
import type { StoredText, TextSource, Word } from '../model/types.ts';
import { PageTexts } from './page-texts.ts';

const aWord = (text: string): Word => ({
  text,
  box: { left: 0, top: 0, width: 0.1, height: 0.02 },
  ...{ direction: 0, cuts: [], line: 0, hyphen: false },
});

/** A host that has the texts that it is given, and says so when it is told to. */
function aHost(stored: Map<number, StoredText>) {
  let changed = (): void => {};
  const source: TextSource = {
    text: async (page) => stored.get(page),
    texts: async (from, to) =>
      Array.from({ length: to - from }, (_, at) =>
        stored
          .get(from + at)
          ?.words.map(({ text }) => text)
          .join('\n'),
      ),
    onChange: (listener) => {
      changed = listener;
      return () => {
        changed = () => {};
      };
    },
  };
  return { source, change: () => changed() };
}

function someTexts() {
  let kept: Parameters<ConstructorParameters<typeof PageTexts>[0]>[0] | undefined;
  const texts = new PageTexts((next) => {
    kept = next;
  });
  const wordsOf = (page: number) => kept?.words.get(page)?.map(({ text }) => text);
  return {
    texts,
    wordsOf,
    lieOf: (page: number) => kept?.lies.get(page),
    noteOf: (page: number) => kept?.notes.get(page),
  };
}

const own = async () => [aWord('own')];

describe('words of pages', () => {
  it('are the host’s where it has some, with what it says of them, and else the file’s own', async () => {
    const { texts, wordsOf, noteOf, lieOf } = someTexts();
    const lie = { turns: 1, skew: 0.5 } as const;
    const { source } = aHost(new Map([[1, { words: [aWord('stored')], note: 'recognized', lie }]]));
    texts.listenTo(source, () => {});
    const read = vi.fn(own);
    await texts.take(1, read);
    expect(read).not.toHaveBeenCalled();
    await texts.take(2, read);
    expect([wordsOf(1), wordsOf(2)]).toEqual([['stored'], ['own']]);
    expect([noteOf(1), noteOf(2)]).toEqual(['recognized', undefined]);
    expect([lieOf(1), lieOf(2)]).toEqual([lie, undefined]);
  });

  it('that were read from the file are asked of the host again once it may have them', async () => {
    const { texts, wordsOf } = someTexts();
    const stored = new Map<number, StoredText>();
    const { source, change } = aHost(stored);
    const woken = vi.fn();
    texts.listenTo(source, woken);
    woken.mockClear();
    await texts.take(0, own);
    expect(texts.wants(0)).toBe(false);
    change();
    expect(woken).toHaveBeenCalledOnce();
    expect(texts.wants(0)).toBe(true);
    // It has not after all: nothing is read twice.
    const read = vi.fn(own);
    await texts.take(0, read);
    expect(read).not.toHaveBeenCalled();
    stored.set(0, { words: [aWord('stored')] });
    change();
    await texts.take(0, read);
    expect(wordsOf(0)).toEqual(['stored']);
    change();
    expect(texts.wants(0)).toBe(false);
  });

  it('are kept of a bounded number of pages; how a scan lies stays known', async () => {
    const { texts, wordsOf, lieOf } = someTexts();
    const lie = { turns: 2, skew: 0 } as const;
    texts.listenTo(aHost(new Map([[0, { words: [aWord('first')], lie }]])).source, () => {});
    for (let page = 0; page < 100; page += 1) await texts.take(page, own);
    expect(wordsOf(0)).toBeUndefined();
    expect(texts.wants(0)).toBe(true);
    expect(wordsOf(99)).toEqual(['own']);
    expect(lieOf(0)).toEqual(lie);
  });

  it('to find in come from the host at once, and one by one for the rest', async () => {
    const { texts } = someTexts();
    texts.listenTo(aHost(new Map([[1, { words: [aWord('back'), aWord('pain')] }]])).source, () => {});
    const read = vi.fn(async (page: number) =>
      page === 2 ? undefined : [aWord('own'), aWord(String(page))],
    );
    expect(await texts.toFindIn(0, 3, read)).toEqual(['own 0', 'back pain', '']);
    expect(read.mock.calls).toEqual([[0], [2]]);
  });
});
