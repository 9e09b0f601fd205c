import type { Copy, EvidenceStyle } from '../../../shared/letter/profile.ts';
import { applyDismissals, type DismissedFinding } from '../../../shared/rules/dismissals.ts';
import type { CheckResult } from '../../../shared/rules/finding.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { loadCase } from '../store/case-store.ts';
import { readDismissals } from '../store/dismissals.ts';
import type { Reader } from '../store/handles.ts';
import { readReviewer } from '../store/reviewer.ts';
import { recordsInput } from './records-input.ts';

export interface CheckedCase extends CheckResult {
  /** Findings that the reviewer dismissed, with the reasons; the others are in `findings`. */
  dismissed: DismissedFinding[];
}

/**
 * The check of a case as it is stored, with everything that a vault has for the rules.
 * @param evidence how the copy prints cited evidence, as the case's profile says
 * @throws AppError NotFound `no-case`; Damaged `damaged-row`
 */
export function findingsWithDismissals(
  reader: Reader,
  caseId: string,
  copy: Copy,
  evidence?: EvidenceStyle,
): CheckedCase {
  const imrCase = loadCase(reader, caseId);
  const { findings, notChecked } = checkCase({
    imrCase,
    copy,
    evidence,
    reviewer: readReviewer(reader),
    records: recordsInput(reader, caseId),
  });
  return { ...applyDismissals(imrCase, findings, readDismissals(reader, caseId)), notChecked };
}
