import { excerptIn } from '../excerpt.ts';
import type { Found, Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { factsOf, readItems } from '../texts/read-texts.ts';

/** "2x4 (6 visits)": the total that is written is not what the frequency gives. */
export const courseAddsUp: Rule = {
  id: 'course-adds-up',
  severity: 'warning',
  source: 'the request is decided by its number of visits',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ request }): Found[] =>
      factsOf(request, 'quantity')
        .filter(({ disagrees }) => disagrees === true)
        .map(({ text, start, end }) => ({
          message: `${namePlace(imrCase, request.place)} gives a total that its frequency does not: ${text}.`,
          action: 'Compare it with the request for authorization.',
          place: request.place,
          excerpts: [excerptIn(request, start, end)],
        })),
    ),
};
