import { expect, it } from 'vitest';
import { nameOfPage } from './page-name.ts';

it('a page is named by its number, and by what it is called where that is something else', () => {
  expect(nameOfPage(11, 61)).toBe('Page 12 of 61');
  expect(nameOfPage(11, 61, '12')).toBe('Page 12 of 61');
  expect(nameOfPage(11, 61, '')).toBe('Page 12 of 61');
  expect(nameOfPage(11, 61, 'ABC-000012')).toBe('Page 12 of 61, ABC-000012');
});
