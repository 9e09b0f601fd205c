import { printDate } from '../../domain/dates.ts';
import { dueDate } from '../../domain/deadline.ts';
import { notChecked, type Rule } from '../finding.ts';

/**
 * The decision date is past the deadline, counted from the day of assignment: the day on which all documents were there is
 * not in the case block, and lies before it.
 */
export const deadline: Rule = {
  id: 'deadline',
  severity: 'note',
  source: 'Labor Code 4610.6(d), 8 CCR 9792.10.6(g)',
  check: ({ imrCase: { caseBlock } }) => {
    const { dateAssigned, decisionDate, priority } = caseBlock ?? {};
    if (dateAssigned?.iso === undefined || decisionDate?.iso === undefined || priority === undefined) {
      return notChecked(
        'The deadline was not checked: it needs the date assigned, the decision date and the priority.',
      );
    }
    const known = dueDate(priority, dateAssigned.iso);
    if (known === undefined) {
      return notChecked(`The deadline was not checked: the priority "${priority}" has none that we know.`);
    }
    if (decisionDate.iso <= known.due) return [];
    return [
      {
        message: `The decision date (${printDate(decisionDate)}) is after ${printDate({ iso: known.due })}, when the determination was due (${known.term.source}, from the date assigned).`,
        action: 'Compare the decision date; a late decision stands, and is reported.',
        place: { field: 'caseBlock', part: 'decisionDate' },
      },
    ];
  },
};
