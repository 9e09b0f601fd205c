import { DIAGNOSTICS } from './terms/diagnostics.ts';
import { EQUIPMENT } from './terms/equipment.ts';
import { PROCEDURES } from './terms/procedures.ts';
import type { TermGroup, TermKind } from './terms/term-group.ts';
import { THERAPIES_AND_PROGRAMS } from './terms/therapies.ts';
import { WORDS } from './terms/words.ts';

/**
 * Groups of equivalent terms: treatments, tests, findings, papers. One table for recognising requests and for the
 * synonyms of search. Written from general knowledge of the field.
 */
export const TERM_GROUPS: readonly TermGroup[] = [
  ...DIAGNOSTICS,
  ...THERAPIES_AND_PROGRAMS,
  ...PROCEDURES,
  ...EQUIPMENT,
  ...WORDS,
];

const NOT_ASKED_FOR: ReadonlySet<TermKind> = new Set(['finding', 'condition', 'paper', 'word']);

/** Groups that name something a physician can request. */
export const TREATMENT_GROUPS: readonly TermGroup[] = TERM_GROUPS.filter(
  ({ kind }) => !NOT_ASKED_FOR.has(kind),
);

const byTerm = new Map<string, TermGroup[]>();
for (const group of TERM_GROUPS) {
  for (const term of group.terms) {
    const key = keyOf(term);
    byTerm.set(key, [...(byTerm.get(key) ?? []), group]);
  }
}

/**
 * Terms that mean the same as the one given, in any case and with hyphens, slashes or spaces alike; without it itself.
 * Of an ambiguous abbreviation ("OT") those of every group.
 */
export function synonymsOf(term: string): string[] {
  const key = keyOf(term);
  const all = (byTerm.get(key) ?? []).flatMap(({ terms }) => terms);
  return [...new Set(all)].filter((other) => keyOf(other) !== key);
}

function keyOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
