import { describe, expect, it, vi } from 'vitest';
import type { SpellingRequest } from './protocol.ts';
import { Spelling, type SpellingWorker } from './spelling.ts';

/** A worker that answers when it is told to: every word that begins with x is wrong. */
function aWorker() {
  const asked: SpellingRequest[] = [];
  let hear: (event: { data: unknown }) => void = () => undefined;
  const worker: SpellingWorker = {
    postMessage: (message) => asked.push(message),
    addEventListener: (_, listener) => {
      hear = listener;
    },
    terminate: vi.fn(),
  };
  const answer = () => {
    for (const one of asked.splice(0)) {
      if (one.kind === 'check')
        hear({
          data: { kind: 'checked', id: one.id, misspelt: one.words.filter((word) => word.startsWith('x')) },
        });
      if (one.kind === 'suggest') hear({ data: { kind: 'suggested', id: one.id, words: [`${one.word}?`] } });
    }
  };
  return { worker, asked, answer, tell: (data: unknown) => hear({ data }) };
}

describe('spelling, as the page asks for it', () => {
  it('asks for each word once', async () => {
    const { worker, asked, answer } = aWorker();
    const spelling = new Spelling(worker, () => undefined);
    const learnt = spelling.learn(['xa', 'b', 'xa']);
    expect(asked).toEqual([{ kind: 'check', id: 1, words: ['xa', 'b'] }]);
    answer();
    await learnt;
    expect(spelling.isMisspelt('xa')).toBe(true);
    expect(spelling.isMisspelt('b')).toBe(false);
    await spelling.learn(['xa', 'b']);
    expect(asked).toEqual([]);
  });

  it('asks again once the reviewer’s words are others, and says so', async () => {
    const { worker, asked, answer } = aWorker();
    const spelling = new Spelling(worker, () => undefined);
    const changed = vi.fn();
    spelling.subscribe(changed);
    const learnt = spelling.learn(['xa']);
    answer();
    await learnt;
    spelling.setOwn(['xa']);
    expect(changed).toHaveBeenCalledOnce();
    void spelling.learn(['xa']);
    expect(asked.map(({ kind }) => kind)).toEqual(['own', 'check']);
  });

  it('ignores a word that is to be ignored', async () => {
    const { worker, answer } = aWorker();
    const spelling = new Spelling(worker, () => undefined);
    const learnt = spelling.learn(['xa']);
    answer();
    await learnt;
    spelling.ignore('xa');
    expect(spelling.isMisspelt('xa')).toBe(false);
  });

  it('takes nothing for wrong where the dictionaries do not read, and leaves nobody waiting', async () => {
    const { worker, tell } = aWorker();
    const failed = vi.fn();
    const spelling = new Spelling(worker, failed);
    const learnt = spelling.learn(['xa']);
    const offered = spelling.suggest('xa');
    tell({ kind: 'failed' });
    await learnt;
    expect(await offered).toEqual([]);
    expect(failed).toHaveBeenCalledOnce();
    expect(spelling.isMisspelt('xa')).toBe(false);
  });

  it('leaves nobody waiting when it ends', async () => {
    const { worker } = aWorker();
    const spelling = new Spelling(worker, () => undefined);
    const offered = spelling.suggest('xa');
    spelling.close();
    expect(await offered).toEqual([]);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });
});
