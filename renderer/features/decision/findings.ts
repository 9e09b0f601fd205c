import { useDeferredValue } from 'react';
import type { ImrCase } from '../../../shared/domain/case.ts';
import type { Copy } from '../../../shared/letter/profile.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { useCaseSession } from './case-session.ts';

/** Findings by case as it was checked: every change makes a new case, so one never goes stale. */
const checked = new WeakMap<ImrCase, Partial<Record<Copy, Finding[]>>>();

/** The findings of a case, checked once for every version of it. */
export function findingsOf(imrCase: ImrCase, copy: Copy): readonly Finding[] {
  const known = checked.get(imrCase) ?? {};
  const findings = known[copy] ?? checkCase({ imrCase, copy }).findings;
  checked.set(imrCase, { ...known, [copy]: findings });
  return findings;
}

/** The findings of the open case, a moment behind the typing: a keystroke never waits for the check. */
export function useFindings(): readonly Finding[] {
  const imrCase = useDeferredValue(useCaseSession((session) => session.case));
  const copy = useCaseSession((session) => session.copy);
  return findingsOf(imrCase, copy);
}
