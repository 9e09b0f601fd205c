import { describe, expect, it } from 'vitest';
import { secondOf } from './readers-store.ts';

describe('secondOf', () => {
  const documents = [{ id: 'd1' }, { id: 'd2' }];

  it('is the document of the second reader', () => {
    expect(secondOf({ second: 'd2' }, documents)).toBe('d2');
  });

  it('is none without a second reader, and once its document is out of the case', () => {
    expect(secondOf({ second: null }, documents)).toBeNull();
    expect(secondOf({ second: 'd3' }, documents)).toBeNull();
  });
});
