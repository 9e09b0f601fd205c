import { acceptanceContracts } from '../../shared/contracts/acceptance.ts';
import { type Handler, on } from './fake-bridge.ts';
import type { FakeStore } from './fake-store.ts';

/** Every case was received and not yet accepted. */
export function acceptanceHandlers(store: FakeStore): Handler[] {
  return [
    on(acceptanceContracts.read, ({ caseId }) => ({
      state: 'received' as const,
      attestations: store.case(caseId).case.attestations,
      declined: null,
      reopenedAt: null,
    })),
  ];
}
