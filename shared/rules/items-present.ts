import type { Rule } from './finding.ts';

/** A determination decides something. */
export const itemsPresent: Rule = {
  id: 'items-present',
  severity: 'warning',
  source: '8 CCR 9792.10.6(d)',
  check: ({ imrCase }) =>
    imrCase.items.length > 0
      ? []
      : [
          {
            message: 'The case has no disputed item.',
            action: 'Add each item that the application names.',
            place: { field: 'items' },
          },
        ],
};
