import type { CaseBlock } from '../../domain/case.ts';

const NAMES: Readonly<Record<keyof CaseBlock, string>> = {
  caseNumber: 'case number',
  dateAssigned: 'date assigned',
  dateOfInjury: 'date of injury',
  decisionDate: 'decision date',
  urDenialDate: 'UR denial date',
  priority: 'priority',
  applicationReceived: 'date the application was received',
};

/** Names a field of the case block within a sentence. */
export function printBlockField(field: keyof CaseBlock): string {
  return NAMES[field];
}
