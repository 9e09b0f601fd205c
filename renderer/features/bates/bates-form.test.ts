import { describe, expect, it } from 'vitest';
import { batesFrom, formOf, isBates, spanWords } from './bates-form.ts';

const bates = { prefix: 'ABC-', page: 1, first: 123, digits: 6, shown: false };

describe('the fields of a numbering', () => {
  it('give back what they were filled with', () => {
    expect(batesFrom(formOf(bates), 40)).toEqual(bates);
  });

  it('take the digits from a number with zeros before it', () => {
    const form = { ...formOf(undefined), first: ' 0041 ' };
    expect(batesFrom(form, 3)).toMatchObject({ first: 41, digits: 4, page: 0, shown: true });
    expect(batesFrom({ ...form, first: '41' }, 3)).toMatchObject({ first: 41, digits: 6 });
  });

  it('are refused one by one, with what is right', () => {
    const empty = batesFrom(formOf(undefined), 3);
    expect(isBates(empty)).toBe(false);
    expect(empty).toEqual({ first: expect.stringContaining('000123') });
    const wrong = { prefix: 'x'.repeat(31), page: '4', first: '-1', digits: '13', shown: true };
    expect(Object.keys(batesFrom(wrong, 3))).toEqual(['prefix', 'first', 'page', 'digits']);
  });
});

it('a numbering is told by its first and its last page', () => {
  expect(spanWords(bates, 40)).toBe('Page 2 is ABC-000123, page 40 ABC-000161');
  expect(spanWords(bates, 2)).toBe('Page 2 is ABC-000123');
});
