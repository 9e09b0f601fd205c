import type { ListedRecord } from '../records/record-index.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/**
 * Records that a few words lead to: all of them have to be there, in any order. Dates are found however they are
 * written: 12/03/2014, 12/3/14, 2014-12-03, 12/2014, Dec 3, 2014.
 */
export function findRecords(all: readonly ListedRecord[], typed: string): ListedRecord[] {
  const words = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return all.filter((listed) => {
    const dates = datesOf(listed);
    return words.every(
      // The end of another date is not what is meant by 12/2014.
      (word) =>
        (!word.includes('/') && listed.words.includes(word)) || dates.some((one) => one.startsWith(word)),
    );
  });
}

/** How its date may be written, and the days of other visits that its pages tell of. */
function datesOf({ record }: ListedRecord): string[] {
  const days = [record.date, ...record.furtherDates].flatMap((day) => day?.iso ?? []);
  return days.flatMap((iso) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    const [shortMonth, shortDay] = [`${Number(month)}`, `${Number(day)}`];
    const short = year.slice(2);
    return [
      ...[iso, MONTHS[Number(month) - 1] ?? '', shortDay, year, `${month}/${day}/${year}`],
      ...[
        `${month}/${day}/${short}`,
        `${shortMonth}/${shortDay}/${year}`,
        `${shortMonth}/${shortDay}/${short}`,
      ],
      ...[`${month}/${year}`, `${shortMonth}/${year}`],
    ];
  });
}
