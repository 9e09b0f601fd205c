import type { SigningConfirmation } from '../../../shared/contracts/signing.ts';
import { SIGNING_IDS } from '../../../shared/domain/signing-attestations.ts';
import { AppError, toAppError } from '../../../shared/errors.ts';
import { composeItemTitle } from '../../../shared/letter/item.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { vaultIdentityFacts } from './identity.ts';
import { signCase, toTheSecond } from './sign-case.ts';
import { type ReviewedCase, requireUnhindered, reviewCase } from './signing-review.ts';
import { createTickets } from './signing-tickets.ts';

type Operations = 'review' | 'prepare' | 'complete' | 'discard';

/**
 * Signing in two steps: what is about to be signed is shown under a ticket, and the passphrase for that ticket signs
 * it. Nothing is signed that was not shown.
 */
export function signingHandlers(deps: HandlerDeps): Handlers<'signing', Operations> {
  const tickets = createTickets();
  const reviewed = async (caseId: string): Promise<ReviewedCase> => {
    const identity = await vaultIdentityFacts(deps);
    const grounds = { profiles: knownProfiles(deps), identity, now: deps.clock() };
    return reviewCase(deps.store().reader, caseId, grounds);
  };
  return {
    review: async ({ caseId }) => (await reviewed(caseId)).review,
    prepare: async ({ caseId, attested }) => {
      requireAllAttested(attested);
      const found = await reviewed(caseId);
      const { certificateSha256, signer } = requireUnhindered(found.review);
      const { letterSha256, nextVersion: version, warnings } = found.review;
      const attestedAt = toTheSecond(deps.clock()).toISOString();
      const attestations = SIGNING_IDS.map((id) => ({ id, attestedAt }));
      const ticket = tickets.issue(deps.store(), {
        ...{ caseId, version, letterSha256, certificateSha256 },
        attested: attestations,
      });
      return { ticket, version, letterSha256, signer, certificateSha256, warnings, ...decisionsOf(found) };
    },
    complete: async ({ ticket: name, passphrase }) => {
      await deps.provePassphrase(passphrase, tickets.find(deps.store(), name).caseId);
      // Looked up again: it may have been discarded, or the desk locked, while the passphrase was being tried.
      const store = deps.store();
      const ticket = tickets.find(store, name);
      try {
        const signed = await signCase(deps, ticket);
        tickets.discard(store, name);
        return signed;
      } catch (thrown) {
        // Once there is space again, the same letter can be signed.
        if (toAppError(thrown).kind !== 'DiskFull') tickets.discard(store, name);
        throw thrown;
      }
    },
    discard: ({ ticket }) => {
      tickets.discard(deps.store(), ticket);
      return {};
    },
  };
}

/** @throws AppError Invalid `not-attested` */
function requireAllAttested(attested: readonly string[]): void {
  if (SIGNING_IDS.every((id) => attested.includes(id))) return;
  const message = 'Each of the statements has to be attested before the determination is signed.';
  throw new AppError('Invalid', 'not-attested', message, { path: 'attested' });
}

/** Case number, and the items with their decisions as the letter prints them. */
function decisionsOf({ imrCase, profile }: ReviewedCase): Pick<SigningConfirmation, 'caseNumber' | 'items'> {
  return {
    caseNumber: imrCase.caseBlock?.caseNumber ?? null,
    items: imrCase.items.map((item) => ({
      title: composeItemTitle({ ...item, outcome: undefined }, profile),
      decision: item.outcome === undefined ? '' : profile.decisions[item.outcome],
    })),
  };
}
