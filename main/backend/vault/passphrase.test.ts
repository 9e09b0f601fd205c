import { describe, expect, it } from 'vitest';
import { checkNewPassphrase } from './passphrase.ts';

const codeOf = (phrase: string): string | undefined => {
  try {
    checkNewPassphrase(phrase, 'passphrase');
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'no code';
  }
};

describe('a new passphrase', () => {
  it.each([
    ['fourteen chars', 'passphrase-too-short'],
    ['fifteen chars !', undefined],
    ['x'.repeat(1025), 'passphrase-too-long'],
    ['seven grey otters fold paper', undefined],
    ['  leading and trailing blanks count  ', undefined],
  ])('of length and content %j gives %s', (phrase, code) => {
    expect(codeOf(phrase)).toBe(code);
  });

  it('is counted in characters, not in UTF-16 units, after normalisation', () => {
    const otter = '🦦';
    const five = `${otter}🐟🦀🐚🌊`;
    expect(codeOf(five.repeat(2))).toBe('passphrase-too-short');
    expect(codeOf(`${five}${five}${five}abc`)).toBe(undefined);
    // The ligature becomes two letters under NFKC: fourteen typed, fifteen counted.
    expect(codeOf('of\uFB01ce window 9')).toBe(undefined);
  });

  it.each([
    'correct horse battery staple',
    'Correct-Horse-Battery-Staple 1',
    'password password',
    'passwordpasswordpassword',
    'aaaaaaaaaaaaaaaaaaaa',
    '1234567890123456',
    'abcdefghijklmnopq',
    'qwertyuiopasdfghjkl',
    'lkjhgfdsapoiuytrewq',
    'letmein letmein letmein',
    '................',
    'Independent Medical Review',
  ])('that anyone would try first is refused: %s', (phrase) => {
    expect(codeOf(phrase)).toBe('passphrase-too-common');
  });
});
