import { printDate } from '../domain/dates.ts';

/** Fields of the case block that papers tell. The decision's date is the reviewer's own. */
export const BLOCK_FIELDS = [
  'caseNumber',
  'dateAssigned',
  'dateOfInjury',
  'urDenialDate',
  'priority',
  'applicationReceived',
] as const;
export type BlockField = (typeof BLOCK_FIELDS)[number];

/** What people call the fields. */
export const BLOCK_LABELS: Readonly<Record<BlockField, string>> = {
  caseNumber: 'Case number',
  dateAssigned: 'Date assigned',
  dateOfInjury: 'Date of injury',
  urDenialDate: 'UR denial date',
  priority: 'Priority',
  applicationReceived: 'Application received',
};

/** Whether the values of a field are days; the others are words. */
export function isDateField(field: BlockField): boolean {
  return field !== 'caseNumber' && field !== 'priority';
}

/** As the letter prints a value of the field. @param value ISO for a date */
export function printBlockValue(field: BlockField, value: string): string {
  return isDateField(field) ? printDate({ iso: value }) : value;
}
