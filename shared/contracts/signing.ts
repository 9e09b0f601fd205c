import { z } from 'zod';
import { caseStateSchema } from '../domain/case-state.ts';
import { SIGNING_IDS } from '../domain/signing-attestations.ts';
import { contract } from './contract.ts';
import { identityFactsSchema } from './identity.ts';
import { PRECEDENT_QUERIES } from './precedents.ts';

const caseId = z.string().min(1);
const ofCase = z.strictObject({ caseId });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const note = z.strictObject({ code: z.string(), message: z.string() });

/** Why a case cannot be signed now. `leadsTo`: where the page takes the reviewer to do something about it. */
export const signingObstacleSchema = z.strictObject({
  code: z.enum([
    'case-state',
    'blocking-findings',
    'no-conflict-attestation',
    'no-identity',
    'identity-unusable',
    'nothing-changed',
  ]),
  message: z.string(),
  leadsTo: z.enum(['case', 'check', 'identity']).nullable(),
});
export type SigningObstacle = z.infer<typeof signingObstacleSchema>;

/** How a case stands before it is signed. `letterSha256`: of the letter as it would be signed now. */
export const signingReviewSchema = z.strictObject({
  state: caseStateSchema,
  obstacles: z.array(signingObstacleSchema),
  /** What to know; none of them prevents signing. */
  warnings: z.array(note),
  identity: identityFactsSchema.nullable(),
  /** When the absence of a conflict was attested; null when it has to be, again or for the first time. */
  conflictAttestedAt: z.iso.datetime({ offset: true }).nullable(),
  letterSha256: sha256,
  profile: z.strictObject({ id: z.string(), version: z.int().positive(), name: z.string() }),
  /** True where the profile draws a visible signature line. */
  hasLine: z.boolean(),
  /** Number of the version that signing would make, from 1. */
  nextVersion: z.int().positive(),
  /** The question that this version answers, when QA sent the last one back. */
  question: z.string().nullable(),
});
export type SigningReview = z.infer<typeof signingReviewSchema>;

/** What the shell's own window shows before a signature is made. `decision`: Upheld or Overturned as printed. */
export const signingConfirmationSchema = z.strictObject({
  /** Good for one signature of the letter that it was made for; dies with the lock. */
  ticket: z.string(),
  caseNumber: z.string().nullable(),
  version: z.int().positive(),
  items: z.array(z.strictObject({ title: z.string(), decision: z.string() })),
  letterSha256: sha256,
  /** The certificate's common name, and its SHA-256. */
  signer: z.string(),
  certificateSha256: sha256,
  warnings: z.array(note),
});
export type SigningConfirmation = z.infer<typeof signingConfirmationSchema>;

const attested = z.array(z.enum(SIGNING_IDS));
const stale = [
  ...PRECEDENT_QUERIES,
  'signing.review',
  'versions.list',
  'cases.list',
  'cases.open',
  'acceptance.read',
  'audit.list',
];

export const signingContracts = {
  review: contract('signing.review', ofCase, signingReviewSchema),
  /**
   * Shell: draws the confirmation in a window of its own, which asks for the passphrase, and signs. The page that shows
   * record text draws nothing of it and never has the passphrase. One at a time.
   * @throws Precondition `confirmation-open`, `unsaved-text`, or an obstacle's code; Invalid `not-attested`; Conflict
   * `letter-changed`, `identity-changed`: look at the letter again
   */
  sign: contract(
    'signing.sign',
    z.strictObject({ caseId, attested }),
    z.union([
      z.strictObject({ version: z.int().positive() }),
      z.strictObject({ cancelled: z.literal(true) }),
    ]),
    { at: 'shell', invalidates: stale },
  ),
  /** @throws Precondition with an obstacle's code; Invalid `not-attested` */
  prepare: contract('signing.prepare', z.strictObject({ caseId, attested }), signingConfirmationSchema, {
    fromPage: false,
  }),
  /** Signs and freezes the version. Invalid `wrong-passphrase`: the ticket stays good. Conflict `letter-changed`: it does not. */
  complete: contract(
    'signing.complete',
    z.strictObject({ ticket: z.string(), passphrase: z.string() }),
    z.strictObject({ version: z.int().positive() }),
    { fromPage: false, invalidates: stale },
  ),
  discard: contract('signing.discard', z.strictObject({ ticket: z.string() }), z.strictObject({}), {
    fromPage: false,
  }),
};
