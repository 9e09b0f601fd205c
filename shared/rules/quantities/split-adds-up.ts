import { printCount, type QuantityFact } from '../../domain/facts/index.ts';
import { readSplit } from '../../domain/split-quantities.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { remember } from '../remember.ts';

const parts = remember(readSplit);

/** What was authorized and what remains do not make what was asked for. */
export const splitAddsUpRule: Rule = {
  id: 'split-adds-up',
  severity: 'warning',
  source: 'a request that was authorized in part: original = authorized + remaining',
  check: ({ imrCase }) =>
    imrCase.items.flatMap((item): Found[] => {
      const read = item.ur === undefined ? undefined : parts(item.ur);
      if (read?.addsUp !== false) return [];
      const { original, authorized, remaining } = read;
      return [
        {
          message: `${nameItem(imrCase, item.id)}: ${printed(authorized)} authorized and ${printed(remaining)} remaining do not make ${printed(original)}.`,
          action: 'Compare the three with the utilization review.',
          place: { field: 'item.request', item: item.id },
        },
      ];
    }),
};

function printed(quantity: QuantityFact | undefined): string {
  return quantity?.total === undefined ? '?' : printCount(quantity.total, quantity.unit);
}
