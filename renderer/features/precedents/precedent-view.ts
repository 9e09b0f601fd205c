import { create } from 'zustand';
import type { ChosenFacet } from '../../../shared/contracts/precedents.ts';
import { type Asked, NOTHING_ASKED } from '../search/asked.ts';

/** What past determinations are narrowed down to. */
export interface PrecedentFilter {
  facets: readonly ChosenFacet[];
  years: { from: number; to: number } | null;
}

export const NO_FILTER: PrecedentFilter = { facets: [], years: null };

/** A request of a determination. */
export interface ChosenItem {
  letterId: number;
  itemId: number;
}

interface PrecedentView {
  asked: Asked;
  filter: PrecedentFilter;
  chosen: ChosenItem | undefined;
}

const initial: PrecedentView = { asked: NOTHING_ASKED, filter: NO_FILTER, chosen: undefined };

/** For coming back from another screen. Gone with the page when the desk locks. */
export const usePrecedentView = create<PrecedentView>()(() => initial);

export function changePrecedents(change: Partial<PrecedentView>): void {
  usePrecedentView.setState(change);
}

/** The facet of a kind that is chosen; an empty text where none is. */
export function chosenValue({ facets }: PrecedentFilter, kind: ChosenFacet['kind']): string {
  return facets.find((one) => one.kind === kind)?.value ?? '';
}

/** @param value empty for none */
export function withFacet(
  filter: PrecedentFilter,
  kind: ChosenFacet['kind'],
  value: string,
): PrecedentFilter {
  // A section is one of its guideline.
  const others = filter.facets.filter(
    (one) => one.kind !== kind && !(kind === 'guideline' && one.kind === 'section'),
  );
  return { ...filter, facets: value === '' ? others : [...others, { kind, value }] };
}

export function countFilters({ facets, years }: PrecedentFilter): number {
  return facets.length + (years === null ? 0 : 1);
}
