import { type Find, identifierRule } from './identifier-rule.ts';
import { hitsOf, labelled, labelledHits, withoutOverlaps } from './patterns.ts';

/** Of the Workers' Compensation Appeals Board: ADJ with its digits, and the older ones by district office. */
const ADJ = /\badj\s?-?\d{5,9}\b/dgi;
const OFFICE =
  /\b(?:AHM|ANA|BAK|EUR|FRE|GOL|GRO|LAO|LBO|MDR|MON|OAK|OXN|POM|RDG|RIV|SAC|SAL|SBA|SBR|SDO|SFO|SJO|SLO|SRO|STK|VEN|VNO)\s?0\d{6}\b/dg;
const CLAIM = labelled(
  String.raw`claims?|policy|file|wcab(?:\s+case)?|eams(?:\s+case)?|adj|court\s+case|employer\s+file|adjuster\s+file|invoice`,
  'required',
);
/** These label nothing but numbers. */
const BOARD = labelled('wcab|eams|wcis|claim\\s?:', 'optional');
const REQUEST = labelled(
  String.raw`rfa|request\s+for\s+authori[sz]ation|authori[sz]ation|certification|referral|ur(?:\s+(?:case|review|referral))?|utili[sz]ation\s+review`,
  'required',
);

const find: Find = (text) =>
  withoutOverlaps([
    ...[ADJ, OFFICE].flatMap((pattern) => hitsOf(text, pattern, { sure: true })),
    ...[CLAIM, BOARD].flatMap((pattern) => labelledHits(text, pattern, { sure: true })),
    ...labelledHits(text, REQUEST, { sure: true, what: 'the number of a request for authorization' }),
  ]);

export const claimNumber = identifierRule({
  id: 'claim-number',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6',
  what: 'the number of a claim',
  action: 'Take it out of the text. The case number of the review may stay.',
  finder: () => find,
});
