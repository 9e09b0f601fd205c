import { describe, expect, it } from 'vitest';
import { placesOf } from '../records/record-index.ts';
import { aRecord } from '../testing/a-record.ts';
import { pagesBetween } from './pages-between.ts';
import { changedFields, formOf, furtherDays, problemsOf } from './record-form.ts';

const TODAY = new Date('2017-03-01T12:00:00Z');
const record = aRecord('a', { type: 'imaging', date: '2014-08-06', author: 'A. Example', title: 'MRI' });
const form = formOf(record);

describe('correcting a record', () => {
  it('sends nothing when nothing was changed', () => {
    expect(changedFields(record, { ...form, title: ' MRI ' }, TODAY)).toBeUndefined();
  });

  it('offers the other days that its pages tell of, and the record’s own to come back to', () => {
    const at = { documentId: 'd1', page: 0, start: 0, end: 1 };
    const on = (iso: string) => ({ iso, asRead: iso, at });
    const sheet = { ...record, furtherDates: [on('2014-08-20'), on('2014-07-30'), on('2014-08-20')] };
    expect(furtherDays(sheet)).toEqual(['07/30/2014', '08/06/2014', '08/20/2014']);
    expect(furtherDays({ ...record, furtherDates: [on('2014-08-06')] })).toEqual([]);
    expect(changedFields(sheet, { ...form, date: '07/30/2014' }, TODAY)).toEqual({ date: '2014-07-30' });
  });

  it('sends what was changed alone, so that the rest follows what is read later', () => {
    expect(changedFields(record, { ...form, type: 'laboratory' }, TODAY)).toEqual({ type: 'laboratory' });
    expect(changedFields(record, { ...form, date: '8/7/14' }, TODAY)).toEqual({ date: '2014-08-07' });
    expect(changedFields(record, { ...form, credential: '' }, TODAY)).toEqual({
      author: { name: 'A. Example' },
    });
  });

  it('says that there is no date or author where the fields are emptied', () => {
    expect(changedFields(record, { ...form, date: '', author: '', credential: '' }, TODAY)).toEqual({
      date: null,
      author: null,
    });
  });

  it('refuses a date that does not exist, no title, and a credential of nobody', () => {
    expect(problemsOf(form, TODAY)).toEqual({});
    expect(Object.keys(problemsOf({ ...form, date: '2/30/14', title: ' ', author: '' }, TODAY))).toEqual([
      'title',
      'date',
      'author',
    ]);
  });
});

describe('pages of a record from one to another', () => {
  const pages = placesOf(aRecord('a', { runs: [{ documentId: 'd1', first: 4, count: 4 }] }));

  it('are those of the document’s numbers, both ends included', () => {
    expect(pagesBetween(pages, '6', ' 7 ')?.map(({ page }) => page)).toEqual([5, 6]);
    expect(pagesBetween(pages, '5', '5')?.map(({ page }) => page)).toEqual([4]);
  });

  it('are none where an end is no page of the record, or they are turned round', () => {
    for (const [from, to] of [
      ['4', '6'],
      ['6', '9'],
      ['7', '6'],
      ['', '6'],
      ['six', '6'],
    ] as const)
      expect(pagesBetween(pages, from, to)).toBeUndefined();
  });
});
