import { acceptanceContracts } from '../../shared/contracts/acceptance.ts';
import { ACCEPTANCE_IDS, attested } from '../../shared/domain/acceptance.ts';
import { type Handler, on } from './fake-bridge.ts';
import type { FakeStore } from './fake-store.ts';

/** Cases are received, and accepted when asked. None is declined. */
export function acceptanceHandlers(store: FakeStore): Handler[] {
  const attest = (caseId: string, ids: readonly (typeof ACCEPTANCE_IDS)[number][], state?: 'accepted') => {
    const one = store.case(caseId);
    const attestations = attested(one.case.attestations, ids, new Date().toISOString());
    store.add({ ...one, state: state ?? one.state, case: { ...one.case, attestations } });
    return {};
  };
  return [
    on(acceptanceContracts.read, ({ caseId }) => ({
      state: store.case(caseId).state,
      attestations: store.case(caseId).case.attestations,
      declined: null,
      reopenedAt: null,
    })),
    on(acceptanceContracts.accept, ({ caseId }) => attest(caseId, ACCEPTANCE_IDS, 'accepted')),
    on(acceptanceContracts.attestNoConflict, ({ caseId }) => attest(caseId, ['no-conflict'])),
  ];
}
