/** Tokens in a row. */
export interface PlanPhrase {
  tokens: readonly string[];
  /** The last token is the beginning of a word. */
  prefix: boolean;
  /** Words that begin so, where there are few enough to be looked for one by one: that is faster than a prefix. */
  words?: readonly string[];
  /** Counts in capitals alone: "PT" is physical therapy, "Pt" the patient. The index cannot tell them apart. */
  capitals?: boolean;
}

/** A query as it is carried out: each term with everything that counts as it. */
export type Plan =
  | { kind: 'any'; of: readonly PlanPhrase[] }
  | { kind: 'near'; within: number; parts: readonly (readonly PlanPhrase[])[] }
  | { kind: 'all'; of: readonly Plan[]; without: readonly Plan[] }
  | { kind: 'some'; of: readonly Plan[] };

/** Phrases that a hit may lie on: not those that are excluded. */
export function phrasesOf(plan: Plan): PlanPhrase[] {
  switch (plan.kind) {
    case 'any':
      return [...plan.of];
    case 'near':
      return plan.parts.flat();
    default:
      return plan.of.flatMap(phrasesOf);
  }
}

/** Whether the index alone can tell which pages are hits. */
export function isExact(plan: Plan): boolean {
  return phrasesOf(plan).every(({ capitals }) => capitals !== true);
}
