import { printBound } from '../../../shared/domain/checklist.ts';
import type { MarkedCriterion } from '../../../shared/guidelines/outline/outline.ts';

/** Kinds of criteria in the words of the screen. */
export const CRITERION_KINDS: Readonly<Record<MarkedCriterion['kind'], string>> = {
  indication: 'Indication',
  prerequisite: 'Prerequisite',
  limit: 'Limit',
  contraindication: 'Contraindication',
  documentation: 'Documentation',
  other: 'Other',
};

/** `Limit: at most 24 visits`: the kind, and the number that it holds to. */
export function kindInWords({ kind, limit }: Pick<MarkedCriterion, 'kind' | 'limit'>): string {
  const number = limit === undefined ? '' : `: ${printBound(limit)} ${limit.unit}`;
  return `${CRITERION_KINDS[kind]}${number}`;
}
