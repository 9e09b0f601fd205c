import type { LibrarySource } from '../../../shared/contracts/library.ts';

type Step = LibrarySource['step'];

/** Steps of the search sequence of 8 CCR 9792.21.1, as groups of the library are called. */
export const STEP_TITLES: Record<Step, string> = {
  mtus: 'MTUS',
  'acoem-odg': 'ACOEM and ODG',
  'other-guideline': 'Other guidelines',
  study: 'Studies',
  law: 'Law',
};

/** Groups in the order of the sources, each with its own. */
export function groupByStep<T>(all: readonly T[], stepOf: (one: T) => Step): { step: Step; of: T[] }[] {
  return [...Map.groupBy(all, stepOf)].map(([step, of]) => ({ step, of }));
}
