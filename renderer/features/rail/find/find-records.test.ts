import { describe, expect, it } from 'vitest';
import { aRecord, indexOf } from '../testing/a-record.ts';
import { findRecords } from './find-records.ts';

const sheet = aRecord('sheet', { type: 'therapy-note', date: '2014-06-02', author: 'F. Example' });
const { all } = indexOf([
  aRecord('mri', {
    type: 'imaging',
    date: '2014-12-03',
    author: 'A. Sample',
    title: 'MRI of the lumbar spine',
  }),
  aRecord('visit', { type: 'progress-report', date: '2014-03-12', author: 'B. Placeholder' }),
  {
    ...sheet,
    furtherDates: [{ iso: '2014-06-09', asRead: '6/9', at: { documentId: 'd1', page: 0, start: 0, end: 1 } }],
  },
  aRecord('undated', { type: 'other' }),
]);
const found = (typed: string) => findRecords(all, typed).map(({ record }) => record.id);

describe('records that are gone to', () => {
  it.each([
    '12/03/2014',
    '12/3/14',
    '12/3/2014',
    '2014-12-03',
    '12/2014',
    'Dec 3, 2014',
    'december 2014 mri',
  ])('are found by their date as it is written: %s', (typed) => expect(found(typed)).toEqual(['mri']));

  it('are found by type, title, author and document, in any order', () => {
    expect(found('lumbar sample imaging')).toEqual(['mri']);
    expect(found('placeholder prog')).toEqual(['visit']);
    expect(found('first.pdf')).toHaveLength(4);
    expect(found('imaging placeholder')).toEqual([]);
  });

  it('are found by another visit that their pages tell of', () => expect(found('6/9/14')).toEqual(['sheet']));

  it('are all of them before anything is typed', () => expect(found(' ')).toHaveLength(4));
});
