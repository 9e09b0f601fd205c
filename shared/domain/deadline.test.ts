import { describe, expect, it } from 'vitest';
import { addWorkingDays, dueDate, holidaysOf, isWorkingDay } from './deadline.ts';

describe('deadlines', () => {
  it.each([
    ['Standard', '2017-01-24', '2017-02-23'],
    ['Expedited', '2017-01-24', '2017-01-27'],
    ['Standard, formulary', '2019-12-20', '2019-12-30'],
  ])('%s from %s is due on %s', (priority, received, due) => {
    expect(dueDate(priority, received)?.due).toBe(due);
  });

  it('are not known for other priorities', () => {
    expect(dueDate('Urgent', '2017-01-24')).toBeUndefined();
  });

  it('skip weekends and the holidays of the state', () => {
    expect([...holidaysOf(2017)].sort()).toEqual([
      '2017-01-02',
      '2017-01-16',
      '2017-02-20',
      '2017-03-31',
      '2017-05-29',
      '2017-07-04',
      '2017-09-04',
      '2017-11-11',
      '2017-11-23',
      '2017-11-24',
      '2017-12-25',
    ]);
    expect(isWorkingDay('2017-11-25')).toBe(false);
    expect(addWorkingDays('2017-11-22', 1)).toBe('2017-11-27');
  });
});
