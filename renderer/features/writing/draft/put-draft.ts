import { isBlank } from '../../../../shared/domain/rich-text.ts';
import { type DraftInput, layOutSummary } from '../../../../shared/drafting/lay-out.ts';
import type { CaseSession } from '../../decision/case-session.ts';
import { caseText, writeText } from '../case-texts.ts';
import { goToFirstGap } from '../snippets/go-to-first-gap.ts';

/** Puts the draft into the summary, behind what is written there, and goes to its first gap. */
export function putDraft(session: CaseSession, draft: DraftInput): void {
  const summary = caseText(session.case, 'summary');
  if (summary === undefined) return;
  const before = isBlank(summary.rich) ? [] : summary.rich;
  writeText(session, summary, [...before, ...layOutSummary(draft)]);
  session.goTo({ field: 'summary' });
  goToFirstGap(summary.key);
}
