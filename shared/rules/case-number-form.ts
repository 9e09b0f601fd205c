import { notChecked, type Rule } from './finding.ts';

/** Case numbers are `CM`, two digits of the year, a hyphen and seven digits. */
export const caseNumberForm: Rule = {
  id: 'case-number-form',
  severity: 'warning',
  source: 'every case number in 194 posted letters',
  check: ({ imrCase }) => {
    if (imrCase.caseBlock === undefined)
      return notChecked('The form of the case number was not checked: the case has no case block.');
    const number = imrCase.caseBlock.caseNumber;
    if (number === undefined || /^CM\d{2}-\d{7}$/.test(number)) return [];
    return [
      {
        message: `The case number "${number}" is not of the form CM17-0012582.`,
        action: 'Compare it with the assignment.',
        place: { field: 'caseBlock', part: 'caseNumber' },
      },
    ];
  },
};
