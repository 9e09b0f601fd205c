import { isBlank } from '../domain/rich-text.ts';
import { nameItem, type Rule } from './finding.ts';

/** Every decision gives its clinical reasons. */
export const itemRationale: Rule = {
  id: 'item-rationale',
  severity: 'blocking',
  source: '8 CCR 9792.10.6(d)',
  check: ({ imrCase }) =>
    imrCase.items
      .filter((item) => isBlank(item.rationale))
      .map((item) => ({
        message: `${nameItem(imrCase, item.id)} has no rationale.`,
        action: "Write the guideline's criterion, the record's facts and the conclusion.",
        place: { field: 'item.rationale', item: item.id },
      })),
};
