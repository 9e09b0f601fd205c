import { GUIDELINE_NAMES, LAW_NAMES, ODG_CHAPTERS } from '../domain/guideline-names.ts';
import { MTUS_CHAPTERS } from '../domain/mtus-chapters.ts';
import { inForce } from '../domain/mtus-editions.ts';
import { sectionsOfChapter } from '../domain/mtus-sections.ts';
import type { LearnedPick, PickList } from './pick.ts';

/** One line of a pick list. */
export interface OfferedPick {
  text: string;
  edition: string;
  /** How often it was cited; 0 for one that came with the program and was not cited yet. */
  uses: number;
  /** An edition that was not in force on the decision date. */
  isOld: boolean;
}

interface Asked {
  list: PickList;
  within: string;
  /** ISO decision date; without one no edition is old. */
  day?: string | undefined;
}

/**
 * What a pick list offers: what was cited before, most often first, then what comes with the program. Editions that were
 * not in force on the decision date come last. Never closed: anything may be typed.
 */
export function offerPicks(learned: readonly LearnedPick[], { list, within, day }: Asked): OfferedPick[] {
  const own = learned
    .filter((one) => one.list === list && (within === '' || one.within === '' || one.within === within))
    .sort((one, other) => other.uses - one.uses);
  const offered = new Map<string, OfferedPick>();
  for (const { text, edition, uses } of [...own, ...shipped(list, within)]) {
    const key = `${text.toLowerCase()} ${edition}`;
    const before = offered.get(key);
    if (before !== undefined) before.uses += uses;
    else offered.set(key, { text, edition, uses, isOld: list === 'chapter' && isOld(text, edition, day) });
  }
  const all = [...offered.values()];
  return [...all.filter((one) => !one.isOld), ...all.filter((one) => one.isOld)];
}

function isOld(title: string, year: string, day: string | undefined): boolean {
  return day !== undefined && inForce({ title, year }, day)?.isInForce === false;
}

/** The lists as they come with the program. */
function shipped(list: PickList, within: string): { text: string; edition: string; uses: 0 }[] {
  const texts = (names: readonly string[]) => names.map((text) => ({ text, edition: '', uses: 0 as const }));
  switch (list) {
    case 'chapter':
      return MTUS_CHAPTERS.map(({ title, year }) => ({ text: title, edition: year, uses: 0 as const }));
    case 'section':
      return texts(sectionsOfChapter(within));
    case 'guideline':
      return texts(GUIDELINE_NAMES);
    case 'guideline-chapter':
      return texts(/\bODG\b|Official Disabilit/.test(within) || within === '' ? ODG_CHAPTERS : []);
    case 'law':
      return texts(LAW_NAMES);
    case 'guideline-section':
    case 'journal':
      return [];
  }
}
