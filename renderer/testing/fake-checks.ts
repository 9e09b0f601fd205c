import { checkContracts } from '../../shared/contracts/checks.ts';
import { type Dismissal, isSameKey } from '../../shared/rules/dismissals.ts';
import { type Handler, on } from './fake-bridge.ts';

/** Dismissals by case; the fake believes what the page says of its findings. */
export function checkHandlers(): Handler[] {
  const byCase = new Map<string, Dismissal[]>();
  const of = (caseId: string): Dismissal[] => byCase.get(caseId) ?? [];
  return [
    on(checkContracts.list, ({ caseId }) => of(caseId)),
    on(checkContracts.mentions, () => ({ isRead: true, earlier: [], missing: [], days: {} })),
    on(checkContracts.dismiss, ({ caseId, finding, reason }) => {
      const made = { ...finding, reason, dismissedAt: new Date().toISOString() };
      byCase.set(caseId, [...of(caseId), made]);
      return {};
    }),
    on(checkContracts.restore, ({ caseId, finding }) => {
      byCase.set(
        caseId,
        of(caseId).filter((one) => !isSameKey(one, finding)),
      );
      return {};
    }),
  ];
}
