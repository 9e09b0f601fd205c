import type { VersionRow } from '../../../shared/contracts/versions.ts';
import type { LetterSide } from './sign-view.ts';

/** What became of a version, in a word. */
export const VERSION_STATES = {
  current: { text: 'Current', color: 'success' },
  superseded: { text: 'Superseded', color: 'informative' },
  withdrawn: { text: 'Withdrawn', color: 'warning' },
} as const satisfies Record<VersionRow['state'], { text: string; color: string }>;

/** `2 upheld, 1 overturned`; what there is none of is left out. */
export function decidedText({ upheld, overturned }: Pick<VersionRow, 'upheld' | 'overturned'>): string {
  const parts = [upheld > 0 && `${upheld} upheld`, overturned > 0 && `${overturned} overturned`];
  return parts.filter(Boolean).join(', ') || 'No item decided';
}

export function sideName(side: LetterSide): string {
  return side === 'now' ? 'The letter as it is now' : `Version ${side}`;
}

/** What a menu of versions gives back; undefined for anything else. */
export function sideFrom(value: string | undefined): LetterSide | undefined {
  if (value === 'now') return 'now';
  return value !== undefined && /^[1-9]\d*$/.test(value) ? Number(value) : undefined;
}
