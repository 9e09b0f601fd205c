/** Visits of one kind of therapy an injury, for injuries since 2004. Labor Code 4604.5(c)(1). */
export const VISIT_CAP = 24;
export const VISIT_CAP_LAW = 'Labor Code 4604.5(c)(1)';

const CAPPED_SINCE = '2004-01-01';
const CAPPED = /\b(?:physical therapy|occupational therapy|chiropractic\w*|PT|OT)\b/i;
const POSTSURGICAL = /post-?\s*(?:op\w*|surg\w*)|status post/i;

interface Asked {
  request: string;
  rationale: string;
  /** ISO date of injury. */
  injury: string | undefined;
}

/** Whether the cap on visits holds for a request: chiropractic, occupational and physical therapy, unless after a surgery. */
export function isVisitCapped({ request, rationale, injury }: Asked): boolean {
  if (injury !== undefined && injury < CAPPED_SINCE) return false;
  return CAPPED.test(request) && !POSTSURGICAL.test(`${request}\n${rationale}`);
}
