import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange as applyOnPage } from '../../../shared/domain/apply-change.ts';
import { caseSchema, type ImrCase } from '../../../shared/domain/case.ts';
import type { DraftChange } from '../../../shared/domain/draft.ts';
import { applyChange } from './apply-change.ts';
import { loadCase, saveCase } from './case-store.ts';
import { arbitraryCase } from './testing/arbitrary-case.ts';
import { testStore } from './testing/test-store.ts';

const AT = '2026-11-23T10:00:00.000Z';

/** Every field of `from`, written into the item of that place in `to`. */
function changesBetween(from: ImrCase, to: ImrCase): DraftChange[] {
  return [
    { field: 'caseBlock', value: from.caseBlock ?? null },
    { field: 'credentials', value: from.credentials },
    { field: 'parties', value: from.parties },
    { field: 'documentsReviewed', value: from.documentsReviewed ?? null },
    { field: 'summary', value: from.summary },
    ...to.items.flatMap((target, index): DraftChange[] => {
      const source = from.items[index];
      if (source === undefined) return [];
      const item = target.id;
      return [
        { field: 'item.request', item, value: source.request },
        { field: 'item.quantity', item, value: source.quantity ?? null },
        { field: 'item.category', item, value: source.category ?? null },
        { field: 'item.bodyParts', item, value: source.bodyParts },
        { field: 'item.worksheet', item, value: source.worksheet ?? null },
        { field: 'item.ur', item, value: source.ur ?? null },
        { field: 'item.outcome', item, value: source.outcome ?? null },
        { field: 'item.rationale', item, value: source.rationale },
        { field: 'item.basis.administrator', item, value: source.bases.administrator ?? null },
        { field: 'item.basis.reviewer', item, value: source.bases.reviewer ?? null },
      ];
    }),
  ];
}

describe('one change', () => {
  it('makes the same case in the store as on the page', () => {
    const test = testStore();
    let round = 0;
    fc.assert(
      fc.property(arbitraryCase, arbitraryCase, (first, second) => {
        round += 1;
        const start = { ...first, id: `case ${round}` };
        test.store.write((writer) => saveCase(writer, start, 'received', AT));
        let page: ImrCase = start;
        for (const change of changesBetween(second, start)) {
          const write = { caseId: start.id, known: 0, change };
          test.store.write((writer) => applyChange(writer, write, AT));
          page = applyOnPage(page, change);
        }
        // Parsing drops what is undefined on the page and absent in the store.
        const shown = caseSchema.parse(JSON.parse(JSON.stringify(page)));
        expect(loadCase(test.store.reader, start.id)).toEqual(shown);
      }),
      { numRuns: 40 },
    );
    test.close();
  });
});
