import { z } from 'zod';
import { contract } from './contract.ts';

const changeSchema = z.strictObject({
  what: z.string(),
  part: z.string().optional(),
  message: z.string(),
});

const signerSchema = z.strictObject({
  subject: z.string(),
  commonName: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  sha256: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  /** `own`: this vault's identity. `known`: a certificate that the reviewer trusts, or one issued by it. */
  trust: z.enum(['own', 'known', 'self-signed', 'unknown-issuer']),
  validityAtSigning: z.enum(['valid', 'expired', 'not-yet-valid']),
});

const signatureSchema = z.strictObject({
  part: z.string(),
  intact: z.boolean(),
  signer: signerSchema.optional(),
  /** As the signer's computer stated it: asserted, not proven. ISO, UTC. */
  signedAt: z.string().optional(),
  comments: z.string().optional(),
  hasLine: z.boolean(),
  covered: z.array(z.string()),
  changes: z.array(changeSchema),
  warnings: z.array(z.string()),
});

/** What the desk says of a Word file. */
export const verificationReportSchema = z.strictObject({
  file: z.string(),
  verdict: z.enum(['valid', 'invalid', 'unsigned']),
  signatures: z.array(signatureSchema),
  changes: z.array(changeSchema),
  /** Parts under no signature: the properties of the file. */
  notCovered: z.array(z.string()),
  changedProperties: z.array(z.string()),
  letter: z
    .strictObject({
      caseNumber: z.string().optional(),
      decisionDate: z.string().optional(),
      sha256: z.string(),
      text: z.enum(['same', 'differs', 'unreadable']),
    })
    .optional(),
  /**
   * The determination of this vault that the file is. `file`: byte for byte the one that was signed. `letter`: another
   * file that says the same. Null: none of this vault.
   */
  match: z
    .strictObject({
      by: z.enum(['file', 'letter']),
      caseId: z.string(),
      caseNumber: z.string().nullable(),
      version: z.int().positive(),
      state: z.enum(['current', 'superseded', 'withdrawn']),
    })
    .nullable(),
});
export type VerificationReport = z.infer<typeof verificationReportSchema>;

export const verificationContracts = {
  /** Shell: asks for Word files and verifies each. Empty when the dialog was cancelled. */
  choose: contract(
    'verification.choose',
    z.strictObject({}),
    z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('verified'), report: verificationReportSchema }),
        z.strictObject({
          kind: z.literal('unreadable'),
          file: z.string(),
          error: z.strictObject({ kind: z.string(), code: z.string(), message: z.string() }),
        }),
      ]),
    ),
    { at: 'shell' },
  ),
  verifyFrom: contract(
    'verification.verifyFrom',
    z.strictObject({ path: z.string() }),
    verificationReportSchema,
    {
      fromPage: false,
    },
  ),
};
