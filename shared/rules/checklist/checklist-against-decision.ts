import { speaksFor } from '../../domain/checklist.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { quoteCriterion } from './quote-criterion.ts';

/** More criteria of one item are named by their number alone. */
const NAMED = 3;

/** An item's decision and its own checklist say different things. The decision may still be right: a person says why. */
export const checklistAgainstDecision: Rule = {
  id: 'checklist-against-decision',
  severity: 'warning',
  source: 'Cantillo (2022): a guideline misapplied to the facts',
  check: ({ imrCase }) =>
    imrCase.items.flatMap((item): Found[] => {
      const said = contradiction(item);
      if (said === undefined) return [];
      return [
        {
          message: `${nameItem(imrCase, item.id)} is ${said}.`,
          action: 'Look at the criteria again, or say in the rationale why the decision is another.',
          place: { field: 'item.checklist', item: item.id },
          about: JSON.stringify([item.outcome, item.worksheet?.checklist]),
        },
      ];
    }),
};

function contradiction({ outcome, worksheet }: DisputedItem): string | undefined {
  const checklist = worksheet?.checklist ?? [];
  if (outcome === undefined || checklist.length === 0) return undefined;
  if (outcome === 'upheld') {
    const isAllFor = checklist.every((one) => speaksFor(one) === true);
    return isAllFor
      ? 'Upheld, and its checklist says that every criterion speaks for the request'
      : undefined;
  }
  const against = checklist.filter((one) => speaksFor(one) === false);
  if (against.length === 0) return undefined;
  const named = against
    .slice(0, NAMED)
    .map((one) => `${quoteCriterion(one)} (${one.status})`)
    .join(', ');
  const more = against.length > NAMED ? ` and ${against.length - NAMED} more` : '';
  return `Overturned, and its checklist has against it: ${named}${more}`;
}
