import { type Found, nameItem, type Rule } from '../finding.ts';
import { type ReadItem, readItems } from '../texts/read-texts.ts';
import { opioidsAsked } from './controlled.ts';

/** What ongoing opioid treatment is judged by, and the words that speak of it. */
const FOUR: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'analgesia',
    /analges|pain (?:relief|reduc|score|level|control|scale)|(?:reduc|decreas|reliev|improv)\w* (?:\w+ ){0,3}pain|\bVAS\b|\d\s*\/\s*10|efficacy/i,
  ],
  [
    'activities of daily living',
    /activit(?:y|ies)|\bADLs?\b|function|return(?:ed|ing)? to work|work(?:ing)? status/i,
  ],
  ['adverse effects', /adverse|side[- ]effects?|constipat|sedat|tolera/i],
  [
    'aberrant behavior',
    /aberran|urine|\bUDS\b|\bUDT\b|drug (?:screen|test)|CURES|\bPDMP\b|diversion|misuse|abuse|pain (?:contract|agreement)|opioid (?:contract|agreement)/i,
  ],
];

/** An opioid is decided, and one of the four A's is not spoken of. */
export const opioidFourAs: Rule = {
  id: 'opioid-four-as',
  severity: 'note',
  source:
    'MTUS chronic pain guideline: ongoing management of opioids (analgesia, activities, adverse effects, aberrant behavior)',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap((read): Found[] => {
      if (read.rationale.text.trim() === '' || opioidsAsked(read).length === 0) return [];
      const missing = FOUR.filter(([, words]) => !words.test(read.rationale.text)).map(([name]) => name);
      if (missing.length === 0 || isShortTerm(read)) return [];
      return [
        {
          message: `${nameItem(imrCase, read.item.id)} is an opioid; its rationale says nothing of ${listed(missing)}.`,
          action: 'Say what the records hold on it, or that they hold nothing.',
          place: read.rationale.place,
        },
      ];
    }),
};

/** After a surgery or an acute injury, other criteria hold. */
function isShortTerm({ request, rationale }: ReadItem): boolean {
  return /post-?\s*op|postsurg|peri-?operat|acute (?:pain|injury)/i.test(
    `${request.text}\n${rationale.text}`,
  );
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and of ${names.at(-1)}`;
}
