import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftChange } from '../../../shared/domain/draft.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { DraftSaver, SAVE_AFTER_MS, type SaveStatus } from './draft-saver.ts';

const summary = (text: string): DraftChange => ({ field: 'summary', value: richTextFrom(text) });
const request = (item: string, value: string): DraftChange => ({ field: 'item.request', item, value });

/** A store that commits when told to. */
function setUp() {
  const written: { change: DraftChange; revision: number }[] = [];
  const waiting: { commit: () => void; refuse: (error: AppError) => void }[] = [];
  const statuses: SaveStatus[] = [];
  const write = (change: DraftChange, revision: number) => {
    written.push({ change, revision });
    return new Promise<{ revision: number; savedAt: string }>((resolve, reject) => {
      const commit = () => resolve({ revision: revision + 1, savedAt: `saved ${written.length}` });
      waiting.push({ commit, refuse: reject });
    });
  };
  const saver = new DraftSaver(write, (status) => statuses.push(status), {
    revisions: { summary: 7 },
    savedAt: 'before',
  });
  const settle = async (act: (one: (typeof waiting)[number]) => void) => {
    const one = waiting.shift();
    if (one === undefined) throw new Error('nothing is being written');
    act(one);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, written, settle, statuses, status: () => statuses.at(-1)?.kind };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving as it is typed', () => {
  it('writes at most 300 ms after the first unsaved keystroke, however steadily one types', async () => {
    const { saver, written } = setUp();
    for (let ms = 0; ms < SAVE_AFTER_MS; ms += 50) {
      saver.change(summary(`after ${ms}`));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(written).toEqual([{ change: summary('after 250'), revision: 7 }]);
  });

  it('says saved only after the commit', async () => {
    const { saver, settle, status, statuses } = setUp();
    saver.change(summary('a'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    expect(status()).toBe('saving');
    await settle((one) => one.commit());
    expect(statuses.at(-1)).toEqual({ kind: 'saved', at: 'saved 1' });
    expect(saver.isDirty).toBe(false);
  });

  it('has one write in flight a field, and writes the newest value next with the new revision', async () => {
    const { saver, written, settle } = setUp();
    saver.change(summary('a'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    saver.change(summary('ab'));
    saver.change(summary('abc'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS * 3);
    expect(written).toHaveLength(1);
    await settle((one) => one.commit());
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    expect(written.slice(1)).toEqual([{ change: summary('abc'), revision: 8 }]);
  });

  it('writes different fields beside each other', async () => {
    const { saver, written } = setUp();
    saver.change(request('item-1', 'a'));
    saver.change(request('item-2', 'b'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    expect(written.map(({ change }) => change)).toEqual([request('item-1', 'a'), request('item-2', 'b')]);
  });

  it('writes at once when flushed, and waits for what is under way and what came after it', async () => {
    const { saver, written, settle } = setUp();
    saver.change(summary('a'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    saver.change(summary('ab'));
    let flushed = false;
    void saver.flush().then(() => {
      flushed = true;
    });
    await settle((one) => one.commit());
    expect([flushed, written.length]).toEqual([false, 2]);
    await settle((one) => one.commit());
    expect(flushed).toBe(true);
    expect(written[1]?.change).toEqual(summary('ab'));
  });

  it('keeps what could not be written, says so, and writes it when asked again', async () => {
    const { saver, written, settle, status } = setUp();
    saver.change(summary('a'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    await settle((one) => one.refuse(new AppError('DiskFull', 'disk-full', 'The disk is full.')));
    expect(status()).toBe('failed');
    expect(saver.unsaved()).toEqual([summary('a')]);
    const again = saver.flush();
    await settle((one) => one.commit());
    await again;
    expect(written[1]).toEqual({ change: summary('a'), revision: 7 });
    expect(status()).toBe('saved');
  });

  it('reports the failure to whoever flushed', async () => {
    const { saver, settle } = setUp();
    saver.change(summary('a'));
    const outcome = expect(saver.flush()).rejects.toMatchObject({ kind: 'Conflict' });
    await settle((one) => one.refuse(new AppError('Conflict', 'changed-elsewhere', 'Changed elsewhere.')));
    await outcome;
  });
});
