import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSchema } from '../../../shared/domain/case.ts';
import { loadCase, saveCase } from './case-store.ts';
import { deleteCase, LIST_CASES, listCases } from './cases.ts';
import { LIST_DOCUMENTS } from './documents.ts';
import { LIST_ITEMS } from './items.ts';
import { arbitraryCase } from './testing/arbitrary-case.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

const NOW = '2026-11-23T12:00:00.000Z';
let test: TestStore;
beforeAll(() => {
  test = testStore();
});
afterAll(() => test.close());

describe('the store of cases', () => {
  it('gives back any valid case exactly as it was saved', () => {
    fc.assert(
      fc.property(arbitraryCase, (value) => {
        // Guards the generator itself: a case that the schema refuses would prove nothing.
        expect(caseSchema.parse(value)).toEqual(value);
        const { store } = test;
        store.write((writer) => saveCase(writer, value, 'received', NOW));
        const loaded = loadCase(store.reader, value.id);
        store.write((writer) => deleteCase(writer, value.id));
        expect(loaded).toStrictEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves nothing of a removed case in any table', () => {
    const { store } = test;
    const [value] = fc.sample(
      arbitraryCase.filter((one) => one.items.some((item) => item.bases.reviewer?.kind === 'mtus')),
      1,
    );
    if (value === undefined) throw new Error('no sample');
    store.write((writer) => saveCase(writer, value, 'received', NOW));
    store.write((writer) => deleteCase(writer, value.id));
    for (const table of ['case_file', 'disputed_item', 'decision', 'basis', 'basis_chapter', 'citation']) {
      expect(store.reader.get(`SELECT count(*) AS n FROM ${table}`), table).toEqual({ n: 0 });
    }
  });

  it('lists the case saved last first, with its counts', () => {
    const { store } = test;
    const blank = (id: string) =>
      caseSchema.parse({
        schema: 'imr-case/1',
        id,
        profile: { id: 'p', version: 1 },
        caseBlock: { caseNumber: `CM-${id}`, decisionDate: { asRead: '02/30/20216' } },
        credentials: { licensure: [], specialties: [] },
        items: [
          { id: 'a', request: 'Eight visits', outcome: 'upheld' },
          { id: 'b', request: 'MRI' },
        ],
      });
    store.write((writer) => saveCase(writer, blank('old'), 'received', '2026-01-01T00:00:00.000Z'));
    store.write((writer) => saveCase(writer, blank('new'), 'in review', '2026-02-01T00:00:00.000Z'));
    expect(listCases(store.reader)).toMatchObject([
      { id: 'new', state: 'in review', items: 2, decided: 1, pages: 0, firstRequest: 'Eight visits' },
      { id: 'old', caseNumber: 'CM-old', decisionDate: '02/30/20216' },
    ]);
  });

  it.each([
    ['cases', LIST_CASES, []],
    ['items', LIST_ITEMS, ['id']],
    ['documents', LIST_DOCUMENTS, ['id']],
  ])('lists %s by index, without a sort and with no scan but the one over cases', (_, sql, values) => {
    const plan = test.store.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values);
    const steps = plan.map((row) => JSON.stringify(row));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
    expect(steps.filter((step) => /SCAN (?!c USING INDEX case_file_saved_at)/.test(step))).toEqual([]);
  });
});
