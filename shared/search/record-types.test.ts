import { expect, it } from 'vitest';
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
