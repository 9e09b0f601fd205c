import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryKey, printRecoveryKey, readRecoveryKey } from './recovery-key.ts';

const anyKey = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('a recovery key', () => {
  it('prints as nine groups of four without I, L, O and U', () => {
    expect(printRecoveryKey(newRecoveryKey())).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('reads as it was printed', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect([...readRecoveryKey(printRecoveryKey(key))]).toEqual([...key]);
      }),
    );
  });

  it('reads in small letters, with spaces for hyphens, and with O, I and L for 0 and 1', () => {
    fc.assert(
      fc.property(anyKey, fc.constantFrom('i', 'l', 'I', 'L'), (key, one) => {
        const typed = printRecoveryKey(key)
          .toLowerCase()
          .replaceAll('-', '  ')
          .replaceAll('0', 'o')
          .replaceAll('1', one);
        expect([...readRecoveryKey(typed)]).toEqual([...key]);
      }),
    );
  });

  it('is told to be mistyped when one character is wrong or two change places', () => {
    const printed = printRecoveryKey(Buffer.from('000102030405060708090a0b0c0d0e0f10111213', 'hex'));
    const mistyped = { kind: 'Invalid', code: 'recovery-key-mistyped' };
    const other = printed.startsWith('Z') ? 'Y' : 'Z';
    expect(() => readRecoveryKey(other + printed.slice(1))).toThrow(expect.objectContaining(mistyped));
    const swapped = printed.slice(0, 10) + printed[11] + printed[10] + printed.slice(12);
    expect(swapped).not.toBe(printed);
    expect(() => readRecoveryKey(swapped)).toThrow(expect.objectContaining(mistyped));
    expect(() => readRecoveryKey(printed.slice(0, -1))).toThrow(/35 characters and should have 36/);
    expect(() => readRecoveryKey(printed.replace(/.$/, 'U'))).toThrow(/"U" does not occur/);
  });
});
