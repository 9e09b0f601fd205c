import { ToggleButton, Tooltip } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { LibraryPlace } from '../../../shared/contracts/library.ts';
import { lookupContracts } from '../../../shared/contracts/lookup.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { today } from '../../lib/today.ts';
import { aboutPlaceQuery, type PlaceId } from './about-place.ts';

/** What the vault knows of a place besides what it says: whether it is a favorite, where it is cited, and what is in force instead. */
export function useAboutPlace(place: PlaceId, day: string = today()) {
  return useQuery(aboutPlaceQuery(place, day)).data;
}

/** By what a place is known for good: the ids of its rows change when its source is imported anew. */
export function keyOfPlace({ sourceKey, chapter, section }: LibraryPlace) {
  return { source: sourceKey, chapter: chapter.key, section: section?.key ?? null };
}

/** Makes a place a favorite, or none any more. */
export function FavoriteButton({ place, isFavorite }: { place: LibraryPlace; isFavorite: boolean }) {
  const { mutate } = useContractCommand(lookupContracts.setFavourite);
  const toggle = (): void =>
    mutate(
      { place: keyOfPlace(place), isFavourite: !isFavorite },
      { onError: (error) => notify.error('The favorite was not kept', error) },
    );
  return (
    <Tooltip content={isFavorite ? 'Remove from the favorites' : 'Add to the favorites'} relationship="label">
      <ToggleButton
        appearance="subtle"
        checked={isFavorite}
        icon={isFavorite ? <StarFilled /> : <StarRegular />}
        onClick={toggle}
      />
    </Tooltip>
  );
}
