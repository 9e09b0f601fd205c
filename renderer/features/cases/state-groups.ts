import type { CaseRow, CaseState } from '../../../shared/contracts/cases.ts';

/** Who has the word: the reviewer (open), the organization (waiting), nobody any more (closed). */
export type StateGroup = 'all' | 'open' | 'waiting' | 'closed';

const GROUPS: Record<CaseState, Exclude<StateGroup, 'all'>> = {
  received: 'open',
  accepted: 'open',
  'in review': 'open',
  ready: 'open',
  'clarification requested': 'open',
  signed: 'waiting',
  returned: 'waiting',
  declined: 'closed',
  withdrawn: 'closed',
};

export const STATE_GROUPS: readonly { group: StateGroup; label: string; hint: string }[] = [
  { group: 'all', label: 'All', hint: 'Every case' },
  { group: 'open', label: 'Open', hint: 'Yours to work on' },
  { group: 'waiting', label: 'Waiting', hint: 'Signed or returned: QA may ask' },
  { group: 'closed', label: 'Closed', hint: 'Declined or withdrawn' },
];

/** The cases of a group. */
export function inGroup(rows: readonly CaseRow[], group: StateGroup): readonly CaseRow[] {
  return group === 'all' ? rows : rows.filter(({ state }) => GROUPS[state] === group);
}

/** The way of a case, for sorting by state. */
export const STATE_ORDER: readonly CaseState[] = [
  'clarification requested',
  'received',
  'accepted',
  'in review',
  'ready',
  'signed',
  'returned',
  'declined',
  'withdrawn',
];
