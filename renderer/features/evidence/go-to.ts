import type { StoreApi } from 'zustand';
import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';
import type { CaseSession } from '../decision/case-session.ts';
import { readersOf } from '../workspace/readers-store.ts';
import { pickEvidence } from './picked.ts';

/** What stays in view above evidence that is gone to, as a share of the page's height. */
const ABOVE = 0.15;

/** Shows evidence in the first reader, outlined there; it is what is cited next. @returns false when its record is gone */
export function goToEvidence(
  session: StoreApi<CaseSession>,
  { evidence, documentId }: ListedEvidence,
  { keepsFocus = false }: { keepsFocus?: boolean } = {},
): boolean {
  const { case: imrCase, show } = session.getState();
  pickEvidence(imrCase.id, evidence.id);
  if (documentId === null) return false;
  const { page, rects } = evidence;
  const top = Math.max(0, Math.min(...rects.map((rect) => rect.top)) - ABOVE);
  show({ documentId });
  readersOf(imrCase.id).setState({
    active: 'first',
    // Its own mark is outlined.
    pointed: undefined,
    target: { reader: 'first', documentId, page, top, keepsFocus },
  });
  return true;
}
