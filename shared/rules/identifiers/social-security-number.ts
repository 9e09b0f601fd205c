import { type Find, identifierRule } from './identifier-rule.ts';
import { hitsOf, withoutOverlaps } from './patterns.ts';

/** Three, two and four digits as the number is printed; numbers that are never issued are left out. */
const PRINTED = /(?<![\d/.=-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-]*\d)/dg;
/** After its label any form counts, and so do the last four alone. */
const LABELLED =
  /\b(?<hit>(?:social\s+security(?:\s+(?:number|no\.?|#))?|s\.?\s?s\.?\s?n\.?|ss\s?(?:#|no\.?|number))[\s:#.]*(?:is|was|ending\s+in|last\s+(?:four|4)(?:\s+digits)?)?[\s:#.]*(?:\d{3}[\s-]?\d{2}[\s-]?\d{4}|[x*]{3}[\s-]?[x*]{2}[\s-]?\d{4}|\d{4}))(?!\d)/dgi;
const MASKED = /(?<![\w*])[x*]{3}-[x*]{2}-\d{4}(?!\d)/dgi;

const find: Find = (text) =>
  withoutOverlaps([LABELLED, PRINTED, MASKED].flatMap((pattern) => hitsOf(text, pattern, { sure: true })));

export const socialSecurityNumber = identifierRule({
  id: 'social-security-number',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6; Civil Code 1798.85',
  what: 'a Social Security number',
  action: 'Take it out of the text.',
  finder: () => find,
});
