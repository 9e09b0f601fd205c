import { z } from 'zod';
import { AppError } from '../errors.ts';

export const caseStateSchema = z.enum([
  'received',
  'accepted',
  'in review',
  'ready',
  'signed',
  'returned',
  'declined',
  'clarification requested',
  'withdrawn',
]);
export type CaseState = z.infer<typeof caseStateSchema>;

/** Where a case may go from each state. A declined case can be reopened; a withdrawn one is over. */
const MOVES: Readonly<Record<CaseState, readonly CaseState[]>> = {
  received: ['accepted', 'declined', 'withdrawn'],
  accepted: ['in review', 'declined', 'withdrawn'],
  'in review': ['ready', 'declined', 'withdrawn'],
  ready: ['in review', 'signed', 'declined', 'withdrawn'],
  signed: ['returned', 'clarification requested', 'withdrawn'],
  returned: ['clarification requested', 'withdrawn'],
  declined: ['received'],
  'clarification requested': ['in review', 'withdrawn'],
  withdrawn: [],
};

export function canMove(from: CaseState, to: CaseState): boolean {
  return MOVES[from].includes(to);
}

/**
 * Moves a case to another state.
 * @returns the new state
 * @throws AppError Precondition `case-state` when there is no way from one to the other
 */
export function moveState(from: CaseState, to: CaseState): CaseState {
  if (canMove(from, to)) return to;
  const message = `This case is ${from}; it cannot become ${to} from there.`;
  throw new AppError('Precondition', 'case-state', message);
}

/** True for a case in which nothing may change any more: it can be read, reopened where that is allowed, or deleted. */
export function isClosed(state: CaseState): boolean {
  return state === 'declined' || state === 'withdrawn';
}

/** @throws AppError Precondition `case-closed` for a case in which nothing may change any more */
export function requireOpen(state: CaseState): void {
  if (!isClosed(state)) return;
  const next = canMove(state, 'received') ? ' Reopen it first.' : '';
  throw new AppError('Precondition', 'case-closed', `This case is ${state}, and so it is closed.${next}`);
}

/** True for a case whose determination is signed: a clarification reopens it, and nothing else changes it. */
export function isSigned(state: CaseState): boolean {
  return state === 'signed' || state === 'returned';
}

/** True for a case whose determination can be signed from where it is: once accepted, and not signed yet. */
export function canBeSigned(state: CaseState): boolean {
  return ['accepted', 'in review', 'ready', 'clarification requested'].includes(state);
}

/** @throws AppError Precondition `case-closed`, or `case-signed` while the determination is signed and nothing was asked */
export function requireWritable(state: CaseState): void {
  requireOpen(state);
  if (!isSigned(state)) return;
  const message =
    'The determination of this case is signed, so nothing in the case can be changed. A clarification that the organization asks for reopens it.';
  throw new AppError('Precondition', 'case-signed', message);
}
