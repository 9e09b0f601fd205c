import { useDeferredValue } from 'react';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { findProfile } from '../../../shared/letter/find-profile.ts';
import type { Copy } from '../../../shared/letter/profile.ts';
import { applyDismissals, type DismissedFinding } from '../../../shared/rules/dismissals.ts';
import type { CheckResult, Finding } from '../../../shared/rules/finding.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { useCaseSession } from './case-session.ts';
import { type CheckInputs, NO_INPUTS } from './check-inputs.ts';

export interface CaseCheck extends CheckResult {
  /** Findings that the reviewer dismissed; the others are in `findings`. */
  dismissed: DismissedFinding[];
}

interface Known {
  copy: Copy;
  inputs: CheckInputs;
  check: CaseCheck;
}

/** Checks by case as it was checked: every change makes a new case, so one never goes stale. */
const known = new WeakMap<ImrCase, Known[]>();

/** The check of a case, made once for every version of it. */
export function checkOf(imrCase: ImrCase, copy: Copy, inputs: CheckInputs = NO_INPUTS): CaseCheck {
  const ofCase = (known.get(imrCase) ?? []).filter((one) => one.inputs === inputs);
  const made = ofCase.find((one) => one.copy === copy)?.check;
  if (made !== undefined) return made;
  const { reviewer, dismissals, profiles, records } = inputs;
  const profile = findProfile(profiles, imrCase.profile);
  const evidence = profile?.evidence[copy];
  const { findings, notChecked } = checkCase({ imrCase, copy, reviewer, evidence, records });
  const check = { ...applyDismissals(imrCase, findings, dismissals), notChecked };
  known.set(imrCase, [...ofCase, { copy, inputs, check }]);
  return check;
}

/** The findings of a case that stand. */
export function findingsOf(
  imrCase: ImrCase,
  copy: Copy,
  inputs: CheckInputs = NO_INPUTS,
): readonly Finding[] {
  return checkOf(imrCase, copy, inputs).findings;
}

/** The check of the open case as of the last pause in typing: a keystroke never waits for it. */
export function useCheck(): CaseCheck {
  const imrCase = useDeferredValue(useCaseSession((session) => session.checked));
  const copy = useCaseSession((session) => session.copy);
  const inputs = useCaseSession((session) => session.checkInputs);
  return checkOf(imrCase, copy, inputs);
}

/** The findings of the open case that stand. */
export function useFindings(): readonly Finding[] {
  return useCheck().findings;
}
