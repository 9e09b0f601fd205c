import { expect, it } from 'vitest';
import { readLimit, typedLimit } from './limit-fields.tsx';

const typed = (number: string, unit: string) => readLimit({ bound: 'at-most', number, unit });

it('a limit is a number of something, or none', () => {
  expect(typed(' 6 ', ' visits ')).toEqual({ limit: { bound: 'at-most', number: 6, unit: 'visits' } });
  expect(typed('0.5', 'mg')).toEqual({ limit: { bound: 'at-most', number: 0.5, unit: 'mg' } });
  expect(typed('', ' ')).toEqual({});
  for (const number of ['', 'six', '-1', '1e9', 'Infinity'])
    expect(typed(number, 'visits')).toHaveProperty('problem');
  expect(typed('6', '')).toHaveProperty('problem');
});

it('what is there is shown as it was typed', () => {
  const limit = { bound: 'at-least' as const, number: 3, unit: 'months' };
  expect(readLimit(typedLimit(limit))).toEqual({ limit });
  expect(readLimit(typedLimit(undefined))).toEqual({});
});
