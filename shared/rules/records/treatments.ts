import type { Fact, TermFact } from '../../domain/facts/index.ts';

/** What can be asked for, among the kinds of terms. */
const TREATMENTS: ReadonlySet<TermFact['termKind']> = new Set([
  ...(['imaging', 'diagnostic', 'therapy', 'injection', 'surgery', 'equipment'] as const),
  ...(['program', 'evaluation', 'psych', 'home', 'transport'] as const),
]);

/**
 * Drugs and treatments among the facts of a text, each once, by which two texts are compared: `drug naproxen`, `term lumbar-mri`.
 * Therapies by their category: a stabilization program and physical therapy are one course to whoever counts visits.
 */
export function treatmentsOf(facts: readonly Fact[]): string[] {
  const keys = facts.flatMap((fact) => {
    if (fact.kind === 'drug') return [`drug ${fact.generic}`];
    if (fact.kind !== 'term' || !TREATMENTS.has(fact.termKind)) return [];
    const { termKind, category, group } = fact;
    return [termKind === 'therapy' && category !== undefined ? `category ${category}` : `term ${group}`];
  });
  return [...new Set(keys)];
}
