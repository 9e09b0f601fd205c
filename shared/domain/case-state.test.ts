import { describe, expect, it } from 'vitest';
import {
  type CaseState,
  canBeSigned,
  canMove,
  caseStateSchema,
  isClosed,
  isSigned,
  moveState,
  requireOpen,
  requireWritable,
} from './case-state.ts';

const ALLOWED = new Set([
  'received > accepted',
  'received > declined',
  'received > withdrawn',
  'accepted > in review',
  'accepted > declined',
  'accepted > withdrawn',
  'in review > ready',
  'in review > declined',
  'in review > withdrawn',
  'ready > in review',
  'ready > signed',
  'ready > declined',
  'ready > withdrawn',
  'signed > returned',
  'signed > clarification requested',
  'signed > withdrawn',
  'returned > clarification requested',
  'returned > withdrawn',
  'declined > received',
  'clarification requested > in review',
  'clarification requested > withdrawn',
]);

const states = caseStateSchema.options;
const pairs = states.flatMap((from) => states.map((to): [CaseState, CaseState] => [from, to]));

describe('the states of a case', () => {
  it.each(pairs)('from %s to %s', (from, to) => {
    const allowed = ALLOWED.has(`${from} > ${to}`);
    expect(canMove(from, to)).toBe(allowed);
    if (allowed) expect(moveState(from, to)).toBe(to);
    else expect(() => moveState(from, to)).toThrow(expect.objectContaining({ code: 'case-state' }));
  });

  it('can all be reached from a case that came in', () => {
    const reached = new Set<CaseState>(['received']);
    // A set goes on to what is added to it while it is walked.
    for (const from of reached) for (const to of states) if (canMove(from, to)) reached.add(to);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('are closed when declined or withdrawn, and only a declined case can be reopened', () => {
    expect(states.filter(isClosed)).toEqual(['declined', 'withdrawn']);
    expect(() => requireOpen('declined')).toThrow(/Reopen it first/);
    expect(() => requireOpen('withdrawn')).toThrow(/closed\.$/);
    expect(() => requireOpen('received')).not.toThrow();
  });

  it('take a write unless they are closed or signed', () => {
    for (const state of states) {
      if (isClosed(state)) expect(() => requireWritable(state)).toThrow(/closed/);
      else if (isSigned(state)) expect(() => requireWritable(state)).toThrow(/is signed/);
      else expect(() => requireWritable(state)).not.toThrow();
    }
    expect(states.filter(isSigned)).toEqual(['signed', 'returned']);
  });

  it('can be signed from wherever the way leads through review to signed', () => {
    const leads = (from: CaseState): boolean =>
      (['in review', 'ready', 'signed'] as const).reduce<CaseState>(
        (state, to) => (canMove(state, to) ? to : state),
        from,
      ) === 'signed';
    expect(states.filter(canBeSigned)).toEqual(states.filter((state) => leads(state) && !isSigned(state)));
  });
});
