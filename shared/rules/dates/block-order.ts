import type { CaseBlock } from '../../domain/case.ts';
import { printDate } from '../../domain/dates.ts';
import { type Found, notChecked, type Rule } from '../finding.ts';
import { printBlockField } from './block-fields.ts';

type DateField = Exclude<keyof CaseBlock, 'caseNumber' | 'priority'>;

/** In this order things happen. The application may be received on the day of the denial, not before it. */
const ORDER: readonly DateField[] = [
  'dateOfInjury',
  'urDenialDate',
  'applicationReceived',
  'dateAssigned',
  'decisionDate',
];

/** Dates of the case block that are not in the order in which things happen. */
export const blockOrder: Rule = {
  id: 'case-block-order',
  severity: 'warning',
  source: 'Labor Code 4610.5 and 4610.6: denial, application, assignment, decision',
  check: ({ imrCase: { caseBlock } }) => {
    if (caseBlock === undefined) {
      return notChecked('The order of dates was not checked: the case has no case block.');
    }
    const dated = ORDER.flatMap((field) => {
      const iso = caseBlock[field]?.iso;
      return iso === undefined ? [] : [{ field, iso }];
    });
    return dated.flatMap(({ field, iso }, index): Found[] => {
      const before = dated[index - 1];
      if (before === undefined || before.iso <= iso) return [];
      return [
        {
          message: `The ${printBlockField(field)} (${printDate({ iso })}) is before the ${printBlockField(before.field)} (${printDate({ iso: before.iso })}).`,
          action: 'Compare both with the application and the assignment.',
          place: { field: 'caseBlock', part: field },
        },
      ];
    });
  },
};
