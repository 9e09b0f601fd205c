import { expect, it } from 'vitest';
import { listInForce } from './list-in-force.ts';

const list = (name: string, effective: string | null) => ({ name, effective });
const lists = [
  list('third', '2021-01-01'),
  list('second', '2019-10-01'),
  list('first', '2018-01-01'),
  list('undated', null),
];

it('the list of a day is the latest that had come into force, on its first day already', () => {
  for (const [day, name] of [
    ['2018-01-01', 'first'],
    ['2019-09-30', 'first'],
    ['2019-10-01', 'second'],
    ['2026-01-01', 'third'],
    [null, 'third'],
  ] as const)
    expect(listInForce(lists, day)).toMatchObject({ fit: 'in-force', list: { name } });
});

it('a list without a day is taken only where no other fits; where all came later there is none', () => {
  expect(listInForce(lists, '2017-12-31')).toMatchObject({ fit: 'unknown', list: { name: 'undated' } });
  expect(listInForce(lists.slice(0, 3), '2017-12-31')).toEqual({ fit: 'none' });
  expect(listInForce([], '2017-12-31')).toEqual({ fit: 'no-list' });
});
