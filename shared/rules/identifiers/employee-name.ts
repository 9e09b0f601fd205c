import { notChecked } from '../finding.ts';
import { identifierRule } from './identifier-rule.ts';
import { namesIn, partyFinders } from './names-in-text.ts';

export const employeeName = identifierRule({
  id: 'employee-name',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6',
  what: "the employee's name",
  action: 'Write "the injured worker" instead.',
  finder: ({ imrCase }) => {
    const employees = imrCase.parties.filter(({ role }) => role === 'employee');
    if (employees.length === 0) {
      return notChecked(
        "The employee's name was not looked for: no employee is among the parties of the case.",
      );
    }
    const finders = employees.flatMap(partyFinders);
    return (text) => namesIn(text, finders);
  },
});
