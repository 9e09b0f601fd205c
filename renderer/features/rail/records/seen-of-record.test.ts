import { describe, expect, it } from 'vitest';
import { aRecord } from '../testing/a-record.ts';
import { nextUnseenOf, type SeenByDocument, seenOfRecord, seenWord } from './seen-of-record.ts';

const record = aRecord('r', {
  runs: [
    { documentId: 'd2', first: 8, count: 2 },
    { documentId: 'd1', first: 3, count: 3 },
  ],
});
const seen: SeenByDocument = new Map([
  ['d1', [[0, 4]]],
  ['d2', [[9, 30]]],
]);

describe('the pages seen of a record', () => {
  it('are counted over all its pieces, and no others', () => {
    expect(seenOfRecord(record, seen)).toBe(2);
    expect(seenOfRecord(record, new Map())).toBe(0);
    expect(seenOfRecord(record, new Map([...seen, ['d1', [[0, 9]]]]))).toBe(4);
  });

  it('are told in words', () => {
    expect([0, 2, 5].map((count) => seenWord(count, 5))).toEqual(['', '2 of 5 pages seen', 'All pages seen']);
  });

  it('leave a next one, in the order in which the record is read, and then from its beginning', () => {
    expect(nextUnseenOf(record, seen, { documentId: 'd2', page: 8 })).toEqual({ documentId: 'd1', page: 4 });
    expect(nextUnseenOf(record, seen, { documentId: 'd1', page: 4 })).toEqual({ documentId: 'd1', page: 5 });
    expect(nextUnseenOf(record, seen, { documentId: 'd1', page: 5 })).toEqual({ documentId: 'd2', page: 8 });
  });

  it('leave none once the page in view is the last', () => {
    const rest: SeenByDocument = new Map([...seen, ['d1', [[0, 9]]]]);
    expect(nextUnseenOf(record, rest, { documentId: 'd2', page: 8 })).toBeUndefined();
  });
});
