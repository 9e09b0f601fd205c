import { plainText, type RichText } from '../../domain/rich-text.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { remember } from '../remember.ts';

/** Shorter texts are a dependent item's one sentence, and rightly alike. */
const SHORTEST = 120;

const folded = remember((rationale: RichText) =>
  plainText(rationale)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
);

/** Two items with the same rationale word for word. */
export const repeatedRationale: Rule = {
  id: 'repeated-rationale',
  severity: 'note',
  source: '33 of 439 rationales in posted letters repeat another of the same letter',
  check: ({ imrCase }) => {
    const first = new Map<string, string>();
    return imrCase.items.flatMap(({ id, rationale, outcome, parent }): Found[] => {
      const text = folded(rationale);
      if (text.length < SHORTEST || parent !== undefined) return [];
      const before = first.get(text);
      if (before === undefined) {
        first.set(text, id);
        return [];
      }
      const decided = imrCase.items.find((item) => item.id === before)?.outcome;
      const differs = decided !== undefined && outcome !== undefined && decided !== outcome;
      return [
        {
          ...(differs ? { severity: 'warning' as const } : {}),
          message: `${nameItem(imrCase, id)} has the same rationale as ${nameItem(imrCase, before)}${differs ? ', and another decision' : ''}.`,
          action: 'Say what of the record speaks to this item.',
          place: { field: 'item.rationale', item: id },
        },
      ];
    });
  },
};
