import { bodyPartAgrees, levelAgrees, sideAgrees } from './body/body-part-agrees.ts';
import { chapterAgrees, chapterOfAnotherTreatment } from './body/chapter-agrees.ts';
import { agesAgree, sexAndPronouns } from './body/sex-and-age.ts';
import { caseBlockComplete, caseBlockMissing } from './case-block-complete.ts';
import { caseNumberForm } from './case-number-form.ts';
import { checklistAgainstDecision } from './checklist/checklist-against-decision.ts';
import { criterionInFile } from './checklist/criterion-in-file.ts';
import { criterionLimit } from './checklist/criterion-limit.ts';
import { citationComplete } from './citations/citation-complete.ts';
import { editionInForce } from './citations/edition-in-force.ts';
import { pageAsSection } from './citations/page-as-section.ts';
import { credentialsPresent } from './credentials-present.ts';
import { blockOrder } from './dates/block-order.ts';
import { deadline } from './dates/deadline.ts';
import { impossibleDates } from './dates/impossible-dates.ts';
import { afterDecision, beforeInjury, summaryInjuryDate, summaryReviewDate } from './dates/summary-dates.ts';
import { documentsReviewedStated } from './documents-reviewed-stated.ts';
import { drugSpelling } from './drugs/drug-spelling.ts';
import { drugStrength, drugStrengthAgrees } from './drugs/drug-strength.ts';
import { opioidFourAs } from './drugs/opioid-four-as.ts';
import { taperingNotice } from './drugs/tapering-notice.ts';
import type { CheckResult, Finding, Found, Rule, RuleInput, Severity } from './finding.ts';
import { gapsFilled } from './gaps-filled.ts';
import { IDENTIFIER_RULES } from './identifiers/index.ts';
import { itemAdministratorBasis } from './item-administrator-basis.ts';
import { itemOutcome } from './item-outcome.ts';
import { itemRationale } from './item-rationale.ts';
import { itemRequest } from './item-request.ts';
import { itemReviewerBasis } from './item-reviewer-basis.ts';
import { itemsPresent } from './items-present.ts';
import { courseAddsUp } from './quantities/course-adds-up.ts';
import { splitAddsUpRule } from './quantities/split-adds-up.ts';
import { visitCap } from './quantities/visit-cap.ts';
import { abbreviationsExplained } from './reasoning/abbreviations-explained.ts';
import { closingContradicts } from './reasoning/closing-contradicts.ts';
import { longQuotation } from './reasoning/long-quotation.ts';
import { longSentences } from './reasoning/long-sentences.ts';
import { repeatedRationale } from './reasoning/repeated-rationale.ts';
import { restsOnNothing } from './reasoning/rests-on-nothing.ts';
import { solelyOnReview } from './reasoning/solely-on-review.ts';
import { absenceInFile } from './records/absence-in-file.ts';
import { earlierImr, earlierReview } from './records/earlier-determinations.ts';
import { citedUnseen, pagesUnseen } from './records/pages-unseen.ts';
import { recordNotInFile, recordsMissing } from './records/records-missing.ts';
import { specialtyFits } from './specialty-fits.ts';
import { specialtySpelling } from './specialty-spelling.ts';
import { summaryPresent } from './summary-present.ts';

/** Every rule, in the order of the letter. */
export const RULES: readonly Rule[] = [
  caseBlockMissing,
  caseBlockComplete,
  caseNumberForm,
  impossibleDates,
  blockOrder,
  deadline,
  credentialsPresent,
  specialtySpelling,
  specialtyFits,
  documentsReviewedStated,
  summaryPresent,
  summaryInjuryDate,
  summaryReviewDate,
  afterDecision,
  beforeInjury,
  sexAndPronouns,
  agesAgree,
  itemsPresent,
  itemRequest,
  drugStrength,
  courseAddsUp,
  splitAddsUpRule,
  visitCap,
  itemAdministratorBasis,
  itemReviewerBasis,
  chapterAgrees,
  chapterOfAnotherTreatment,
  editionInForce,
  citationComplete,
  pageAsSection,
  itemOutcome,
  checklistAgainstDecision,
  criterionLimit,
  criterionInFile,
  itemRationale,
  gapsFilled,
  closingContradicts,
  absenceInFile,
  citedUnseen,
  recordNotInFile,
  restsOnNothing,
  bodyPartAgrees,
  sideAgrees,
  levelAgrees,
  drugStrengthAgrees,
  opioidFourAs,
  taperingNotice,
  solelyOnReview,
  repeatedRationale,
  drugSpelling,
  longSentences,
  longQuotation,
  abbreviationsExplained,
  earlierImr,
  earlierReview,
  recordsMissing,
  pagesUnseen,
  ...IDENTIFIER_RULES,
];

const BY_SEVERITY: Record<Severity, number> = { blocking: 0, warning: 1, note: 2 };

/** Runs every rule. What blocks stands first, then warnings, then notes; each in the order of the rules and of the items. */
export function checkCase(input: RuleInput): CheckResult {
  const result: CheckResult = { findings: [], notChecked: [] };
  for (const rule of RULES) {
    const answer = rule.check(input);
    if ('unchecked' in answer) result.notChecked.push({ rule: rule.id, reason: answer.unchecked });
    else result.findings.push(...answer.map((found) => findingOf(rule, found)));
  }
  result.findings.sort((one, other) => BY_SEVERITY[one.severity] - BY_SEVERITY[other.severity]);
  return result;
}

function findingOf({ id, severity, source }: Rule, found: Found): Finding {
  return { rule: id, severity, source, ...found };
}

/** True when the letter may not leave as it is. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocking');
}
