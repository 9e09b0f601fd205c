import { type DrugFact, printStrength, strengthDisagreements } from '../../domain/facts/index.ts';
import { excerptIn } from '../excerpt.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { factsOf, readItems } from '../texts/read-texts.ts';

/** A drug's strength changes within a request. */
export const drugStrength: Rule = {
  id: 'drug-strength-within-request',
  severity: 'warning',
  source: "a drug's strength changes within a title of a posted letter",
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ request }): Found[] =>
      strengthDisagreements(factsOf(request, 'drug')).map(({ generic, strengths }) => ({
        message: `${namePlace(imrCase, request.place)} gives ${generic} as ${strengths.map(({ printed }) => printed).join(' and as ')}.`,
        action: 'Correct the strength, or leave it where two strengths were asked for.',
        place: request.place,
        excerpts: strengths.flatMap(({ mentions }) =>
          mentions.map((one) => excerptIn(request, one.start, one.end)),
        ),
      })),
    ),
};

/** A rationale gives the drug that was asked for in other strengths alone. */
export const drugStrengthAgrees: Rule = {
  id: 'drug-strength-agrees',
  severity: 'warning',
  source: 'request and rationale speak of one prescription',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ item, request, rationale }): Found[] => {
      const argued = factsOf(rationale, 'drug').filter(({ strength }) => strength !== undefined);
      const asked = factsOf(request, 'drug').filter(({ strength }) => strength !== undefined);
      return [...new Set(asked.map(({ generic }) => generic))].flatMap((generic): Found[] => {
        const wanted = asked.filter((one) => one.generic === generic).map(printed);
        const given = argued.filter((one) => one.generic === generic);
        if (given.length === 0 || given.some((one) => wanted.includes(printed(one)))) return [];
        return [
          {
            message: `${nameItem(imrCase, item.id)} asks for ${generic} ${[...new Set(wanted)].join(' and ')}; its rationale gives ${[...new Set(given.map(printed))].join(' and ')}.`,
            action: 'Compare both with the request for authorization.',
            place: rationale.place,
            excerpts: given.slice(0, 3).map((one) => excerptIn(rationale, one.start, one.end)),
          },
        ];
      });
    }),
};

function printed({ strength }: DrugFact): string {
  return strength === undefined ? '' : printStrength(strength);
}
