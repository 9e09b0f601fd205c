import type { Plan, PlanPhrase } from './plan.ts';

/** Alternatives within NEAR are written out one by one: more combinations than this are left out, the rarest forms first. */
const MOST_COMBINATIONS = 64;

/**
 * A plan as FTS5 takes it. Every token stands in quotation marks and holds letters and figures alone, so that nothing that was
 * typed is ever syntax.
 */
export function matchExpression(plan: Plan): string {
  switch (plan.kind) {
    case 'any':
      return anyOf(plan.of);
    case 'near':
      return combinations(plan.parts)
        .map((phrases) => `NEAR(${phrases.map(phraseOf).join(' ')}, ${plan.within})`)
        .join(' OR ');
    case 'some':
      return plan.of.map((one) => `(${matchExpression(one)})`).join(' OR ');
    case 'all': {
      const all = plan.of.map((one) => `(${matchExpression(one)})`).join(' AND ');
      if (plan.without.length === 0) return all;
      return `(${all}) NOT (${plan.without.map((one) => `(${matchExpression(one)})`).join(' OR ')})`;
    }
  }
}

function anyOf(phrases: readonly PlanPhrase[]): string {
  return phrases
    .flatMap(
      (phrase) =>
        phrase.words?.map((word) => phraseOf({ tokens: [word], prefix: false })) ?? [phraseOf(phrase)],
    )
    .join(' OR ');
}

function phraseOf({ tokens, prefix }: PlanPhrase): string {
  return `"${tokens.join(' ')}"${prefix ? ' *' : ''}`;
}

/** One phrase of each part, in every combination. */
export function combinations(parts: readonly (readonly PlanPhrase[])[]): PlanPhrase[][] {
  let made: PlanPhrase[][] = [[]];
  for (const part of parts) {
    // The first alternative is what was typed: it is in every list that is cut.
    const most = Math.max(1, Math.floor(MOST_COMBINATIONS / made.length));
    made = made.flatMap((before) => part.slice(0, most).map((phrase) => [...before, phrase]));
  }
  return made;
}
