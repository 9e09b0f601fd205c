/** A place where a text speaks of a determination before the one under review. */
export interface EarlierDecision {
  /** Of an independent medical review, or of a utilization review. */
  of: 'imr' | 'review';
  /** The number of its case, where it is named. */
  caseNumber?: string;
  start: number;
  end: number;
}

const IMR = String.raw`(?:IMR|independent\s+medical\s+review)`;
const REVIEW = String.raw`(?:UR|utilization\s+review|peer\s+review)`;
const BEFORE = '(?:prior|previous|earlier|past)';
const DECIDED =
  '(?:upheld|overturned|overruled|affirmed|reversed|approved|authorized|denied|certified|non-?certified|modified)';

const CASE_NUMBER = /\bCM\s?\d{2}\s?-\s?\d{7}\b/gi;
const OF_IMR: readonly RegExp[] = [
  String.raw`\b${BEFORE}\s+${IMR}\b(?!\s+(?:application|request|form))`,
  String.raw`\b${IMR}\s+(?:(?:final\s+)?(?:determination|decision|reviewer|panel)\s+)?(?:(?:of|dated)\s+\S+\s+)?(?:has\s+|had\s+|was\s+|were\s+)?${DECIDED}\b`,
  String.raw`\b${DECIDED}\s+(?:by|through|via|at|on|in|per|after)\s+(?:an?\s+|the\s+)?${IMR}\b`,
].map((source) => new RegExp(source, 'gi'));
const OF_REVIEW: readonly RegExp[] = [
  String.raw`\bpreviously\s+(?:been\s+)?${DECIDED}\b`,
  String.raw`\b${BEFORE}\s+(?:${REVIEW}|certification|non-?certification|denial)\b`,
  String.raw`\b${DECIDED}\s+(?:by|in|per|on)\s+(?:an?\s+|the\s+)?${BEFORE}\s+(?:review|decision|determination)\b`,
].map((source) => new RegExp(source, 'gi'));

/** A page without any of these tells of none. */
const ANY = /\bCM\s?\d{2}|\bIMR\b|independent\s+medical|previous|\bprior\b|\bearlier\b|\bpast\b/i;
/** How a dispute goes and what one may do: forms say so on every page. */
const IN_GENERAL =
  /\b(?:if|may|must|shall|should|can|could|would|will|right to|how to|days of|apply|application for|request for independent|enclosed|binding|unless|until|whether)\b/i;
/** A box of the state's request form, which stands there whether or not it is ticked. */
const FORM_BOX = /requested\s+treatment(?:\(s\))?\s+has\s+been\s+$/i;
/** Before it: it did not happen, or a person "previously denied" something. */
const NOT_TOLD =
  /\b(?:no|not|never|without|neither|nor)\b|\b(?:patient|claimant|applicant|worker|employee|he|she|who)\s+(?:ha[sd]\s+)?$/i;
/** A sentence longer than this is a page without full stops: what stands far away says nothing of it. */
const AROUND = 120;

/**
 * Where a text tells of an earlier determination: by its case number, or in words. What forms say of reviews in general is
 * none. A case number of a review is told whatever stands around it.
 */
export function earlierDecisions(text: string): EarlierDecision[] {
  const found: EarlierDecision[] = [];
  if (!ANY.test(text)) return found;
  for (const match of text.matchAll(CASE_NUMBER)) {
    const caseNumber = match[0].toUpperCase().replace(/\s/g, '');
    found.push({ of: 'imr', caseNumber, start: match.index, end: match.index + match[0].length });
  }
  for (const [of, wordings] of [
    ['imr', OF_IMR],
    ['review', OF_REVIEW],
  ] as const) {
    for (const wording of wordings) {
      for (const match of text.matchAll(wording)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const isKnown = found.some((one) => one.start < end && start < one.end);
        if (!isKnown && isTold(text, start, end)) found.push({ of, start, end });
      }
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** By the sentence that it stands in, or what is near in a long one. */
function isTold(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(/[.!?]\s|\n\s*\n/)
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split(/[.!?](?:\s|$)|\n\s*\n/)[0] ?? '';
  return !FORM_BOX.test(before) && !NOT_TOLD.test(before) && !IN_GENERAL.test(`${before}${after}`);
}
