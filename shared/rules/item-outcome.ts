import { nameItem, type Rule } from './finding.ts';

/** Every disputed item is decided: there is no third word beside Upheld and Overturned. */
export const itemOutcome: Rule = {
  id: 'item-outcome',
  severity: 'blocking',
  source: '8 CCR 9792.10.6(d)',
  check: ({ imrCase }) =>
    imrCase.items
      .filter((item) => item.outcome === undefined)
      .map((item) => ({
        message: `${nameItem(imrCase, item.id)} has no decision.`,
        action: 'Choose Upheld or Overturned.',
        place: { field: 'item.outcome', item: item.id },
      })),
};
