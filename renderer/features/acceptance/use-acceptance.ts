import { useEffect, useRef } from 'react';
import { type Acceptance, acceptanceContracts } from '../../../shared/contracts/acceptance.ts';
import { isClosed, isSigned } from '../../../shared/domain/case-state.ts';
import { client } from '../../lib/client.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { useCaseSession, useCaseSessionStore } from '../decision/case-session.ts';

/** States in which the reviewer works on the case. */
const UNDER_REVIEW: readonly Acceptance['state'][] = [
  'accepted',
  'in review',
  'ready',
  'clarification requested',
];

/** Whether the open case was accepted or declined; undefined until that is read. */
export function useAcceptance(): Acceptance | undefined {
  const caseId = useCaseSession((session) => session.case.id);
  return useContractQuery(acceptanceContracts.read, { caseId }).data;
}

/** True while nothing may change in the open case: it is closed, or its determination is signed. */
export function useIsReadOnly(): boolean {
  const acceptance = useAcceptance();
  return acceptance !== undefined && (isClosed(acceptance.state) || isSigned(acceptance.state));
}

/** True when the parties changed after it was attested that there is no conflict. */
export function needsConflictAttestation({ state, attestations }: Acceptance): boolean {
  return UNDER_REVIEW.includes(state) && !attestations.some(({ id }) => id === 'no-conflict');
}

/** Reads the acceptance again after a save that can have changed it: of the parties, or the first after accepting. */
export function useFollowSaves(): void {
  const caseId = useCaseSession((session) => session.case.id);
  const parties = useCaseSession((session) => session.case.parties);
  const status = useCaseSession((session) => session.status);
  const { data, refetch } = useContractQuery(acceptanceContracts.read, { caseId });
  const known = useRef(parties);
  const state = data?.state;
  useEffect(() => {
    if (status.kind !== 'saved') return;
    if (known.current === parties && state !== 'accepted') return;
    known.current = parties;
    void refetch();
  }, [status, parties, state, refetch]);
}

/** Moves the open case. What is not saved is saved first; each resolves to whether it was done, and says why it was not. */
export function useAcceptanceActions() {
  const session = useCaseSessionStore();
  const accept = useContractCommand(acceptanceContracts.accept);
  const attest = useContractCommand(acceptanceContracts.attestNoConflict);
  const decline = useContractCommand(acceptanceContracts.decline);
  const reopen = useContractCommand(acceptanceContracts.reopen);

  const saying = async (failure: string, work: (caseId: string) => Promise<unknown>): Promise<boolean> => {
    try {
      await session.getState().flush();
      await work(session.getState().case.id);
      await session.getState().reload();
      return true;
    } catch (thrown) {
      notify.error(failure, thrown);
      return false;
    }
  };
  const parties = () => session.getState().case.parties;
  return {
    busy: accept.isPending || attest.isPending || decline.isPending || reopen.isPending,
    accept: () =>
      saying('The case was not accepted', (caseId) => accept.mutateAsync({ caseId, parties: parties() })),
    attestNoConflict: () =>
      saying('Nothing was attested', (caseId) => attest.mutateAsync({ caseId, parties: parties() })),
    decline: (reason: NonNullable<Acceptance['declined']>['reason'], note: string) =>
      saying('The case was not declined', (caseId) => decline.mutateAsync({ caseId, reason, note })),
    reopen: () => saying('The case was not reopened', (caseId) => reopen.mutateAsync({ caseId })),
  };
}

/** Writes the notice that the case is declined, where the reviewer chooses. */
export async function exportNotice(caseId: string): Promise<void> {
  try {
    const answer = await client.acceptance.exportNotice({ caseId });
    if ('cancelled' in answer) return;
    notify.success('The notice was exported', { detail: answer.path });
  } catch (error) {
    notify.error('The notice was not exported', error);
  }
}
