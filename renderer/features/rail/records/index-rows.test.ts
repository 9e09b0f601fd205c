import { describe, expect, it } from 'vitest';
import { aRecord, indexOf, TWO_DOCUMENTS } from '../testing/a-record.ts';
import { indexRows } from './index-rows.ts';
import { filterRecords, NO_FILTER, type Row } from './rows.ts';

const { all } = indexOf([
  aRecord('a', { type: 'imaging', author: 'A. Example', date: '2014-12-03' }),
  aRecord('b', { type: 'application' }),
  aRecord('c', { type: 'imaging', runs: [{ documentId: 'd2', first: 0, count: 1 }] }),
]);
const NONE = new Set<string>();
const short = (rows: readonly Row[]) =>
  rows.map((row) => (row.kind === 'heading' ? `${row.title}: ${row.records}` : row.key));

describe('the index', () => {
  it('lists records under their documents, in the order of the file', () => {
    expect(short(indexRows(all, TWO_DOCUMENTS, 'document', NONE))).toEqual([
      'first.pdf: 2',
      'a',
      'b',
      'second.pdf: 1',
      'c',
    ]);
  });

  it('lists them under their types, in the order of types, or without headings', () => {
    expect(short(indexRows(all, TWO_DOCUMENTS, 'type', NONE))).toEqual([
      'IMR application: 1',
      'b',
      'Imaging: 2',
      'a',
      'c',
    ]);
    expect(short(indexRows(all, TWO_DOCUMENTS, 'none', NONE))).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what is under a folded heading, and no heading', () => {
    expect(short(indexRows(all, TWO_DOCUMENTS, 'document', new Set(['d1'])))).toEqual([
      'first.pdf: 2',
      'second.pdf: 1',
      'c',
    ]);
  });

  it('is narrowed by words of type, date, author and document, all of which have to be there', () => {
    const ids = (text: string) => filterRecords(all, { text, types: [] }).map(({ record }) => record.id);
    expect(ids('imag second')).toEqual(['c']);
    expect(ids(' EXAMPLE  12/03 ')).toEqual(['a']);
    expect(ids('nothing')).toEqual([]);
    expect(filterRecords(all, { ...NO_FILTER, types: ['application'] }).map((one) => one.at)).toEqual([1]);
  });
});
