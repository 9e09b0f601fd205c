import type { CheckedCriterion } from '../../domain/checklist.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { plainText } from '../../domain/rich-text.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { compareWithLimit, isNumberGiven, type LimitComparison, sayRequested } from './limit-comparison.ts';
import { quoteCriterion } from './quote-criterion.ts';

interface Compared {
  /** As messages name the item. */
  name: string;
  item: DisputedItem;
  criterion: CheckedCriterion;
  comparison: LimitComparison;
}

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
        const compared = { name: nameItem(imrCase, item.id), item, criterion, comparison };
        if (criterion.status === 'met') return [markedMet(compared)];
        return isUnexplained(compared) ? [unexplained(compared)] : [];
      }),
    ),
};

function markedMet({ name, item, criterion, comparison }: Compared): Found {
  return {
    message: `The checklist of ${name} calls ${quoteCriterion(criterion)} met; ${sayRequested(comparison)}, ${comparison.outside === 'above' ? 'more' : 'less'} than ${comparison.limit.number}.`,
    action: 'Compare the request with the limit, and look at the criterion again.',
    ...placed({ item, criterion, comparison }),
  };
}

/** One that is not met is told by `checklist-against-decision`. */
function isUnexplained({ item, criterion, comparison }: Compared): boolean {
  const { outside, limit } = comparison;
  return (
    item.outcome === 'overturned' &&
    outside === 'above' &&
    criterion.status !== 'not met' &&
    !isNumberGiven(plainText(item.rationale), limit.number)
  );
}

function unexplained({ name, item, criterion, comparison }: Compared): Found {
  return {
    severity: 'note',
    message: `${name} is Overturned and ${sayRequested(comparison)}; its checklist has ${quoteCriterion(criterion)}, and the rationale does not speak of the number ${comparison.limit.number}.`,
    action: 'Decide the criterion, or say in the rationale why the number does not hold here.',
    ...placed({ item, criterion, comparison }),
  };
}

function placed({ item, criterion, comparison }: Omit<Compared, 'name'>): Pick<Found, 'place' | 'about'> {
  const { count, limit } = comparison;
  return {
    place: { field: 'item.checklist', item: item.id },
    about: JSON.stringify([item.outcome, criterion.criterion.trim(), criterion.status, count, limit]),
  };
}
