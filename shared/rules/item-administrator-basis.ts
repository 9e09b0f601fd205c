import { nameItem, type Rule } from './finding.ts';

/** The letter states what the claims administrator cited, or that nothing was cited. */
export const itemAdministratorBasis: Rule = {
  id: 'item-administrator-basis',
  severity: 'warning',
  source: 'every one of 439 items in posted letters has the line',
  check: ({ imrCase }) =>
    imrCase.items
      .filter((item) => item.bases.administrator === undefined)
      .map((item) => ({
        message: `${nameItem(imrCase, item.id)} does not say what the claims administrator cited.`,
        action: 'Enter the citation of the UR decision, or choose that none was given.',
        place: { field: 'item.basis.administrator', item: item.id },
      })),
};
