import { nameItem, type Rule } from './finding.ts';

/** An item says what was requested. */
export const itemRequest: Rule = {
  id: 'item-request',
  severity: 'warning',
  source: '8 CCR 9792.10.6(d)',
  check: ({ imrCase }) =>
    imrCase.items
      .filter((item) => item.request.trim() === '' && item.ur === undefined)
      .map((item) => ({
        message: `${nameItem(imrCase, item.id)} does not say what was requested.`,
        action: 'Enter the request as it is worded in the application.',
        place: { field: 'item.request', item: item.id },
      })),
};
