import { type Searched, type SearchStep, searchStepSchema } from '../domain/worksheet.ts';

/** The steps of a search, in the order of 8 CCR 9792.21.1(d); our words. */
export const SEARCH_STEPS: Readonly<Record<SearchStep, string>> = {
  mtus: 'The MTUS as in force',
  'acoem-odg': 'The most current ACOEM or ODG',
  'other-guidelines': 'Other current evidence-based guidelines, nationally recognized',
  studies: 'Current peer-reviewed studies',
};

/**
 * Which step the search is at: the first that has no answer yet. It ends with a step that addresses the treatment and is not
 * challenged.
 * @returns undefined when it has ended
 */
export function nextSearchStep(searched: readonly Searched[]): SearchStep | undefined {
  for (const step of searchStepSchema.options) {
    const results = searched.filter((one) => one.step === step).map(({ result }) => result);
    if (results.includes('addresses')) return undefined;
    if (!results.includes('silent') && !results.includes('challenged')) return step;
  }
  return undefined;
}
