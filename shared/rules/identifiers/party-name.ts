import type { Party } from '../../domain/case.ts';
import { notChecked } from '../finding.ts';
import type { Hit } from '../hit.ts';
import { remember } from '../remember.ts';
import { type Find, identifierRule } from './identifier-rule.ts';
import { namesIn, partyFinders } from './names-in-text.ts';

const WHAT: Record<Exclude<Party['role'], 'employee'>, string> = {
  employer: "the employer's name",
  administrator: "the claims administrator's name",
  provider: "a provider's name",
  facility: "a facility's name",
  attorney: "an attorney's name",
  other: 'the name of a party',
};

export const partyName = identifierRule({
  id: 'party-name',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6',
  what: 'the name of a party',
  action: 'Name the role instead, such as "the treating physician".',
  finder: ({ imrCase }) => {
    if (imrCase.parties.every(({ role }) => role === 'employee')) {
      return notChecked(
        'The names of employer, claims administrator and providers were not looked for: none of them is among the parties of the case.',
      );
    }
    return findOthers(imrCase.parties);
  },
});

const findOthers = remember((parties: readonly Party[]): Find => {
  const others = parties.flatMap((party) =>
    party.role === 'employee' ? [] : [{ what: WHAT[party.role], finders: partyFinders(party) }],
  );
  return (text) =>
    others.flatMap(({ what, finders }) => namesIn(text, finders).map((hit): Hit => ({ ...hit, what })));
});
