import { plainText } from '../domain/rich-text.ts';
import { gapsIn } from '../writing/gaps.ts';
import { type FindingPlace, type Found, nameItem, type Rule } from './finding.ts';

/** More gaps of one text are named by their number alone. */
const NAMED = 3;

/** Nothing that a snippet or a first draft left to be written stands in the letter: `[mechanism of injury]`. */
export const gapsFilled: Rule = {
  id: 'gaps-filled',
  severity: 'warning',
  source:
    'Texts that IMR Desk lays out mark what is still to be written with brackets; no posted letter has any.',
  check: ({ imrCase }) => [
    ...found('The summary', 'summary', plainText(imrCase.summary), { field: 'summary' }),
    ...imrCase.items.flatMap((item, index) =>
      found(
        `The rationale of ${nameItem(imrCase, item.id)}`,
        `items[${index}].rationale`,
        plainText(item.rationale),
        { field: 'item.rationale', item: item.id },
      ),
    ),
  ],
};

function found(what: string, path: string, text: string, place: FindingPlace): Found[] {
  const gaps = gapsIn(text);
  if (gaps.length === 0) return [];
  const names = gaps.slice(0, NAMED).map(({ name }) => `[${name}]`);
  const more = gaps.length > NAMED ? ` and ${gaps.length - NAMED} more` : '';
  return [
    {
      message: `${what} still has gaps: ${names.join(', ')}${more}.`,
      action: 'Write what belongs there, or delete the sentence.',
      place,
      excerpts: gaps.map(({ start, end }) => ({
        path,
        start,
        end,
        text: text.slice(start, end),
        sentence: text.slice(Math.max(0, text.lastIndexOf('. ', start) + 1), end).trim(),
      })),
    },
  ];
}
