import type { BasisWho } from '../../domain/basis.ts';
import type { DisputedItem } from '../../domain/item.ts';
import type { LetterProfile } from '../profile.ts';
import type { FoundItem } from './find-items.ts';
import type { Flow } from './flow.ts';
import { readBasis } from './read-basis.ts';
import { factsOfRequest } from './read-request.ts';
import { readTitle } from './read-title.ts';

/** Reads one item of a letter. @param reference ISO date by which years of two digits are read */
export function readItem(
  flow: Flow,
  found: FoundItem,
  { id, profile, reference }: { id: string; profile: LetterProfile; reference: string },
): DisputedItem {
  const title = readTitle(flow.line(found.title), profile);
  const basisOf = (who: BasisWho) => {
    const part = found.parts[who];
    return part === undefined ? undefined : readBasis(flow.line(part), who, profile);
  };
  const administrator = basisOf('administrator');
  const reviewer = basisOf('reviewer');
  const { rationale } = found.parts;
  return {
    id,
    ...title,
    ...factsOfRequest(title.request, reference),
    bases: { ...(administrator && { administrator }), ...(reviewer && { reviewer }) },
    rationale: rationale === undefined ? [] : flow.richText(rationale),
  };
}
