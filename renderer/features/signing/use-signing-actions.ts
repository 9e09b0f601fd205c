import { type SigningReview, signingContracts } from '../../../shared/contracts/signing.ts';
import { versionContracts } from '../../../shared/contracts/versions.ts';
import type { SigningAttestationId } from '../../../shared/domain/signing-attestations.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { showSignView } from './sign-view.ts';

/** What can be done with the determination. What is not saved is saved first; each says what came of it. */
export function useSigningActions() {
  const session = useCaseSessionStore();
  const sign = useContractCommand(signingContracts.sign);
  const returned = useContractCommand(versionContracts.markReturned);
  const clarify = useContractCommand(versionContracts.clarify);
  const withdraw = useContractCommand(versionContracts.withdraw);

  /** Resolves to whether it was done. */
  const saying = async (failure: string, work: (caseId: string) => Promise<boolean>): Promise<boolean> => {
    try {
      await session.getState().flush();
      return await work(session.getState().case.id);
    } catch (thrown) {
      notify.error(failure, thrown);
      return false;
    }
  };
  return {
    busy: returned.isPending || clarify.isPending || withdraw.isPending,
    /** True while the program's own window asks. */
    isSigning: sign.isPending,
    sign: (attested: readonly SigningAttestationId[]) =>
      saying('The determination was not signed', async (caseId) => {
        const answer = await sign.mutateAsync({ caseId, attested: [...attested] });
        if ('cancelled' in answer) return false;
        await session.getState().reload();
        showSignView(caseId, { kind: 'overview' });
        session.getState().goTo({ field: 'panel' }, 'sign');
        session.getState().announce(`Version ${answer.version} is signed.`);
        return true;
      }),
    markReturned: (version: number) =>
      saying('The version was not marked as returned', async (caseId) => {
        await returned.mutateAsync({ caseId });
        notify.success(`Version ${version} is marked as returned`);
        return true;
      }),
    clarify: (question: string, receivedOn: string) =>
      saying('The question was not entered', async (caseId) => {
        await clarify.mutateAsync({ caseId, question, receivedOn });
        await session.getState().reload();
        showSignView(caseId, { kind: 'overview' });
        return true;
      }),
    withdraw: (reason: string) =>
      saying('The case was not withdrawn', async (caseId) => {
        await withdraw.mutateAsync({ caseId, reason });
        await session.getState().reload();
        showSignView(caseId, { kind: 'overview' });
        return true;
      }),
  };
}

/** Why the button to sign rests, as a sentence; undefined when it does not. */
export function whyNotSigned(review: SigningReview, ticked: number, all: number): string | undefined {
  if (review.obstacles.length > 0) return 'First mend what stands in the way.';
  if (ticked < all) return `Tick what you attest: ${all - ticked} to go.`;
  return undefined;
}
