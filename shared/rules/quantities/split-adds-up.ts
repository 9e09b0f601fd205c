import { type QuantityFact, recogniseFacts, splitAddsUp } from '../../domain/facts/index.ts';
import type { UrSplit } from '../../domain/item.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { remember } from '../remember.ts';

const parts = remember((split: UrSplit) => {
  if (split.kind !== 'partial') return undefined;
  const [original, authorized, remaining] = [split.original, split.authorized, split.remaining].map(counted);
  return { original, authorized, remaining, addsUp: splitAddsUp(original, authorized, remaining) };
});

/** The one quantity of a wording; of several, none is sure. */
function counted(text: string): QuantityFact | undefined {
  const facts = recogniseFacts(text, { reference: '2030-12-31', kinds: ['quantity'] });
  const quantities = facts.filter(
    (fact): fact is QuantityFact => fact.kind === 'quantity' && fact.total !== undefined,
  );
  return quantities.length === 1 ? quantities[0] : undefined;
}

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
  return `${quantity?.total?.low ?? '?'} (${quantity?.unit ?? ''})`;
}
