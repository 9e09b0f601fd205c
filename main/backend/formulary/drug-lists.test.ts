import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FORMULARY_SCHEMA, type FormularyStatus } from '../../../shared/formulary/formulary.ts';
import { deleteDrugList, insertDrugList, writeDrugListDay } from '../store/drug-lists.ts';
import type { Reader } from '../store/handles.ts';
import { type TestStore, testStore } from '../store/testing/test-store.ts';
import { lookUpDrugs } from './drug-lists.ts';

let stored: TestStore;
let reader: Reader;
/** Lists whose drugs were read, in order. */
let read: unknown[];
beforeEach(() => {
  stored = testStore();
  read = [];
  const plain = stored.store.reader;
  reader = {
    ...plain,
    get: (sql, ...values) => {
      if (/SELECT data\b/.test(sql)) read.push(values[0]);
      return plain.get(sql, ...values);
    },
    all: (sql, ...values) => {
      expect(sql).not.toMatch(/\bdata\b|\*/);
      return plain.all(sql, ...values);
    },
  };
});
afterEach(() => stored.close());

function imported(file: string, effective: string, status: FormularyStatus): number {
  const drug = { row: 2, ingredient: 'Inventol', brands: [], status, guidelines: [] };
  const data = JSON.stringify({ schema: FORMULARY_SCHEMA, title: file, effective, drugs: [drug] });
  const sha256 = createHash('sha256').update(data).digest('hex');
  const list = { sha256, file, effective, importedAt: '2026-01-01T00:00:00.000Z', data };
  return stored.store.write((writer) => insertDrugList(writer, list));
}
const look = (day: string) => {
  const { list, answers } = lookUpDrugs(reader, { day, names: ['Inventol'] });
  return [list?.file, answers[0]?.status];
};

it('a lookup reads the list in force alone, and once until another one is', () => {
  const older = imported('older', '2018-01-01', 'non-exempt');
  const newer = imported('newer', '2021-01-01', 'exempt');
  expect(look('2020-01-01')).toEqual(['older', 'non-exempt']);
  expect(look('2020-12-31')).toEqual(['older', 'non-exempt']);
  expect(read).toEqual([older]);
  expect(look('2022-01-01')).toEqual(['newer', 'exempt']);
  expect(read).toEqual([older, newer]);
});

it('what was read is used no more once another list is imported, removed or gets another day', () => {
  imported('older', '2018-01-01', 'non-exempt');
  expect(look('2022-01-01')).toEqual(['older', 'non-exempt']);
  const newer = imported('newer', '2021-01-01', 'exempt');
  expect(look('2022-01-01')).toEqual(['newer', 'exempt']);
  stored.store.write((writer) => writeDrugListDay(writer, newer, '2023-01-01'));
  expect(look('2022-01-01')).toEqual(['older', 'non-exempt']);
  expect(lookUpDrugs(reader, { day: '2023-01-01', names: [] }).list?.effective).toBe('2023-01-01');
  stored.store.write((writer) => deleteDrugList(writer, newer));
  expect(look('2023-01-01')).toEqual(['older', 'non-exempt']);
});
