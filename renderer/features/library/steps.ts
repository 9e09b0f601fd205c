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
export function groupByStep<T extends { step: Step }>(all: readonly T[]): { step: Step; of: T[] }[] {
  const groups = new Map<Step, T[]>();
  for (const one of all) groups.set(one.step, [...(groups.get(one.step) ?? []), one]);
  return [...groups].map(([step, of]) => ({ step, of }));
}
