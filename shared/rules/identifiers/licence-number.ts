import type { Hit } from '../hit.ts';
import type { PublicText } from '../public-texts.ts';
import { type Find, identifierRule } from './identifier-rule.ts';
import { hitsOf, labelled, labelledHits, withoutOverlaps } from './patterns.ts';

const LICENCE = labelled(
  String.raw`(?:medical\s+|state\s+|physician'?s?\s+|california\s+|ca\s+)?licen[sc]e|lic|qme|certificate|board\s+certification|furnishing|tax|tin|ein|upin`,
  'required',
);
const NPI =
  /\b(?<hit>(?:npi|national\s+provider(?:\s+identifier)?)(?:\s+(?:number|no|id))?[\s.:#]*(?:is|was)?[\s:]*\d{10})(?!\d)/dgi;
const DEA =
  /\b(?<hit>(?:dea|d\.e\.a\.)(?:\s+(?:registration|certificate))?(?:\s+(?:number|no|id))?[\s.:#]*(?:is|was)?[\s:]*[a-z][a-z9]\s?-?\d{7})(?!\d)/dgi;
/** "licensed in California under A54321"; a letter and four digits are the code of a device. */
const AFTER_LICENCE =
  /\blicen[sc](?:e|ed|ure)\b[^.\n]{0,40}?\b(?<hit>[A-Z]{1,2}\s?-?\d{5,7}|20A\s?-?\d{4,6})\b/dg;
const DEA_ALONE = /(?<![A-Za-z0-9])[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}(?!\w)/dg;

const find: Find = (text) => withoutOverlaps(licences(text));

export const licenceNumber = identifierRule({
  id: 'licence-number',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6; 45 CFR 164.514(b)(2)',
  what: 'the number of a license or provider',
  action: 'Take it out of the text. The letter names the state of licensure alone.',
  finder: () => find,
});

function licences(text: PublicText): Hit[] {
  return [
    ...labelledHits(text, LICENCE, { sure: true }),
    ...[NPI, DEA, AFTER_LICENCE].flatMap((pattern) => hitsOf(text, pattern, { sure: true })),
    ...hitsOf(text, DEA_ALONE, { sure: true }, hasDeaCheckDigit),
  ];
}

/** Of seven digits the last is the last of: first, third, fifth, and twice the second, fourth, sixth, added. */
function hasDeaCheckDigit(number: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check = 0] = [...number.slice(2)].map(Number);
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
}
