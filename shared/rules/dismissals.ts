import { z } from 'zod';
import type { ImrCase } from '../domain/case.ts';
import type { Finding } from './finding.ts';
import { fingerprintOf, placeKey } from './fingerprint.ts';

/** Which finding is meant: the rule, the place (see `placeKey`) and what it is about (see `fingerprintOf`). */
export const findingKeySchema = z.strictObject({
  rule: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  place: z.string().min(1).max(200),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
});
export type FindingKey = z.infer<typeof findingKeySchema>;

/** A finding that the reviewer looked at and keeps as it is, with the reason. It lapses when what it is about changes. */
export const dismissalSchema = findingKeySchema.extend({
  reason: z.string(),
  /** UTC. */
  dismissedAt: z.iso.datetime(),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

export interface DismissedFinding {
  finding: Finding;
  dismissal: Dismissal;
}

export function keyOf(imrCase: ImrCase, finding: Finding): FindingKey {
  return {
    rule: finding.rule,
    place: placeKey(finding.place),
    fingerprint: fingerprintOf(imrCase, finding),
  };
}

export function isSameKey(one: FindingKey, other: FindingKey): boolean {
  return one.rule === other.rule && one.place === other.place && one.fingerprint === other.fingerprint;
}

/** Parts findings into those that stand and those that are dismissed. One that blocks always stands. */
export function applyDismissals(
  imrCase: ImrCase,
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { findings: Finding[]; dismissed: DismissedFinding[] } {
  const standing: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const dismissal = finding.severity === 'blocking' ? undefined : dismissalOf(imrCase, finding, dismissals);
    if (dismissal === undefined) standing.push(finding);
    else dismissed.push({ finding, dismissal });
  }
  return { findings: standing, dismissed };
}

function dismissalOf(imrCase: ImrCase, finding: Finding, dismissals: readonly Dismissal[]) {
  // Most findings are of rules that nobody dismissed anything of: a fingerprint is not worked out for those.
  const ofRule = dismissals.filter((one) => one.rule === finding.rule);
  if (ofRule.length === 0) return undefined;
  const key = keyOf(imrCase, finding);
  return ofRule.find((one) => isSameKey(one, key));
}
