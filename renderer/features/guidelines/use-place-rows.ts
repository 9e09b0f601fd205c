import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lookupContracts } from '../../../shared/contracts/lookup.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import type { AppError } from '../../../shared/errors.ts';
import { call } from '../../lib/client.ts';
import { queryKey } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useLibrarySearch } from '../library/use-library-search.ts';
import { foundGroups, type PlaceGroup, suggestedGroups } from './place-rows.ts';

const HITS = 60;
const NO_MARKS = { favourites: [], recent: [] };

export interface ListedPlaces {
  groups: readonly PlaceGroup[];
  /** The list is the one of what is asked for now. */
  isCurrent: boolean;
  /** How what was typed was read; sentences. */
  notes: readonly string[];
  hasMore: boolean;
  error: AppError | null;
}

/** What fits an item or, when something is typed, what a search finds. @param day ISO */
export function usePlaceRows(item: DisputedItem, typed: string, day: string): ListedPlaces {
  const parent = useCaseSession((session) => session.case.items.find(({ id }) => id === item.parent));
  const asked = typed.trim();
  const isSearch = asked !== '';
  const fitting = {
    ...{ item: askedOf(item), day },
    ...(parent === undefined ? {} : { parent: askedOf(parent) }),
  };
  const suggested = useQuery<unknown, AppError, Awaited<ReturnType<typeof suggest>>>({
    queryKey: queryKey(lookupContracts.suggest, fitting),
    queryFn: () => suggest(fitting),
    enabled: !isSearch,
    placeholderData: keepPreviousData,
  });
  const marked = useQuery({
    queryKey: queryKey(lookupContracts.marked, { day }),
    queryFn: () => call(lookupContracts.marked, { day }),
    enabled: !isSearch,
  });
  const found = useLibrarySearch(asked, day, HITS);
  const groups = useMemo(
    () =>
      isSearch
        ? foundGroups(found.answer?.hits ?? [])
        : suggestedGroups(suggested.data ?? [], marked.data ?? NO_MARKS),
    [isSearch, found.answer, suggested.data, marked.data],
  );
  return {
    groups,
    isCurrent: isSearch ? found.isCurrent : suggested.data !== undefined && !suggested.isPlaceholderData,
    notes: isSearch ? (found.answer?.notes ?? []) : [],
    hasMore: isSearch && found.answer?.hasMore === true,
    error: isSearch ? found.error : suggested.error,
  };
}

function suggest(input: Parameters<typeof call<typeof lookupContracts.suggest>>[1]) {
  return call(lookupContracts.suggest, input);
}

function askedOf({ request, category, bodyParts }: DisputedItem) {
  return { request, bodyParts, ...(category === undefined ? {} : { category }) };
}
