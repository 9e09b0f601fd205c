import { describe, expect, it } from 'vitest';
import { aRecord, indexOf, TWO_DOCUMENTS } from '../testing/a-record.ts';
import { firstPlace, placesOf, recordIndex } from './record-index.ts';
import { byHandWord, doubtWord, pagesWord } from './record-words.ts';

const scattered = aRecord('a', {
  runs: [
    { documentId: 'd1', first: 2, count: 1 },
    { documentId: 'd1', first: 6, count: 3 },
  ],
});
const second = aRecord('b', { runs: [{ documentId: 'd2', first: 0, count: 2 }] });

describe('where a page is in the file', () => {
  const index = indexOf([scattered, second]);

  it('is told by its record and its number there, in the order in which the record is read', () => {
    expect(index.at({ documentId: 'd1', page: 7 })).toMatchObject({
      page: 3,
      listed: { record: { id: 'a' }, pages: 4 },
    });
    expect(index.at({ documentId: 'd2', page: 0 })).toMatchObject({
      page: 1,
      listed: { record: { id: 'b' } },
    });
    expect(index.at({ documentId: 'd1', page: 3 })).toBeUndefined();
    expect(index.at({ documentId: 'gone', page: 0 })).toBeUndefined();
  });

  it('is counted through all documents', () => {
    expect(index.pageOfFile({ documentId: 'd2', page: 4 })).toEqual({ page: 105, pages: 200 });
    expect(index.pageOfFile({ documentId: 'gone', page: 4 })).toBeUndefined();
  });
});

describe('the records of a case', () => {
  const stored = { caseId: 'c1', state: 'current' as const, copies: [], undo: null, redo: null };

  it('are made once for all that list them, and anew when the index or the documents are others', () => {
    const index = { ...stored, records: [scattered, second] };
    const made = recordIndex(index, TWO_DOCUMENTS);
    expect(recordIndex(index, TWO_DOCUMENTS)).toBe(made);
    expect(recordIndex({ ...index, records: [second] }, TWO_DOCUMENTS).all).toHaveLength(1);
    const renamed = TWO_DOCUMENTS.map((one) => ({ ...one, name: 'renamed.pdf' }));
    expect(recordIndex(index, renamed).all[0]?.documentName).toBe('renamed.pdf');
  });
});

describe('a listed record', () => {
  it('knows its pages as the document numbers them', () => {
    expect(pagesWord(scattered)).toBe('3, 7–9');
    expect(firstPlace(scattered)).toEqual({ documentId: 'd1', page: 2 });
    expect(placesOf(scattered).map(({ page }) => page)).toEqual([2, 6, 7, 8]);
  });

  it('knows its copies, and is none of them', () => {
    const index = indexOf([scattered, second, aRecord('c')], [['a', 'b']]);
    expect(index.all.map(({ copies }) => copies)).toEqual([['b'], ['a'], []]);
  });

  it('says what is in doubt and what a person set', () => {
    const record = aRecord('d', { date: '2014-12-03' });
    expect([doubtWord(record), byHandWord(record)]).toEqual(['', '']);
    const doubtful = { ...record, type: { ...record.type, confidence: 0.4 } };
    expect(doubtWord(doubtful)).toBe('type');
    expect(byHandWord({ ...record, date: null, noDateByHand: true })).toBe('date');
  });
});
