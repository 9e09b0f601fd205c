import { type Find, identifierRule } from './identifier-rule.ts';
import { hitsOf } from './patterns.ts';

/** As addresses are really written; a space on either side of the sign is how a scan shows them. */
const ADDRESS =
  /[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9])? ?@ ?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}/dgi;

const find: Find = (text) => hitsOf(text, ADDRESS, { sure: true });

export const emailAddress = identifierRule({
  id: 'email-address',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6; 45 CFR 164.514(b)(2)',
  what: 'an e-mail address',
  action: 'Take it out of the text.',
  finder: () => find,
});
