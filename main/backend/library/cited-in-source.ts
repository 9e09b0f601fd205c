import { basisOf } from '../../../shared/guidelines/cite.ts';
import type { Reader } from '../store/handles.ts';
import { readCitedIn } from '../store/library/cited-in.ts';
import { readPackOf } from '../store/library/save-source.ts';

/** In how many items, of how many cases, the vault's cases cite a source: what its removal is told with. */
export function countCitedIn(reader: Reader, sourceId: string): { items: number; cases: number } {
  const pack = readPackOf(reader, sourceId);
  // A chapter as a whole is cited by each of its sections; one of a law by these alone.
  const bases =
    pack === undefined
      ? []
      : pack.chapters.flatMap((chapter) =>
          pack.citation.kind === 'regulation'
            ? chapter.sections.map((section) => basisOf(pack, chapter, section))
            : [basisOf(pack, chapter)],
        );
  const citing = bases.flatMap((basis) => readCitedIn(reader, basis));
  return {
    items: new Set(citing.map(({ caseId, item }) => `${caseId} ${item}`)).size,
    cases: new Set(citing.map(({ caseId }) => caseId)).size,
  };
}
