import { nameItem, type Rule } from './finding.ts';

/** Every decision rests on a guideline, unless the item follows another (an ancillary of a surgery that is not necessary). */
export const itemReviewerBasis: Rule = {
  id: 'item-reviewer-basis',
  severity: 'blocking',
  source: '8 CCR 9792.10.6(d); Labor Code 4610.5(c)(2)',
  check: ({ imrCase }) =>
    imrCase.items
      .filter((item) => item.parent === undefined)
      .filter((item) => item.bases.reviewer === undefined || item.bases.reviewer.kind === 'none')
      .map((item) => ({
        message: `${nameItem(imrCase, item.id)} cites no guideline for its decision.`,
        action: 'Cite the MTUS chapter or the other evidence that the decision rests on.',
        place: { field: 'item.basis.reviewer', item: item.id },
      })),
};
