import type { Hit } from '../hit.ts';
import type { PublicText } from '../public-texts.ts';
import { type Find, identifierRule } from './identifier-rule.ts';
import { hitsOf, withoutOverlaps } from './patterns.ts';

const NUMBER = String.raw`(?<![\w/.,#$%-])\d{1,6}(?:-\d{1,4})?[A-Z]?(?:\s?1/2)?`;
const WORD = String.raw`(?:[A-Z][a-z]?\.|[A-Z][A-Za-z'-]{0,24}|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))`;
const KIND = `(?:Street|Avenue|Boulevard|Road|Drive|Lane|Way|Court|Circle|Place|Parkway|Highway|Terrace|Square|Plaza|Alley|Trail|Freeway|Expressway)`;
const SHORT = String.raw`(?:St|Ave?|Blvd|Rd|Ln|Cir|Pkwy|Hwy|Ter|Sq)\b\.?`;
/** "Dr", "Ct", "Pl" and "Way" are also a title, a scan and an abbreviation: only with a part of an address behind them. */
const AMBIGUOUS = String.raw`(?:Dr|Ct|Pl)\b\.?(?=,?\s+(?:Suite|Ste|Unit|Apt|#|[A-Z][a-z]+(?:\s[A-Z][a-z]+)*,\s*(?:CA|California)\b))`;

/** "1234 N. Harbor Boulevard", "77 Oak St." */
const STREET = new RegExp(
  String.raw`${NUMBER}\s+(?:${WORD}\s+){1,4}(?:${KIND}\b|${SHORT}|${AMBIGUOUS})`,
  'dg',
);
const CAPITALS =
  /(?<![\w/.,#$%-])\d{1,6}\s+(?:[A-Z]{1,2}\.\s+|[A-Z]+\s+|\d{1,3}(?:ST|ND|RD|TH)\s+){1,4}(?:STREET|AVENUE|BOULEVARD|ROAD|DRIVE|LANE|AVE|BLVD)\b/dg;
const SMALL =
  /(?<![\w/.,#$%-])\d{2,6}\s+(?:(?!(?:the|a|an|of|on|to|for|in|and|or|per|times?|days?|weeks?|months?|years?|hours?|minutes?|degrees?|mg|miles?|blocks?|feet|visits?|sessions?)\b)[a-z]+\s+){1,2}(?:street|avenue|boulevard)\b(?=\s*(?:[,.;)]|$|apt|unit|suite|in\b))/dg;
const BOX = /\b(?:p\.?\s?o\.?\s?box|post\s+office\s+box)\s*#?\s*\d+/dgi;
const CALIFORNIA =
  /(?:(?<![A-Za-z])[A-Z][A-Za-z.]{1,24}(?:\s[A-Z][A-Za-z]{1,24}){0,3},?\s+)(?:CA|Calif\.?|California)\.?,?\s+9\d{4}(?:-\d{4})?(?!\d)/dg;
const STATES =
  'AL|AK|AZ|AR|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|CA';
const ELSEWHERE = new RegExp(
  String.raw`(?:(?<![A-Za-z])[A-Z][A-Za-z.]{1,24}(?:\s[A-Z][A-Za-z]{1,24}){0,3}),\s*(?:${STATES}),?\s+\d{5}(?:-\d{4})?(?!\d)`,
  'dg',
);
const ZIP = /\b(?<hit>zip(?:\s?-?code)?[\s:#]*(?:is|was|of)?[\s:#]*\d{5}(?:-\d{4})?)(?!\d)/dgi;

const find: Find = (text) => withoutOverlaps(addresses(text));

export const streetAddress = identifierRule({
  id: 'street-address',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6; 45 CFR 164.514(b)(2)',
  what: 'an address',
  action: 'Take it out of the text.',
  finder: () => find,
});

function addresses(text: PublicText): Hit[] {
  const sure = [STREET, CAPITALS, BOX, CALIFORNIA, ELSEWHERE, ZIP];
  return [
    ...sure.flatMap((pattern) => hitsOf(text, pattern, { sure: true })),
    ...hitsOf(text, SMALL, { sure: false }),
  ];
}
