import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type IndexKeeper, keepIndex } from './index-keeper.ts';
import { type RecordsStore, recordsStore } from './testing/records-store.ts';

const PAGES = 12;
let records: RecordsStore;
let keeper: IndexKeeper | undefined;
beforeEach(() => {
  records = recordsStore({ a: Array.from({ length: PAGES }, () => '') });
  // Each page in a transaction of its own becomes a part of its own.
  for (let page = 0; page < PAGES; page += 1) records.write('a', page, `mri ${page} ${'word '.repeat(200)}`);
  vi.useFakeTimers();
});
afterEach(() => {
  keeper?.close();
  keeper = undefined;
  vi.useRealTimers();
  records.close();
});

function parts(): number {
  const row = records.store.reader.get('SELECT count(DISTINCT segid) AS n FROM page_fts_idx');
  return z.object({ n: z.int() }).parse(row).n;
}

describe('the parts of the index', () => {
  it('are merged once nothing is read any more, and find what they found', () => {
    const before = parts();
    expect(before).toBeGreaterThan(3);
    keeper = keepIndex(records.store);
    vi.advanceTimersByTime(15_000);
    keeper.touched();
    vi.advanceTimersByTime(15_000);
    expect(parts()).toBe(before);
    vi.advanceTimersByTime(60_000);
    expect(parts()).toBeLessThan(before);
    expect(records.store.reader.all(`SELECT rowid FROM page_fts WHERE page_fts MATCH 'mri'`)).toHaveLength(
      PAGES,
    );
    records.store.write((writer) => writer.run(`INSERT INTO page_fts (page_fts) VALUES ('integrity-check')`));
  });

  it('are left alone once there is nothing to merge, and when the vault is locked', () => {
    keeper = keepIndex(records.store);
    vi.advanceTimersByTime(60_000);
    expect(vi.getTimerCount()).toBe(0);
    keeper.touched();
    keeper.close();
    keeper.touched();
    expect(vi.getTimerCount()).toBe(0);
  });
});
