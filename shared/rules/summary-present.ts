import { isBlank } from '../domain/rich-text.ts';
import type { Rule } from './finding.ts';

/** The determination describes the employee's condition. */
export const summaryPresent: Rule = {
  id: 'summary-present',
  severity: 'warning',
  source: '8 CCR 9792.10.6(d)',
  check: ({ imrCase }) =>
    isBlank(imrCase.summary)
      ? [
          {
            message: 'The clinical case summary is empty.',
            action:
              'Write the summary: injury, diagnoses, treatment, complaints, findings, request, UR outcome.',
            place: { field: 'summary' },
          },
        ]
      : [],
};
