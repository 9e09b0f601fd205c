import type { ImrCase } from '../../domain/case.ts';
import type { CheckedCriterion } from '../../domain/checklist.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { plainText } from '../../domain/rich-text.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { compareWithLimit, isNumberGiven, type LimitComparison, sayRequested } from './limit-comparison.ts';
import { quoteCriterion } from './quote-criterion.ts';

/**
 * A request leaves the limit of a criterion that its checklist calls met; or it is Overturned above the limit of one that is not
 * decided yet, and the rationale does not give the limit's number.
 */
export const criterionLimit: Rule = {
  id: 'criterion-limit',
  severity: 'warning',
  source: 'Cantillo (2022): a guideline misapplied to the facts',
  check: ({ imrCase }) =>
    imrCase.items.flatMap((item) =>
      (item.worksheet?.checklist ?? []).flatMap((criterion): Found[] => {
        const comparison = compareWithLimit(item, criterion);
        if (comparison?.outside === undefined) return [];
        if (criterion.status === 'met') return [markedMet(imrCase, item, criterion, comparison)];
        return isUnexplained(item, criterion, comparison)
          ? [unexplained(imrCase, item, criterion, comparison)]
          : [];
      }),
    ),
};

function markedMet(
  imrCase: ImrCase,
  item: DisputedItem,
  criterion: CheckedCriterion,
  comparison: LimitComparison,
): Found {
  return {
    message: `The checklist of ${nameItem(imrCase, item.id)} calls ${quoteCriterion(criterion)} met; ${sayRequested(comparison)}, ${comparison.outside === 'above' ? 'more' : 'less'} than ${comparison.limit.number}.`,
    action: 'Compare the request with the limit, and look at the criterion again.',
    ...placed(item, criterion, comparison),
  };
}

/** One that is not met is told by `checklist-against-decision`. */
function isUnexplained(
  { outcome, rationale }: DisputedItem,
  { status }: CheckedCriterion,
  { outside, limit }: LimitComparison,
): boolean {
  return (
    outcome === 'overturned' &&
    outside === 'above' &&
    status !== 'not met' &&
    !isNumberGiven(plainText(rationale), limit.number)
  );
}

function unexplained(
  imrCase: ImrCase,
  item: DisputedItem,
  criterion: CheckedCriterion,
  comparison: LimitComparison,
): Found {
  return {
    severity: 'note',
    message: `${nameItem(imrCase, item.id)} is Overturned and ${sayRequested(comparison)}; its checklist has ${quoteCriterion(criterion)}, and the rationale does not speak of the number ${comparison.limit.number}.`,
    action: 'Decide the criterion, or say in the rationale why the number does not hold here.',
    ...placed(item, criterion, comparison),
  };
}

function placed(
  { id, outcome }: DisputedItem,
  { criterion, status }: CheckedCriterion,
  { count, limit }: LimitComparison,
): Pick<Found, 'place' | 'about'> {
  return {
    place: { field: 'item.checklist', item: id },
    about: JSON.stringify([outcome, criterion.trim(), status, count, limit]),
  };
}
