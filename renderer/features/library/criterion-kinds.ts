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
