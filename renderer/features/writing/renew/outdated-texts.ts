import { type CitedNow, type OutdatedCitation, outdatedIn } from '../../../../shared/evidence/outdated.ts';
import type { CaseText } from '../case-texts.ts';

/** Citations of one place: what the first of them says, and what all of them would say now. */
export interface OutdatedGroup extends OutdatedCitation {
  /** Names of the texts that they stand in, with how often. */
  texts: { name: string; count: number }[];
}

/** The outdated citations of all texts, once for each place, in the order of the letter. */
export function outdatedGroups(texts: readonly CaseText[], cited: CitedNow): OutdatedGroup[] {
  const groups = new Map<string, OutdatedGroup>();
  for (const { name, rich } of texts) {
    for (const one of outdatedIn(rich, cited)) {
      const group = groups.get(one.evidence) ?? { ...one, texts: [] };
      groups.set(one.evidence, group);
      const known = group.texts.find((text) => text.name === name);
      if (known === undefined) group.texts.push({ name, count: 1 });
      else known.count += 1;
    }
  }
  return [...groups.values()];
}
