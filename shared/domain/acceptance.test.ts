import { describe, expect, it } from 'vitest';
import { ACCEPTANCE_IDS, attestationsAfter, attested, sameParties } from './acceptance.ts';
import type { Party } from './case.ts';

const employer: Party = { role: 'employer', name: 'Employer E.' };
const provider: Party = { role: 'provider', name: 'Provider P.' };
const MORNING = '2026-11-23T09:00:00.000Z';
const EVENING = '2026-11-23T21:00:00.000Z';
const all = attested([], ACCEPTANCE_IDS, MORNING);

describe('attestations', () => {
  it('about conflicts are void as soon as somebody else is named; the others stand', () => {
    const rest = attestationsAfter(all, { before: [employer], after: [employer, provider] });
    expect(rest.map(({ id }) => id)).toEqual(['same-specialty', 'active-practice', 'licence-unrestricted']);
  });

  it('stand when the parties are the same in another order or with other spaces', () => {
    const after = [{ ...provider, name: ' Provider P. ' }, employer];
    expect(attestationsAfter(all, { before: [employer, provider], after })).toBe(all);
  });

  it('take the place of earlier ones, and leave those of others alone', () => {
    const signed = { id: 'case-file-read', attestedAt: MORNING };
    expect(attested([signed, ...all], ['no-conflict'], EVENING)).toEqual([
      signed,
      ...all.filter(({ id }) => id !== 'no-conflict'),
      { id: 'no-conflict', attestedAt: EVENING },
    ]);
  });

  it('know a changed role for a change', () => {
    expect(sameParties([provider], [{ ...provider, role: 'facility' }])).toBe(false);
  });
});
