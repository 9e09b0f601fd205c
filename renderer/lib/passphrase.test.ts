import { describe, expect, it } from 'vitest';
import { passphraseLength, passphraseProblem } from './passphrase.ts';

describe('a new passphrase', () => {
  it('is counted in characters as people see them, not in code units', () => {
    expect(passphraseLength('🗝️'.repeat(1))).toBe(2);
    expect(passphraseLength('𝒜'.repeat(15))).toBe(15);
    expect(passphraseLength('e\u0301')).toBe(1);
  });

  it('needs fifteen characters', () => {
    expect(passphraseProblem('a'.repeat(14), 'a'.repeat(14))).toContain('15');
    expect(passphraseProblem('a'.repeat(15), 'a'.repeat(15))).toBeUndefined();
  });

  it('has to be typed alike twice', () => {
    expect(passphraseProblem('a'.repeat(15), 'a'.repeat(16))).toContain('differ');
  });
});
