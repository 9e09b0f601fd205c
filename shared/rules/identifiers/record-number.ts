import { type Find, identifierRule } from './identifier-rule.ts';
import { labelled, labelledHits, withoutOverlaps } from './patterns.ts';

const NUMBERED = labelled(
  String.raw`medical\s+records?|mr|chart|patient|member|subscriber|enrollee|beneficiary|account|acct|group|health\s+plan|encounter|accession|visit|employee|badge|medicare|medi-cal|driver'?s?\s+licen[sc]e`,
  'required',
);
/** These label nothing but numbers. */
const ALONE = labelled(String.raw`mrn|m\.r\.n\.|hicn|mbi`, 'optional');

const find: Find = (text) =>
  withoutOverlaps([NUMBERED, ALONE].flatMap((pattern) => labelledHits(text, pattern, { sure: true })));

export const recordNumber = identifierRule({
  id: 'record-number',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6; 45 CFR 164.514(b)(2)',
  what: 'the number of a record or a member',
  action: 'Take it out of the text.',
  finder: () => find,
});
