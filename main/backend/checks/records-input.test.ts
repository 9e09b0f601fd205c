import { afterEach, describe, expect, it } from 'vitest';
import { type RecordsStore, recordsStore } from '../search/testing/records-store.ts';
import { recordsInput } from './records-input.ts';

let records: RecordsStore;
afterEach(() => records.close());

describe('the records of a case, as rules look into them', () => {
  it('are those pages on which the words stand near each other, in other names and forms, too', () => {
    const far = `therapy ${'and '.repeat(30)} physical`;
    records = recordsStore({
      d1: ['He had physical therapy in May.', 'Eight visits of PT helped.', far, 'Nothing.'],
    });
    const { pagesWith } = recordsInput(records.store.reader, 'c1');
    expect(pagesWith('physical NEAR/12 therapy')).toBeGreaterThanOrEqual(1);
    expect(pagesWith('physical NEAR/12 therapy')).toBeLessThanOrEqual(2);
    expect(pagesWith('acupuncture')).toBe(0);
  });

  it('are of this case alone', () => {
    records = recordsStore({ d1: ['Physical therapy.'], d2: ['Nothing.'] }, (id) =>
      id === 'd1' ? 'c2' : 'c1',
    );
    expect(recordsInput(records.store.reader, 'c1').pagesWith('physical NEAR/12 therapy')).toBe(0);
  });
});
