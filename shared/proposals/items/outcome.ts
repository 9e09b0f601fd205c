/** What utilization review did with a request. */
export const UR_OUTCOMES = ['denied', 'modified', 'certified'] as const;
export type UrOutcome = (typeof UR_OUTCOMES)[number];

const MODIFIED = /modif|partial/i;
const DENIED =
  /\bden(?:y|ied|ial)|non[\s-]*cert|non[\s-]*auth|\bnot\s+(?:\w+\s+)?(?:certified|approved|authori[sz]ed|recommended|necessary)|adverse|not\s+medically|disapprov/i;
const CERTIFIED = /certif|approv|authori[sz]|recommend|allow|medically\s+necessary/i;
/** An outcome is said in a few words; more are a sentence about one. */
const MOST_WORDS = 7;

/** The outcome that a few words state: "NOT CERTIFIED", "Approved as modified". */
export function outcomeIn(text: string): UrOutcome | undefined {
  const words = text.trim().split(/\s+/);
  if (words.length > MOST_WORDS) return undefined;
  if (MODIFIED.test(text)) return 'modified';
  if (DENIED.test(text)) return 'denied';
  return CERTIFIED.test(text) ? 'certified' : undefined;
}
