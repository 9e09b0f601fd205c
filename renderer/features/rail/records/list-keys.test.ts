import { describe, expect, it } from 'vitest';
import { aRecord, indexOf } from '../testing/a-record.ts';
import { rowForKey, rowForTyped } from './list-keys.ts';
import { type Row, recordRow } from './rows.ts';

const [imaging, application, other] = indexOf([
  aRecord('a', { type: 'imaging' }),
  aRecord('b', { type: 'application' }),
  aRecord('c', { type: 'imaging' }),
]).all.map((listed) => recordRow(listed, 2));
const mark: Row = { kind: 'mark', key: 'm', title: 'Date of injury' };
const heading: Row = { kind: 'heading', key: 'h', title: '2014', records: 3, isFolded: false };
const rows = [mark, heading, imaging, mark, application, other].filter((row) => row !== undefined);

describe('keys of a list of records', () => {
  it('pass over marks, at the ends too', () => {
    expect(rowForKey(rows, 2, 'ArrowDown')).toBe(4);
    expect(rowForKey(rows, 4, 'ArrowUp')).toBe(2);
    expect(rowForKey(rows, 4, 'Home')).toBe(1);
    expect(rowForKey(rows, 1, 'End')).toBe(5);
    expect(rowForKey(rows, 1, 'PageDown')).toBe(5);
    expect(rowForKey(rows, 5, 'PageUp')).toBe(1);
  });

  it('stay within the list, and lead nowhere where they mean nothing', () => {
    expect(rowForKey(rows, 5, 'ArrowDown')).toBeUndefined();
    expect(rowForKey(rows, 1, 'ArrowUp')).toBeUndefined();
    expect(rowForKey([], -1, 'End')).toBeUndefined();
    expect(rowForKey(rows, 1, 'x')).toBeUndefined();
  });

  it('lead by letters to the next that begins with them, around the end', () => {
    expect(rowForTyped(rows, 2, 'i')).toBe(4);
    expect(rowForTyped(rows, 4, 'imag')).toBe(5);
    expect(rowForTyped(rows, 5, '2')).toBe(1);
    expect(rowForTyped(rows, 2, 'ima')).toBe(2);
    expect(rowForTyped(rows, 2, 'zz')).toBeUndefined();
  });
});
