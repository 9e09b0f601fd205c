import type { PlaceHead } from '../../../shared/contracts/lookup.ts';
import { inForceOn } from '../../../shared/guidelines/in-force.ts';
import { effectiveOf, type Place, readPlaces } from '../library/places.ts';
import type { Reader } from '../store/handles.ts';
import { chaptersLike } from '../store/library/marks.ts';
import { readSections } from '../store/library/places.ts';
import { correctedChapters } from '../store/library/save-source.ts';
import { headsOf } from './place-head.ts';

/**
 * Of a place that is not in force on a day, the one that is: the same chapter by its number or title, in it the section of the same
 * title where there is one, else the chapter as a whole. Null where the library has none, or the place itself is in force.
 */
export function inForceInstead(reader: Reader, place: Place, day: string): PlaceHead | null {
  if (inForceOn(effectiveOf(place), day) !== 'no') return null;
  const { number = null, title } = place.chapter.chapter;
  const [other] = readPlaces(reader, chaptersLike(reader, { number, title })).filter(
    (one) =>
      one.head.source === place.head.source &&
      inForceOn(effectiveOf(one), day) === 'yes' &&
      !isCorrected(reader, one),
  );
  if (other === undefined) return null;
  const named = place.stored?.section.title.toLowerCase();
  const section = readSections(reader, other.chapter.id).find(
    (one) => one.section.title.toLowerCase() === named,
  );
  return headsOf(reader, [section?.id ?? other.chapter.id], day)[0] ?? null;
}

/** The reviewer has its days otherwise: the correction tells them. */
function isCorrected(reader: Reader, { source, head, chapter }: Place): boolean {
  return source.kind === 'shipped' && correctedChapters(reader, head.id).has(chapter.chapter.id);
}
