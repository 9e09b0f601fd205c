import { describe, expect, it } from 'vitest';
import { aRecord, indexOf } from '../testing/a-record.ts';
import { chronologyRows, marksOf } from './chronology-rows.ts';
import type { Row } from './rows.ts';

const NONE = new Set<string>();
const short = (rows: readonly Row[]) =>
  rows.map((row) => {
    if (row.kind === 'heading') return `${row.title}: ${row.records}`;
    return row.kind === 'mark' ? `(${row.title})` : `${row.isCopy ? 'copy ' : ''}${row.key}`;
  });

describe('the chronology', () => {
  it('lists records by their dates, those of a day in the order of the file, and what has none at the end', () => {
    const { all } = indexOf([
      aRecord('none'),
      aRecord('late', { date: '2015-01-02' }),
      aRecord('one', { date: '2014-03-04' }),
      aRecord('two', { date: '2014-03-04' }),
      aRecord('early', { date: '2014-01-01' }),
    ]);
    expect(short(chronologyRows(all, [], NONE))).toEqual([
      '2014: 3',
      'early',
      'one',
      'two',
      '2015: 1',
      'late',
      'No date: 1',
      'none',
    ]);
    expect(short(chronologyRows(all, [], new Set(['2014'])))[1]).toBe('2015: 1');
  });

  it('puts copies under the first of them in the file, and leaves none out', () => {
    const records = [
      aRecord('other', { date: '2014-02-01' }),
      aRecord('unread'),
      aRecord('again', { date: '2014-01-01' }),
      aRecord('third', { date: '2016-01-01' }),
    ];
    const { all } = indexOf(records, [['unread', 'again', 'third']]);
    expect(short(chronologyRows(all, [], NONE))).toEqual([
      '2014: 4',
      'unread',
      'copy again',
      'copy third',
      'other',
    ]);
    // The list is narrowed to the copies: the first that is left stands for them.
    expect(short(chronologyRows(all.slice(2), [], NONE))).toEqual(['2014: 2', 'again', 'copy third']);
  });

  it('marks the days that the dispute goes by, before what happened on them', () => {
    const marks = marksOf({
      dateOfInjury: { iso: '2002-02-09' },
      urDenialDate: { iso: '2015-02-05' },
      applicationReceived: { asRead: '02/30/20216' },
    });
    const { all } = indexOf([
      aRecord('visit', { date: '2015-02-04' }),
      aRecord('denial', { date: '2015-02-05' }),
    ]);
    expect(short(chronologyRows(all, marks, NONE))).toEqual([
      '2002: 0',
      '(Date of injury, 02/09/2002)',
      '2015: 2',
      'visit',
      '(UR decision, 02/05/2015)',
      'denial',
    ]);
    expect(marksOf(undefined)).toEqual([]);
  });

  it('lists a full year by its months', () => {
    const { all } = indexOf(
      Array.from({ length: 30 }, (_, at) =>
        aRecord(`r${at}`, { date: at < 10 ? '2014-03-01' : '2014-12-01' }),
      ),
    );
    const headings = chronologyRows(all, [], NONE).filter(({ kind }) => kind === 'heading');
    expect(short(headings)).toEqual(['March 2014: 10', 'December 2014: 20']);
  });
});
