import { expect, it } from 'vitest';
import { BatchSize } from './batch-size.ts';

it('grows to a fifth of a second’s worth of pages of text, step by step', () => {
  const size = new BatchSize();
  expect(size.pages).toBe(32);
  size.took(32, 1_000);
  expect(size.pages).toBe(16);
  size.took(16, 24);
  expect(size.pages).toBe(64);
  size.took(64, 128);
  expect(size.pages).toBe(100);
  size.took(100, 0);
  expect(size.pages).toBe(128);
});

it('stays small for pages that take long', () => {
  const size = new BatchSize();
  for (let batch = 0; batch < 5; batch += 1) size.took(size.pages, 40 * size.pages);
  expect(size.pages).toBe(16);
});
