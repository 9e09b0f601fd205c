import { factsOf, type ReadText } from '../rules/texts/read-texts.ts';

/** A number that a rationale gives as a guideline's limit. */
export interface CriterionLimit {
  /** As written: `6 visits over 2 weeks`. */
  text: string;
  unit: string;
  most: number;
}

/** Sentences that lay down a rule. */
const LAYS_DOWN =
  /\b(?:trial|recommend\w*|support\w*|allow\w*|up to|no more than|at most|maxim\w*|limit\w*|guidelines?|MTUS|ODG|ACOEM)\b/i;
/** Sentences of the case at hand. */
const OF_THE_CASE =
  /\b(?:in this case|(?:has|had|have) (?:had|completed|received|attended|undergone)|completed|authorized|certified|request\w*|patient|injured worker|claimant)\b/i;

/** The limits that a rationale states in the sentences that lay down a criterion, each once. */
export function criterionLimits(rationale: ReadText): CriterionLimit[] {
  const stated = rationale.sentences.filter(({ text }) => LAYS_DOWN.test(text) && !OF_THE_CASE.test(text));
  const limits = factsOf(rationale, 'quantity').flatMap(({ form, total, unit, text, start, end }) => {
    const isCount = (form === 'count' || form === 'course') && total !== undefined;
    if (!isCount || !stated.some((sentence) => sentence.start <= start && end <= sentence.end)) return [];
    return [{ text, unit, most: total.high }];
  });
  return [...new Map(limits.map((limit) => [limit.text.toLowerCase(), limit])).values()];
}
