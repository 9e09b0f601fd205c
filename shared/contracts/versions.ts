import { z } from 'zod';
import { caseSchema } from '../domain/case.ts';
import { isoDateSchema } from '../domain/dates.ts';
import { copyDifferenceSchema } from '../letter/copy-differences.ts';
import { copySchema } from '../letter/profile.ts';
import { contract } from './contract.ts';
import { identityFactsSchema } from './identity.ts';
import { PRECEDENT_QUERIES } from './precedents.ts';

const caseId = z.string().min(1);
const ofCase = z.strictObject({ caseId });
const version = z.int().positive();
const ofVersion = z.strictObject({ caseId, version });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const timestamp = z.iso.datetime();
const written = z.strictObject({ path: z.string() });
const cancelled = z.strictObject({ cancelled: z.literal(true) });
const done = z.strictObject({});
/** `passphrase`: the vault's, where the profile has the copy signed by the organisation. */
const copyOfVersion = ofVersion.extend({
  copy: z.union([z.literal('signed'), copySchema]),
  passphrase: z.string().max(10_000).optional(),
});

/** A signed version of a case's determination. It never changes; what became of it stands beside it. */
export const versionRowSchema = z.strictObject({
  version,
  /** `current`: the one that holds. `superseded`: a later one was signed. `withdrawn`: the case was taken back. */
  state: z.enum(['current', 'superseded', 'withdrawn']),
  signedAt: timestamp,
  /** The certificate's common name. */
  signer: z.string(),
  certificateSha256: sha256,
  letterSha256: sha256,
  docxSha256: sha256,
  profile: z.strictObject({ id: z.string(), version: z.int().positive(), name: z.string() }),
  /** How many items were decided each way. */
  upheld: z.int().nonnegative(),
  overturned: z.int().nonnegative(),
  /** When it was last returned to the organisation; null when never. */
  returnedAt: timestamp.nullable(),
  /** What QA asked after the version before this one, which this one answers. */
  answers: z.string().nullable(),
});
export type VersionRow = z.infer<typeof versionRowSchema>;

/** A question of QA that waits for the next version. */
export const clarificationSchema = z.strictObject({
  /** The version that was asked about. */
  version,
  question: z.string(),
  /** The day on which it came. */
  receivedOn: isoDateSchema,
  notedAt: timestamp,
});
export type Clarification = z.infer<typeof clarificationSchema>;

/** What was frozen with a version. `findings` and `dismissals` as they stood; `tree`: the letter as composed. */
export const frozenVersionSchema = z.strictObject({
  row: versionRowSchema,
  case: caseSchema,
  /** A `LetterTree` of the copy that was signed. */
  tree: z.json(),
  identity: identityFactsSchema.pick({ name: true, subject: true, issuer: true, serial: true, sha256: true }),
  attestations: z.array(z.strictObject({ id: z.string(), attestedAt: z.iso.datetime({ offset: true }) })),
  findings: z.array(z.json()),
  /** Rules that lacked what they need, each with the reason; empty of versions before these were kept. */
  notChecked: z.array(z.json()),
  /** All evidence of the case as it was listed then (`evidence.list`). */
  evidence: z.array(z.json()),
  /** Filled as the product grows: pages seen, guideline packs in use. */
  pagesSeen: z.array(z.json()),
  packs: z.array(z.json()),
});
export type FrozenVersion = z.infer<typeof frozenVersionSchema>;

const stale = [
  ...PRECEDENT_QUERIES,
  'versions.list',
  'signing.review',
  'cases.list',
  'cases.open',
  'acceptance.read',
  'audit.list',
];

export const versionContracts = {
  /** Newest first, with the question that is open, if one is. `withdrawn`: why and when, once the case is. */
  list: contract(
    'versions.list',
    ofCase,
    z.strictObject({
      versions: z.array(versionRowSchema),
      open: clarificationSchema.nullable(),
      withdrawn: z.strictObject({ reason: z.string(), withdrawnAt: timestamp }).nullable(),
    }),
  ),
  read: contract('versions.read', ofVersion, frozenVersionSchema),
  /** How the posted copy of a version differs from its served one: looked at before it leaves. */
  differences: contract('versions.differences', ofVersion, z.array(copyDifferenceSchema)),
  /**
   * Shell: asks where to, and writes a copy of a signed version: `signed` is the file that was signed, byte for byte;
   * served and posted copies are composed from what was frozen and leave as the profile says, as `letter.export` has it.
   */
  export: contract('versions.export', copyOfVersion, z.union([written, cancelled]), {
    at: 'shell',
    invalidates: ['audit.list'],
  }),
  /** Whether the copy can leave: asked before a place for it is. @throws what `exportTo` would */
  prepareExport: contract('versions.prepareExport', copyOfVersion, done, { fromPage: false }),
  exportTo: contract('versions.exportTo', copyOfVersion.extend({ path: z.string() }), written, {
    fromPage: false,
    invalidates: ['audit.list'],
  }),
  /** QA sent a signed version back: the case reopens for a new version with the question attached. */
  clarify: contract(
    'versions.clarify',
    z.strictObject({ caseId, question: z.string().trim().min(1).max(10_000), receivedOn: isoDateSchema }),
    done,
    { invalidates: stale },
  ),
  /** Notes that the current version went back to the organisation, where no package of this program was used. */
  markReturned: contract('versions.markReturned', ofCase, done, { invalidates: stale }),
  /** The organisation took the case back: nothing in it changes any more. */
  withdraw: contract(
    'versions.withdraw',
    z.strictObject({ caseId, reason: z.string().trim().min(1).max(2_000) }),
    done,
    { invalidates: stale },
  ),
};
