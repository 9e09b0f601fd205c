import type { Party } from '../../domain/case.ts';
import { notChecked } from '../finding.ts';
import { remember } from '../remember.ts';
import { type Find, identifierRule } from './identifier-rule.ts';
import { namesIn, partyFinders } from './names-in-text.ts';

export const employeeName = identifierRule({
  id: 'employee-name',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6',
  what: "the employee's name",
  action: 'Write "the injured worker" instead.',
  finder: ({ imrCase }) => {
    if (!imrCase.parties.some(({ role }) => role === 'employee')) {
      return notChecked(
        "The employee's name was not looked for: no employee is among the parties of the case.",
      );
    }
    return findEmployees(imrCase.parties);
  },
});

const findEmployees = remember((parties: readonly Party[]): Find => {
  const finders = parties.filter(({ role }) => role === 'employee').flatMap(partyFinders);
  return (text) => namesIn(text, finders);
});
