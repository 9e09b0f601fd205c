import { printDate } from '../../domain/dates.ts';
import { excerptIn } from '../excerpt.ts';
import { type Found, listPages, notChecked, type Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { readItems, readSummary } from '../texts/read-texts.ts';
import { goneThrough } from './gone-through.ts';
import { hasRecordOf, type RecordsMentions } from './mentions.ts';
import { namedIn } from './named-in-letter.ts';

const NAMED = 3;
const SOURCE =
  'Garibay-Jimenez: evaluations that the file named never arrived; 8 CCR 9792.10.5: records that the request or the review names are due';

/** Records that the file names, by kind and day, and does not have. */
export const recordsMissing: Rule = {
  id: 'records-missing',
  severity: 'warning',
  source: SOURCE,
  check: ({ records }) => {
    const mentions = goneThrough(records);
    if (typeof mentions === 'string')
      return notChecked(`Whether records are missing that the file names was not looked for: ${mentions}`);
    const by = (who: Missing['by']) => mentions.missing.filter((one) => one.by === who);
    return [
      ...found(by('dispute'), 'The request or the utilization review names', 'warning'),
      ...found(by('reports'), 'Progress reports name', 'note'),
    ];
  },
};

type Missing = RecordsMentions['missing'][number];

function found(missing: readonly Missing[], who: string, severity: 'warning' | 'note'): Found[] {
  if (missing.length === 0) return [];
  const what = missing.length === 1 ? 'a record that is' : `${missing.length} records that are`;
  const names = missing.slice(0, NAMED).map(nameMissing).join('; ');
  return [
    {
      severity,
      message: `${who} ${what} not in the index: ${names}${missing.length > NAMED ? ' and more' : ''}.`,
      action: 'Ask for what matters, or set the record’s type and date in the index where it is there.',
      place: { field: 'records' },
      pages: listPages(missing.map(({ on }) => on)),
      about: missing.map(({ what, iso }) => `${what} ${iso}`).join(),
    },
  ];
}

function nameMissing({ what, iso }: Pick<Missing, 'what' | 'iso'>): string {
  return `${what}, ${printDate({ iso })}`;
}

/** The letter names a record, by kind and day, that the index does not have: it is known at second hand, or the day is wrong. */
export const recordNotInFile: Rule = {
  id: 'record-not-in-file',
  severity: 'note',
  source: SOURCE,
  check: ({ imrCase, records }) => {
    const mentions = goneThrough(records);
    if (typeof mentions === 'string')
      return notChecked(
        `Whether the file has the records that the letter names was not looked for: ${mentions}`,
      );
    return [readSummary(imrCase), ...readItems(imrCase).map(({ rationale }) => rationale)].flatMap(
      (read): Found[] => {
        const missing = namedIn(read).filter((one) => !hasRecordOf(mentions.days, one));
        if (missing.length === 0) return [];
        return [
          {
            message: `${namePlace(imrCase, read.place)} names what the index does not have: ${missing.slice(0, NAMED).map(nameMissing).join('; ')}${missing.length > NAMED ? ' and more' : ''}.`,
            action: 'Compare the date with the record, or say who tells of it.',
            place: read.place,
            excerpts: missing.map(({ start, end }) => excerptIn(read, start, end)),
          },
        ];
      },
    );
  },
};
