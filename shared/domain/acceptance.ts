import { z } from 'zod';
import type { ImrCase, Party } from './case.ts';

/** What a reviewer attests on accepting a case, in this order. The ids stand in `attestations` of `imr-case/1`. */
export const ACCEPTANCE_IDS = [
  'no-conflict',
  'same-specialty',
  'active-practice',
  'licence-unrestricted',
] as const;
export type AcceptanceId = (typeof ACCEPTANCE_IDS)[number];

interface AcceptanceText {
  /** A short name for lists. */
  title: string;
  /** What is attested, as a sentence of the reviewer. */
  sentence: string;
  /** Where it comes from. */
  source: string;
}

export const ACCEPTANCE_TEXTS: Readonly<Record<AcceptanceId, AcceptanceText>> = {
  'no-conflict': {
    title: 'No conflict of interest',
    sentence:
      'I have no professional, familial or financial affiliation with any of those named in this case.',
    source: 'Labor Code 139.5',
  },
  'same-specialty': {
    title: 'Same or similar specialty',
    sentence:
      'I am qualified in the same or a similar specialty as those who evaluate or treat the condition and the disputed treatment.',
    source: 'Labor Code 139.5',
  },
  'active-practice': {
    title: 'Active practice',
    sentence:
      'I have been in active clinical practice for more than five years and work at least 24 hours a week in it now.',
    source: 'Labor Code 139.5; the fixed paragraph of the letter',
  },
  'licence-unrestricted': {
    title: 'Unrestricted license',
    sentence: 'My license to practice is current and without restriction.',
    source: 'Labor Code 139.5',
  },
};

export const declineReasonSchema = z.enum([
  'conflict-of-interest',
  'not-my-specialty',
  'no-time',
  'file-incomplete',
  'other',
]);
export type DeclineReason = z.infer<typeof declineReasonSchema>;

export const DECLINE_REASONS: Readonly<Record<DeclineReason, string>> = {
  'conflict-of-interest': 'Conflict of interest',
  'not-my-specialty': 'Not my specialty',
  'no-time': 'No time before the deadline',
  'file-incomplete': 'The file is incomplete',
  other: 'Another reason',
};

/** True when two lists name the same parties in the same roles, in whatever order. */
export function sameParties(one: readonly Party[], other: readonly Party[]): boolean {
  const key = (list: readonly Party[]) =>
    JSON.stringify(list.map(({ role, name }) => `${role} ${name.trim()}`).sort());
  return key(one) === key(other);
}

/** Attestations after the parties were changed: who else is named makes the one about conflicts void. */
export function attestationsAfter(
  attestations: ImrCase['attestations'],
  parties: { before: readonly Party[]; after: readonly Party[] },
): ImrCase['attestations'] {
  if (sameParties(parties.before, parties.after)) return attestations;
  return attestations.filter(({ id }) => id !== 'no-conflict');
}

/** Attestations with `ids` attested at `now`, in place of earlier ones of the same ids. */
export function attested(
  attestations: ImrCase['attestations'],
  ids: readonly AcceptanceId[],
  now: string,
): ImrCase['attestations'] {
  const others = withdrawn(attestations, ids);
  return [...others, ...ids.map((id) => ({ id, attestedAt: now }))];
}

/** Attestations without `ids`. */
export function withdrawn(
  attestations: ImrCase['attestations'],
  ids: readonly string[],
): ImrCase['attestations'] {
  return attestations.filter((one) => !ids.some((id) => id === one.id));
}
