import { create } from 'zustand';
import type { SigningAttestationId } from '../../../shared/domain/signing-attestations.ts';

/** One side of a comparison: a signed version, or the letter as it is now. */
export type LetterSide = number | 'now';

/** What the Sign tab shows. */
export type SignView =
  | { kind: 'overview' }
  | { kind: 'letter'; version: number }
  | { kind: 'compare'; before: LetterSide; after: LetterSide };

interface State {
  views: Readonly<Record<string, SignView>>;
  /** What was ticked, and for which letter: another letter asks for every tick again. */
  ticks: Readonly<Record<string, { letter: string; ids: readonly SigningAttestationId[] }>>;
}

const OVERVIEW: SignView = { kind: 'overview' };
const NOTHING: readonly SigningAttestationId[] = [];

/**
 * What the Sign tab shows of each case, for coming back from another tab. Ids and numbers alone; gone with the page when
 * the desk locks.
 */
const useSignViews = create<State>()(() => ({ views: {}, ticks: {} }));

export function useSignView(caseId: string): SignView {
  return useSignViews(({ views }) => views[caseId] ?? OVERVIEW);
}

export function showSignView(caseId: string, view: SignView): void {
  useSignViews.setState(({ views }) => ({ views: { ...views, [caseId]: view } }));
}

/** The attestations ticked for this letter. @param letter its hash */
export function useTicks(caseId: string, letter: string | undefined): readonly SigningAttestationId[] {
  return useSignViews(({ ticks }) => {
    const known = ticks[caseId];
    return known !== undefined && known.letter === letter ? known.ids : NOTHING;
  });
}

export function setTicks(caseId: string, letter: string, ids: readonly SigningAttestationId[]): void {
  useSignViews.setState(({ ticks }) => ({ ticks: { ...ticks, [caseId]: { letter, ids } } }));
}
