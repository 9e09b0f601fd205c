import { excerptIn } from '../excerpt.ts';
import type { Found, Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { factsOf, readItems, readSummary } from '../texts/read-texts.ts';

/** A drug's name that is not spelled as any drug's. */
export const drugSpelling: Rule = {
  id: 'drug-name-spelling',
  severity: 'note',
  source: 'typing slips in posted letters',
  check: ({ imrCase }) => {
    const texts = [
      readSummary(imrCase),
      ...readItems(imrCase).flatMap(({ request, rationale }) => [request, rationale]),
    ];
    return texts.flatMap((read): Found[] =>
      factsOf(read, 'drug')
        .filter((drug) => drug.fuzzy === true)
        .map(({ name, known }) => ({
          message: `${namePlace(imrCase, read.place)} spells ${known} as "${name.text}".`,
          action: 'Correct the name, unless another drug is meant.',
          place: read.place,
          excerpts: [excerptIn(read, name.start, name.end)],
        })),
    );
  },
};
