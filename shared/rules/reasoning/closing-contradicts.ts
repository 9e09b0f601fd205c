import type { Place } from '../../domain/facts/index.ts';
import type { Outcome } from '../../domain/item.ts';
import { excerptIn } from '../excerpt.ts';
import { type Found, nameItem, type Rule } from '../finding.ts';
import { type ReadText, readItems } from '../texts/read-texts.ts';

/** What a sentence says of the request as a whole. */
const NECESSARY = /\bmedical(?:ly)?\s+(?:necessary|necessity|appropriate)\b/i;
const DENIES =
  /\b(?:not|never|nor|neither|un(?:necessary|supported|warranted)|cannot|can't|isn't|aren't|no longer|lacks?|fails?|failed|without|insufficient|no)\b/i;
/** Sentences that lay down a rule, report another's view or suppose something, and conclude nothing. */
const NO_CONCLUSION =
  /\b(?:if|when|unless|until|whether|would|could|should|may|might|provided that|in order to|utilization review|UR|claims administrator|provider|physician|guidelines?|MTUS|ODG|ACOEM|recommend\w*|previous(?:ly)?|prior)\b/i;

/** The decision that the closing sentence of a rationale states; undefined where it states none plainly. */
function closingOf({ sentences }: ReadText): { closing: Place; says: Outcome } | undefined {
  const closing = sentences.findLast((sentence) => NECESSARY.test(sentence.text));
  if (closing === undefined || NO_CONCLUSION.test(closing.text)) return undefined;
  // "A is medically necessary, but B is not": both are said.
  if (/\b(?:but|however|although|while|except)\b/i.test(closing.text)) return undefined;
  return { closing, says: DENIES.test(closing.text) ? 'upheld' : 'overturned' };
}

/** The last sentence on medical necessity says the opposite of the decision. */
export const closingContradicts: Rule = {
  id: 'closing-contradicts',
  severity: 'blocking',
  source: '8 CCR 9792.10.6(d): the decision and its reasons agree',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ item: { outcome, id }, rationale }): Found[] => {
      const found = closingOf(rationale);
      if (outcome === undefined || found === undefined || found.says === outcome) return [];
      const decided = outcome === 'upheld' ? 'Upheld' : 'Overturned';
      const says = found.says === 'upheld' ? 'not medically necessary' : 'medically necessary';
      return [
        {
          message: `${nameItem(imrCase, id)} is ${decided}, and its rationale closes by calling it ${says}.`,
          action: 'Correct the decision or the closing sentence.',
          place: rationale.place,
          excerpts: [excerptIn(rationale, found.closing.start, found.closing.end)],
        },
      ];
    }),
};
