import { useMemo } from 'react';
import { type PrecedentSearch, precedentContracts } from '../../../shared/contracts/precedents.ts';
import { call } from '../../lib/client.ts';
import type { Asked } from '../search/asked.ts';
import { type Hits, useHits } from '../search/use-hits.ts';
import type { PrecedentFilter } from './precedent-view.ts';

/** The requests that are found; without a word all of them. */
export function usePrecedentHits(typed: Asked, filter: PrecedentFilter): Hits<PrecedentSearch> {
  const wanted = useMemo(() => ({ ...typed, ...filter, facets: [...filter.facets] }), [typed, filter]);
  return useHits(
    [precedentContracts.search.name],
    wanted,
    () => false,
    (asked, page) => call(precedentContracts.search, { ...asked, ...page }),
  );
}
