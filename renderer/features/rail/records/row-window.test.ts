import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRecord, indexOf } from '../testing/a-record.ts';
import { ROW_HEIGHTS, rowsInView, rowTops, scrollToShow } from './row-window.ts';
import { type Row, recordRow } from './rows.ts';

const [record] = indexOf([aRecord('a')]).all;
if (record === undefined) throw new Error('no record');
const KINDS: Readonly<Record<Row['kind'], Row>> = {
  record: recordRow(record, 1),
  heading: { kind: 'heading', key: 'h', title: 'first.pdf', records: 1, isFolded: false },
  mark: { kind: 'mark', key: 'm', title: 'Date of injury' },
};
const someRows = fc.array(fc.constantFrom<Row>(...Object.values(KINDS)), { minLength: 1, maxLength: 400 });

describe('the rows that are drawn', () => {
  it('are all that are seen, whatever their heights', () => {
    fc.assert(
      fc.property(someRows, fc.nat(20_000), fc.integer({ min: 1, max: 2_000 }), (rows, top, height) => {
        const tops = rowTops(rows);
        const { first, last } = rowsInView(tops, top, height);
        for (let at = 0; at < rows.length; at += 1) {
          const isSeen = (tops[at + 1] ?? 0) > top && (tops[at] ?? 0) < top + height;
          if (isSeen) expect(at >= first && at < last).toBe(true);
        }
      }),
    );
  });

  it('are a window full in a list of 20,000', () => {
    const rows = Array<Row>(20_000).fill(KINDS.record);
    const { first, last } = rowsInView(rowTops(rows), 400_000, 700);
    expect(first).toBeGreaterThan(8_000);
    expect(last - first).toBeLessThan(700 / ROW_HEIGHTS.record + 20);
  });

  it('come into view whole, by as little scrolling as that takes', () => {
    fc.assert(
      fc.property(someRows, fc.nat(), fc.nat(20_000), (rows, place, top) => {
        const tops = rowTops(rows);
        const at = place % rows.length;
        const height = 300;
        const to = scrollToShow(tops, at, { top, height }) ?? top;
        expect(tops[at]).toBeGreaterThanOrEqual(to);
        expect(tops[at + 1]).toBeLessThanOrEqual(to + height);
      }),
    );
  });
});
