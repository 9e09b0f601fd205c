import type { CheckedCriterion } from '../domain/checklist.ts';
import type { GuidelineSection } from '../guidelines/pack.ts';

type Criterion = Pick<NonNullable<GuidelineSection['criteria']>[number], 'text' | 'kind' | 'limit'>;

/**
 * A checklist with the criteria of a section behind those that it has. Those of the same words and source stand once; what was
 * entered of them stays. A section that lists none gives one to be typed, with its name.
 * @param source what the section is called in the letter
 */
export function takeCriteria(
  checklist: readonly CheckedCriterion[],
  { source, criteria }: { source: string; criteria: readonly Criterion[] },
): CheckedCriterion[] {
  const taken = criteria.map(
    ({ text, kind, limit }): CheckedCriterion => ({
      criterion: text,
      // Most are plain conditions: only what says more is kept.
      ...(kind === 'other' ? {} : { kind }),
      ...(limit === undefined ? {} : { limit }),
      source,
      fact: [],
    }),
  );
  const fresh: CheckedCriterion[] = taken.length > 0 ? taken : [{ criterion: '', source, fact: [] }];
  const known = new Set(checklist.map(keyOf));
  return [...checklist, ...fresh.filter((one) => !known.has(keyOf(one)))];
}

function keyOf({ criterion, source = '' }: CheckedCriterion): string {
  return JSON.stringify([criterion.trim(), source]);
}
