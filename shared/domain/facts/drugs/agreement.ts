import type { DrugFact } from '../fact.ts';
import { printStrength } from './strength.ts';

/** A drug that the text gives in more than one strength. */
export interface StrengthDisagreement {
  generic: string;
  /** Each strength with its mentions, in order of first mention. */
  strengths: { printed: string; mentions: DrugFact[] }[];
}

/** Drugs of which a text gives different strengths: a slip within a title, or two prescriptions. Forms and salts apart. */
export function strengthDisagreements(drugs: readonly DrugFact[]): StrengthDisagreement[] {
  const byGeneric = new Map<string, Map<string, DrugFact[]>>();
  for (const drug of drugs) {
    if (drug.strength === undefined) continue;
    const printed = printStrength(drug.strength);
    const strengths = byGeneric.get(drug.generic) ?? new Map<string, DrugFact[]>();
    const mentions = strengths.get(printed);
    if (mentions === undefined) strengths.set(printed, [drug]);
    else mentions.push(drug);
    byGeneric.set(drug.generic, strengths);
  }
  return [...byGeneric]
    .filter(([, strengths]) => strengths.size > 1)
    .map(([generic, strengths]) => ({
      generic,
      strengths: [...strengths].map(([printed, mentions]) => ({ printed, mentions })),
    }));
}
