import type { PrecedentHit } from '../../../shared/contracts/precedents.ts';
import type { Matcher } from '../../../shared/search/matcher.ts';
import { snippetOf } from '../../../shared/search/snippet.ts';
import type { Reader } from '../store/handles.ts';
import { numbersIn, readLetters, type StoredItem } from '../store/precedents.ts';

/** An item that is listed, and why. */
export interface ListedItem {
  item: StoredItem;
  reasons: readonly string[];
}

/** Items as they are shown. @param matcher marks what was found in the rationale */
export function hitsOf(reader: Reader, listed: readonly ListedItem[], matcher?: Matcher): PrecedentHit[] {
  const ids = [...new Set(listed.map(({ item }) => item.letterId))];
  const letters = readLetters(reader, ids);
  const numberOf = numbersIn(reader, ids);
  return listed.flatMap(({ item, reasons }) => {
    const letter = letters.get(item.letterId);
    if (letter === undefined) return [];
    const { id, letterId, request, outcome, category, reviewer, rationale } = item;
    return {
      ...{ letterId, itemId: id, number: numberOf(item), request, outcome, category, reviewer },
      origin: letter.case_id === null ? 'posted' : 'own',
      caseId: letter.case_id,
      caseNumber: letter.case_number,
      decidedOn: letter.decided_on,
      specialties: letter.specialties,
      snippet: snippetOf(rationale, matcher?.ranges(rationale) ?? []),
      reasons: [...reasons],
    };
  });
}
