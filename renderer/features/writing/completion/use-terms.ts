import { useMemo } from 'react';
import { draftingContracts } from '../../../../shared/contracts/drafting.ts';
import type { DraftPart } from '../../../../shared/drafting/parts.ts';
import type { Term } from '../../../../shared/writing/complete.ts';
import { type DateForm, printDay } from '../../../../shared/writing/date-forms.ts';
import { useContractQuery } from '../../../lib/queries.ts';

const PARTS: Partial<Record<DraftPart, string>> = {
  medication: 'Drug',
  diagnoses: 'Diagnosis',
  treatment: 'Treatment',
};
/** Longer ones are sentences, which nobody writes again. */
const LONGEST = 80;

/**
 * The case's own drugs, diagnoses, treatments, dates and providers, as its records have them.
 * @param isWanted false until somebody writes: looking through the records takes a moment
 */
export function useTerms(caseId: string, form: DateForm, isWanted: boolean): readonly Term[] {
  const { data: facts } = useContractQuery(draftingContracts.facts, { caseId }, { enabled: isWanted });
  return useMemo(() => {
    const terms = new Map<string, Term>();
    const add = (text: string, about: string) => {
      if (text.length <= LONGEST && !terms.has(text.toLowerCase()))
        terms.set(text.toLowerCase(), { text, about });
    };
    for (const fact of facts?.records.flatMap((record) => record.facts) ?? []) {
      const about = PARTS[fact.part];
      if (about !== undefined) add(fact.value, about);
    }
    for (const { author, date, title } of facts?.records ?? []) {
      if (author !== null) add(author, 'Provider');
      if (date !== null) add(printDay(date, form), title);
    }
    return [...terms.values()];
  }, [facts, form]);
}
