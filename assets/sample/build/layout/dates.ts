import { FACTS } from '../facts.ts';

export type DateFormat = 'm/d/yy' | 'mm/dd/yyyy' | 'mm-dd-yy' | 'Month d, yyyy' | 'dd-MON-yyyy';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO date in the habit of one office. */
export function formatDate(iso: string, format: DateFormat): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  switch (format) {
    case 'm/d/yy':
      return `${Number(month)}/${Number(day)}/${year.slice(2)}`;
    case 'mm/dd/yyyy':
      return `${month}/${day}/${year}`;
    case 'mm-dd-yy':
      return `${month}-${day}-${year.slice(2)}`;
    case 'Month d, yyyy':
      return `${name} ${Number(day)}, ${year}`;
    case 'dd-MON-yyyy':
      return `${day}-${name.slice(0, 3).toUpperCase()}-${year}`;
  }
}

/** Prints the `{2015-01-22}`, `{doi}` and `{dob}` of a text. */
export function fillDates(text: string, format: DateFormat): string {
  return text
    .replaceAll('{doi}', `{${FACTS.dateOfInjury}}`)
    .replaceAll('{dob}', `{${FACTS.dateOfBirth}}`)
    .replace(/\{(\d{4}-\d{2}-\d{2})\}/g, (_, iso: string) => formatDate(iso, format));
}
