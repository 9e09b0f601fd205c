import { caseBlockComplete, caseBlockMissing } from './case-block-complete.ts';
import { caseNumberForm } from './case-number-form.ts';
import { credentialsPresent } from './credentials-present.ts';
import type { CheckResult, Finding, Found, Rule, RuleInput } from './finding.ts';
import { gapsFilled } from './gaps-filled.ts';
import { IDENTIFIER_RULES } from './identifiers/index.ts';
import { itemAdministratorBasis } from './item-administrator-basis.ts';
import { itemOutcome } from './item-outcome.ts';
import { itemRationale } from './item-rationale.ts';
import { itemRequest } from './item-request.ts';
import { itemReviewerBasis } from './item-reviewer-basis.ts';
import { itemsPresent } from './items-present.ts';
import { summaryPresent } from './summary-present.ts';

/** Every rule, in the order of the letter. */
export const RULES: readonly Rule[] = [
  caseBlockMissing,
  caseBlockComplete,
  caseNumberForm,
  credentialsPresent,
  summaryPresent,
  itemsPresent,
  itemRequest,
  itemAdministratorBasis,
  itemReviewerBasis,
  itemOutcome,
  itemRationale,
  gapsFilled,
  ...IDENTIFIER_RULES,
];

/** Runs every rule. Findings stand in the order of the rules, then of the items. */
export function checkCase(input: RuleInput): CheckResult {
  const result: CheckResult = { findings: [], notChecked: [] };
  for (const rule of RULES) {
    const answer = rule.check(input);
    if ('unchecked' in answer) result.notChecked.push({ rule: rule.id, reason: answer.unchecked });
    else result.findings.push(...answer.map((found) => findingOf(rule, found)));
  }
  return result;
}

function findingOf({ id, severity, source }: Rule, found: Found): Finding {
  return { rule: id, severity, source, ...found };
}

/** True when the letter may not leave as it is. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocking');
}
