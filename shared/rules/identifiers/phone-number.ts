import { type Find, identifierRule } from './identifier-rule.ts';
import { hitsOf, withoutOverlaps } from './patterns.ts';

/** Ten digits as numbers are printed in North America: area and exchange begin with 2 to 9. Not a part of a web address. */
const PRINTED =
  /(?<![\w/.=-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?-? ?|[2-9]\d{2} ?[.-] ?|[2-9]\d{2} )[2-9]\d{2} ?[ .-] ?\d{4}(?![\w-]*\d)/dg;
const LABELLED =
  /\b(?<hit>(?:tele(?:phone|fax)|phone|tel|fax|facsimile|cell(?:ular)?|mobile|pager|voice\s?mail)(?:\s+(?:number|no))?[\s.:#]*(?:is|was|at)?[\s.:#(]*(?:\+?1[\s.-]?)?(?:[2-9]\d{2}\)?[\s.-]?)?[2-9]\d{2}[\s.-]?\d{4})(?!\d)/dgi;

const find: Find = (text) =>
  withoutOverlaps([LABELLED, PRINTED].flatMap((pattern) => hitsOf(text, pattern, { sure: true })));

export const phoneNumber = identifierRule({
  id: 'phone-number',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6; 45 CFR 164.514(b)(2)',
  what: 'a telephone or fax number',
  action: 'Take it out of the text.',
  finder: () => find,
});
