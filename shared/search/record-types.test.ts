import { expect, it } from 'vitest';
import { RECORD_TYPES } from '../encounters/record-type.ts';
import { parseQuery } from './parse.ts';
import { recordTypesNamed } from './record-types.ts';

it.each([
  [['ur'], ['ur-decision']],
  [['rfa'], ['rfa']],
  [['progress'], ['progress-report']],
  [['mri'], ['imaging']],
  [['qme'], ['medical-legal']],
  [['pt'], ['therapy-note']],
  [['imr', 'determination'], ['prior-imr']],
  [['report'], ['progress-report', 'first-report', 'operative-report', 'medical-legal']],
  [['sonnet'], []],
])('type:%s means %s', (typed, types) => {
  expect(recordTypesNamed(typed)).toEqual(types);
});

it('the id of each type means that type and no other', () => {
  for (const type of RECORD_TYPES) {
    const { filters } = parseQuery(`mri type:${type}`, { typing: false });
    const values = filters.flatMap((filter) => (filter.field === 'type' ? filter.values : []));
    expect(values.flatMap(recordTypesNamed), type).toEqual([type]);
  }
});
