import { recogniseFacts } from '../domain/facts/index.ts';
import { plainText, type RichText } from '../domain/rich-text.ts';
import { replaceInText, type TextEdit } from './find-in-text.ts';

/** Forms in which letters write a day. */
export const DATE_FORMS = ['MM/DD/YYYY', 'MM/DD/YY', 'MM-DD-YYYY', 'Month D, YYYY'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO day in one of the forms. */
export function printDay(iso: string, form: DateForm): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  switch (form) {
    case 'MM/DD/YYYY':
      return `${month}/${day}/${year}`;
    case 'MM/DD/YY':
      return `${month}/${day}/${year.slice(2)}`;
    case 'MM-DD-YYYY':
      return `${month}-${day}-${year}`;
    case 'Month D, YYYY':
      return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
  }
}

/**
 * The days of a text that are not written in a form, with how they are written in it. Days that do not exist, or whose year
 * is not told, are left as they are.
 * @param reference ISO day by which years of two digits are read
 */
function daysInOtherForms(text: string, form: DateForm, reference: string): TextEdit[] {
  const dates = recogniseFacts(text, { reference, kinds: ['date', 'date-range'] }).flatMap((fact) =>
    fact.kind === 'date-range' ? [fact.from, fact.to] : fact.kind === 'date' ? [fact] : [],
  );
  const edits = dates.flatMap(({ iso, precision, start, end }): TextEdit[] => {
    if (iso === undefined || precision !== 'day' || text.slice(start, end).includes('\n')) return [];
    const by = printDay(iso, form);
    return text.slice(start, end) === by ? [] : [{ start, end, by }];
  });
  // A range holds its ends: each of them once.
  return edits
    .sort((a, b) => a.start - b.start)
    .filter((edit, index, all) => index === 0 || edit.start >= (all[index - 1]?.end ?? 0));
}

/** A text with its days in one form, and how many were written otherwise. */
export function inOneForm(
  rich: RichText,
  form: DateForm,
  reference: string,
): { rich: RichText; changed: number } {
  const edits = daysInOtherForms(plainText(rich), form, reference);
  return { rich: replaceInText(rich, edits), changed: edits.length };
}
