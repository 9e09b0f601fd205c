import { useEffect, useRef } from 'react';
import type { EvidenceList } from '../../../shared/contracts/evidence.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import { chipEvents, setChipStates } from './chips.ts';
import { goToEvidence } from './go-to.ts';
import { useCitedNow } from './use-cited-now.ts';
import { useEvidence } from './use-evidence.ts';

/** Has the chips in the texts of the open case say what their evidence is, and lead to it. */
export function useChips(): void {
  const session = useCaseSessionStore();
  const caseId = useCaseSession((one) => one.case.id);
  const list = useEvidence(caseId);
  const cited = useCitedNow();
  const latest = useRef<EvidenceList | undefined>(list);
  useEffect(() => {
    latest.current = list;
    setChipStates(list && { cited, lost: lostOf(list) });
  }, [list, cited]);
  useEffect(() => () => setChipStates(undefined), []);
  useEffect(() => {
    chipEvents.open = (id) => {
      const listed = latest.current?.evidence.find(({ evidence }) => evidence.id === id);
      if (listed === undefined) {
        notify.info('This evidence was removed', { detail: 'The citation stays in the text as it was.' });
      } else if (!goToEvidence(session, listed)) {
        notify.info('This evidence is lost', { detail: 'Its record is not in the case any more.' });
      }
    };
    return () => {
      chipEvents.open = () => undefined;
    };
  }, [session]);
}

function lostOf({ evidence }: EvidenceList): ReadonlySet<string> {
  return new Set(evidence.filter(({ state }) => state === 'lost').map((one) => one.evidence.id));
}
