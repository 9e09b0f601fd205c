import { describe, expect, it } from 'vitest';
import { inGroups } from './groups.ts';

describe('a hash', () => {
  it('is shown in groups of eight digits, and is whole', () => {
    const hash = '0123456789abcdef'.repeat(4);
    expect(inGroups(hash)).toHaveLength(8);
    expect(inGroups(hash)[1]).toBe('89abcdef');
    expect(inGroups(hash).join('')).toBe(hash);
    expect(inGroups('')).toEqual([]);
  });
});
