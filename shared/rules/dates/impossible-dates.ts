import type { CaseBlock } from '../../domain/case.ts';
import { excerptIn } from '../excerpt.ts';
import type { Found, Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { factsOf, readItems, readSummary } from '../texts/read-texts.ts';
import { printBlockField } from './block-fields.ts';

/** A date that no calendar has: 02/30/2016, a year of five digits. */
export const impossibleDates: Rule = {
  id: 'impossible-date',
  severity: 'warning',
  source: 'a posted letter gives the year "20216"',
  check: ({ imrCase }) => {
    const inBlock = Object.entries(imrCase.caseBlock ?? {}).flatMap(([part, value]): Found[] => {
      if (typeof value !== 'object' || value.iso !== undefined) return [];
      const field = part as keyof CaseBlock;
      return [
        {
          message: `The ${printBlockField(field)} in the case block is no date: ${value.asRead ?? ''}.`,
          action: 'Enter the date from the application or the assignment.',
          place: { field: 'caseBlock', part: field },
        },
      ];
    });
    const texts = [
      readSummary(imrCase),
      ...readItems(imrCase).flatMap(({ request, rationale }) => [request, rationale]),
    ];
    const inTexts = texts.flatMap((read): Found[] =>
      factsOf(read, 'date')
        .filter(({ problem }) => problem !== undefined)
        .map(({ text, start, end }) => ({
          message: `${namePlace(imrCase, read.place)} has a date that cannot be right: ${text}.`,
          action: 'Compare it with the record.',
          place: read.place,
          excerpts: [excerptIn(read, start, end)],
        })),
    );
    return [...inBlock, ...inTexts];
  },
};
