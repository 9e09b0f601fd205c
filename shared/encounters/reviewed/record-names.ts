import { printDate } from '../../domain/dates.ts';
import { RECORD_TYPE_TITLES, type RecordType } from '../record-type.ts';
import type { ReviewedRecord } from './reviewed-record.ts';

/** Several of a type, as a provider's line names them. */
export const RECORD_TYPE_PLURALS: Readonly<Record<RecordType, string>> = {
  application: 'IMR applications',
  'ur-decision': 'utilization review decisions',
  rfa: 'requests for authorization',
  'progress-report': 'progress reports',
  'first-report': 'doctor’s first reports',
  consultation: 'consultations',
  'operative-report': 'operative reports',
  imaging: 'imaging reports',
  laboratory: 'laboratory reports',
  'therapy-note': 'therapy and acupuncture notes',
  'medical-legal': 'AME/QME reports',
  'prior-imr': 'earlier IMR determinations',
  correspondence: 'correspondence',
  'fax-cover': 'fax covers',
  other: 'other documents',
};

/** Types that say little: such a record is named by its title. */
const BY_TITLE: ReadonlySet<RecordType> = new Set([
  'correspondence',
  'other',
  'laboratory',
  'imaging',
  'operative-report',
]);
/** Longer titles are whole lines of a form. */
const LONGEST_TITLE = 70;
/** Written in capitals wherever they stand. */
const ABBREVIATIONS = new Set(
  'AME CA CT DC DME DO DOI DWC EMG ESI IMR II III IME LLC MD MRI NCS NCV PA PET PQME PR PT QME RFA TENS UR US WCAB XR'.split(
    ' ',
  ),
);

/** "Progress report", "MRI lumbar spine without contrast": what a record is called in the list. */
export function nameOf({ type, title }: Pick<ReviewedRecord, 'type' | 'title'>): string {
  if (!BY_TITLE.has(type) || title === '' || title.length > LONGEST_TITLE) return RECORD_TYPE_TITLES[type];
  return inSentenceCase(title);
}

/** "NOTICE OF IMR ASSIGNMENT" to "Notice of IMR assignment"; what is not in capitals throughout stays as it is. */
export function inSentenceCase(title: string): string {
  if (/\p{Ll}/u.test(title)) return title;
  const lower = title.replace(/\p{Lu}+(?:['’]\p{Lu}+)?/gu, (word) =>
    ABBREVIATIONS.has(word) ? word : word.toLowerCase(),
  );
  return lower.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** "Jane Example, MD". */
export function printAuthor({ name, credential }: NonNullable<ReviewedRecord['author']>): string {
  return credential === null ? name : `${name}, ${credential}`;
}

/** An ISO day as the letter prints days. */
export function printDay(iso: string): string {
  return printDate({ iso });
}
