import type { CaseBlock } from '../domain/case.ts';
import type { Rule, RuleInput } from './finding.ts';

const FIELDS: readonly [keyof CaseBlock, string][] = [
  ['caseNumber', 'case number'],
  ['dateAssigned', 'date assigned'],
  ['dateOfInjury', 'date of injury'],
  ['decisionDate', 'decision date'],
  ['urDenialDate', 'UR denial date'],
  ['priority', 'priority'],
  ['applicationReceived', 'application received'],
];

/** A served copy carries the case block. A posted copy may go without one, but not with half of one. */
export const caseBlockMissing: Rule = {
  id: 'case-block-missing',
  severity: 'blocking',
  source: 'the case block of every posted letter',
  check: (input) =>
    input.copy === 'served' && missingFields(input).length === FIELDS.length
      ? [finding('The letter has no case block.')]
      : [],
};

export const caseBlockComplete: Rule = {
  id: 'case-block-complete',
  severity: 'warning',
  source: 'the case block of every posted letter',
  check: (input) => {
    const missing = missingFields(input);
    if (missing.length === 0 || missing.length === FIELDS.length) return [];
    return [finding(`The case block lacks: ${missing.map(([, name]) => name).join(', ')}.`, missing[0]?.[0])];
  },
};

function missingFields({ imrCase }: RuleInput) {
  return FIELDS.filter(([field]) => imrCase.caseBlock?.[field] === undefined);
}

function finding(message: string, part?: keyof CaseBlock) {
  return {
    message,
    action: 'Fill it in from the application and the assignment.',
    place: { field: 'caseBlock' as const, ...(part === undefined ? {} : { part }) },
  };
}
