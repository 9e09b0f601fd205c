import type { PlaceHead, PlaceKey } from '../../../shared/contracts/lookup.ts';
import { placeHead, readPlaces } from '../library/places.ts';
import type { Reader } from '../store/handles.ts';
import { placeOfKey } from '../store/library/marks.ts';

/** A hit without the piece of its text. */
export function headOf(hit: PlaceHead & { snippet?: unknown }): PlaceHead {
  const { snippet: _snippet, ...head } = hit;
  return head;
}

/** Places as lists show them, in the order of their ids. @param day ISO */
export function headsOf(reader: Reader, ids: readonly number[], day: string): PlaceHead[] {
  return readPlaces(reader, ids).map((place) => ({
    ...placeHead(place, day),
    criteria: place.stored?.section.criteria?.length ?? 0,
  }));
}

/** The same of what is named by keys; what left the library is left out. */
export function headsOfKeys(reader: Reader, keys: readonly PlaceKey[], day: string): PlaceHead[] {
  return headsOf(
    reader,
    keys.flatMap((key) => placeOfKey(reader, key) ?? []),
    day,
  );
}
