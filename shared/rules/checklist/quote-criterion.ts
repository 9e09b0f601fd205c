import type { CheckedCriterion } from '../../domain/checklist.ts';

/** The head of a criterion in quotation marks, without the period at its end. */
export function quoteCriterion({ criterion }: Pick<CheckedCriterion, 'criterion'>): string {
  const words = criterion.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  const head = words.length > 80 ? `${words.slice(0, 77).trimEnd()}…` : words;
  return `“${head === '' ? 'a criterion without words' : head}”`;
}
