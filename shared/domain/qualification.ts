import type { ImrCase } from './case.ts';
import { printDate } from './dates.ts';
import { SPECIALTIES_BY_CATEGORY } from './qualification-table.ts';
import type { Reviewer } from './reviewer.ts';
import { printCategory } from './treatment-categories.ts';

/** Specialties that our table counts as fitting for a category; undefined where any may. The longest prefix decides. */
export function fittingSpecialties(category: string): readonly string[] | undefined {
  const fitting = SPECIALTIES_BY_CATEGORY.filter(([prefix]) => category.startsWith(prefix));
  const longest = fitting.sort(([one], [other]) => other.length - one.length)[0];
  return longest?.[1];
}

/**
 * Reasons to look twice before attesting one's qualifications. Hints of our own, confirmed by nobody: they never block.
 * @param today ISO date, as the laptop's calendar has it
 * @returns sentences, each once
 */
export function qualificationHints(
  imrCase: Pick<ImrCase, 'items' | 'caseBlock'>,
  reviewer: Pick<Reviewer, 'licences' | 'specialties'>,
  today: string,
): string[] {
  const hints = [
    ...imrCase.items.flatMap((item, index) => specialtyHint(item.category, index + 1, reviewer.specialties)),
    ...licenceHints(imrCase.caseBlock?.decisionDate?.iso, reviewer.licences, today),
  ];
  return [...new Set(hints)];
}

function specialtyHint(
  category: string | undefined,
  number: number,
  specialties: readonly string[],
): string[] {
  const fitting = category === undefined ? undefined : fittingSpecialties(category);
  if (category === undefined || fitting === undefined) return [];
  if (specialties.some((one) => fitting.includes(one))) return [];
  const yours = specialties.length === 0 ? 'none is entered in Settings' : specialties.join(', ');
  const usual = `${fitting.slice(0, 3).join(', ')}${fitting.length > 3 ? ' and others' : ''}`;
  return [
    `Item ${number} is ${printCategory(category)}, usually reviewed by ${usual}. Your specialties: ${yours}.`,
  ];
}

function licenceHints(decision: string | undefined, licences: Reviewer['licences'], today: string): string[] {
  if (licences.length === 0) return ['No license is entered in Settings.'];
  return licences.flatMap(({ state, expires }) => {
    if (expires === undefined) return [];
    const date = printDate({ iso: expires });
    if (expires < today) return [`The license in ${state} expired on ${date}.`];
    if (decision !== undefined && expires < decision) {
      return [`The license in ${state} expires on ${date}, before the decision date.`];
    }
    return [];
  });
}
