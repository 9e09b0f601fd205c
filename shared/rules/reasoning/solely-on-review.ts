import { excerptIn } from '../excerpt.ts';
import type { Found, Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { readItems } from '../texts/read-texts.ts';

const REVIEW = String.raw`(?:the\s+)?(?:prior\s+|previous\s+|initial\s+)?(?:UR\b|utilization\s+review|claims\s+administrator|peer\s+review(?:er)?|denial\b|non-?certification)`;
const LEANS = new RegExp(
  String.raw`\b(?:(?:agree|concur)s?\s+with|in\s+agreement\s+with|(?:as|for\s+the\s+reasons?)\s+(?:stated|given|noted|set\s+forth|outlined)\s+(?:by|in)|(?:based|rests?)\s+(?:solely\s+|only\s+)?(?:up)?on|def(?:er|ers)\s+to)\s+${REVIEW}`,
  'i',
);

/** A rationale that leans on the utilization review's decision. */
export const solelyOnReview: Rule = {
  id: 'solely-on-utilization-review',
  severity: 'warning',
  source: '8 CCR 9792.10.6(b): never solely on the utilization review determination',
  check: ({ imrCase }) =>
    readItems(imrCase).flatMap(({ rationale }): Found[] => {
      const leaning = rationale.sentences.filter((sentence) => LEANS.test(sentence.text));
      if (leaning.length === 0) return [];
      return [
        {
          message: `${namePlace(imrCase, rationale.place)} rests on the utilization review.`,
          action: 'Give your own reasons from the records and a guideline.',
          place: rationale.place,
          excerpts: leaning.map((sentence) => excerptIn(rationale, sentence.start, sentence.end)),
        },
      ];
    }),
};
