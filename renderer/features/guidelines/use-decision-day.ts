import { today } from '../../lib/today.ts';
import { useCaseSession } from '../decision/case-session.ts';

/** The day on which editions have to be in force: the decision date, or today while the case has none. ISO. */
export function useDecisionDay(): { day: string; isDecided: boolean } {
  const decided = useCaseSession((session) => session.case.caseBlock?.decisionDate?.iso);
  return decided === undefined ? { day: today(), isDecided: false } : { day: decided, isDecided: true };
}
