import { z } from 'zod';
import { packageSenderSchema } from '../domain/package-sender.ts';
import { copySchema } from '../letter/profile.ts';
import { contract } from './contract.ts';

const nothing = z.strictObject({});
const cancelled = z.strictObject({ cancelled: z.literal(true) });
const path = z.string();
const caseId = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const amount = z.int().nonnegative();
/** Longer than any passphrase may be. */
const passphrase = z.string().max(5000);
/** Chosen by the page: by it progress is told, and the work stopped. */
const task = z.uuid();
/** A file that was chosen in a dialog; the page never knows its path. */
const token = z.uuid();

/** For whom a package is encrypted. */
const lockSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('passphrase'), passphrase }),
  z.strictObject({ by: z.literal('partner'), partner: z.string().min(1) }),
]);
export type PackageLockChoice = z.infer<typeof lockSchema>;

const foundFields = {
  /** Its name, for people. */
  file: z.string(),
  bytes: amount,
  /** What opens it: a passphrase that came with it, or the vault's own key. */
  opensWith: z.enum(['passphrase', 'own-key']),
};
const foundSchema = z.strictObject({ token, ...foundFields });
export type FoundPackage = z.infer<typeof foundSchema>;

/** What a package says of itself, before anything of it is taken in. Its signature has been verified. */
const previewSchema = z.strictObject({
  manifestSha256: sha256,
  createdAt: z.iso.datetime({ offset: true }),
  generator: z.strictObject({ name: z.string(), version: z.string() }),
  sender: packageSenderSchema,
  /** Null where the case comes after the records: it is seen once all has been read. */
  case: z
    .strictObject({
      caseNumber: z.string().nullable(),
      items: amount,
      /** The first disputed item as worded. */
      firstRequest: z.string().nullable(),
    })
    .nullable(),
  /** `pages`: null where the sender does not tell. */
  documents: z.array(z.strictObject({ name: z.string(), bytes: amount, pages: amount.nullable() })),
  /** What comes with the case besides its records: evidence, Bates numbers and corrections of the index, notes, letter profile. */
  parts: z.array(z.enum(['evidence', 'index', 'notes', 'profile'])),
  /** The case is in this vault already. */
  exists: z.boolean(),
});
export type PackagePreview = z.infer<typeof previewSchema>;

const takeInFields = { passphrase: passphrase.nullable(), asCopy: z.boolean(), manifestSha256: sha256, task };
const takenIn = z.strictObject({ caseId, documents: amount, pages: amount });

/**
 * `sign`: by the reviewer's identity. `vaultPassphrase`: the one that unlocks the desk, where a key of the vault is
 * used; without it the answer is then Precondition `passphrase-needed`.
 */
const packFields = {
  caseId,
  lock: lockSchema,
  sign: z.boolean(),
  vaultPassphrase: passphrase.optional(),
  task,
};
/** `notes`: the reviewer's own go with it. */
const packCaseFields = { ...packFields, notes: z.boolean().default(true) };
/** `program`: this program's version, for the manifest. */
const written = { path, program: z.string() };
const packed = z.strictObject({ path, bytes: amount });

/** What may go back besides letters and case data. */
const partsSchema = z.strictObject({ records: z.boolean(), audit: z.boolean(), timeSpent: z.boolean() });
const returnFields = {
  ...packFields,
  version: z.int().positive(),
  copies: z.array(z.union([z.literal('signed'), copySchema])).min(1),
  parts: partsSchema,
};

/** What there is to return, and what may go along. */
const returnReviewSchema = z.strictObject({
  /** The signed version that holds; null before anything was signed. */
  version: z.int().positive().nullable(),
  /** What the letter profile lets go back. */
  allowed: partsSchema,
  records: z.strictObject({ documents: amount, pages: amount, bytes: amount }),
  /** Copies that the organisation's identity signs, as the profile says. */
  signedByOrganisation: z.strictObject({ served: z.boolean(), posted: z.boolean() }),
  /** The identity that can sign the package; `problem`: why it cannot now. */
  identity: z.strictObject({ name: z.string(), problem: z.string().nullable() }).nullable(),
});
export type ReturnReview = z.infer<typeof returnReviewSchema>;

/** A letter profile may have come with the case. */
const afterTaking = ['cases.list', 'profiles.list', 'profiles.read', 'letter.profiles', 'audit.list'];
const afterReturning = ['versions.list', 'cases.list', 'cases.open', 'acceptance.read', 'audit.list'];

export const exchangeContracts = {
  /** Shell: asks for a case package. */
  choose: contract('exchange.choose', nothing, z.union([foundSchema, cancelled]), { at: 'shell' }),
  /** Shell: the same for a package that was dropped on the window, or chosen with other files. */
  chooseArrived: contract('exchange.chooseArrived', z.strictObject({ token: z.string() }), foundSchema, {
    at: 'shell',
  }),
  inspectFrom: contract('exchange.inspectFrom', z.strictObject({ path }), z.strictObject(foundFields), {
    fromPage: false,
  }),
  /** Shell: opens the package that was chosen as far as its records. Invalid `package-wrong-passphrase`: try again. */
  preview: contract(
    'exchange.preview',
    z.strictObject({ token, passphrase: passphrase.nullable() }),
    previewSchema,
    { at: 'shell' },
  ),
  previewFrom: contract(
    'exchange.previewFrom',
    z.strictObject({ path, passphrase: passphrase.nullable() }),
    previewSchema,
    { fromPage: false },
  ),
  /** Shell: takes the package that was looked at into the vault: all of it, verified, or nothing. */
  takeIn: contract('exchange.takeIn', z.strictObject({ token, ...takeInFields }), takenIn, {
    at: 'shell',
    invalidates: afterTaking,
  }),
  takeInFrom: contract('exchange.takeInFrom', z.strictObject({ path, ...takeInFields }), takenIn, {
    fromPage: false,
    invalidates: afterTaking,
  }),
  /** Whether a package can be written so: asked before a place for it is. @throws what writing it would */
  prepare: contract('exchange.prepare', z.strictObject(packFields), nothing, { fromPage: false }),
  /** Shell: asks where to, and writes the case with its records as a package. */
  packCase: contract('exchange.packCase', z.strictObject(packCaseFields), z.union([packed, cancelled]), {
    at: 'shell',
    invalidates: ['audit.list'],
  }),
  packCaseTo: contract('exchange.packCaseTo', z.strictObject({ ...packCaseFields, ...written }), packed, {
    fromPage: false,
    invalidates: ['audit.list'],
  }),
  returnReview: contract('exchange.returnReview', z.strictObject({ caseId }), returnReviewSchema),
  /** Shell: asks where to, writes the return package of a signed version, and notes that it was returned. */
  returnCase: contract('exchange.returnCase', z.strictObject(returnFields), z.union([packed, cancelled]), {
    at: 'shell',
    invalidates: afterReturning,
  }),
  returnCaseTo: contract('exchange.returnCaseTo', z.strictObject({ ...returnFields, ...written }), packed, {
    fromPage: false,
    invalidates: afterReturning,
  }),
  /** Stops a task. What it was writing or taking in is gone. */
  cancel: contract('exchange.cancel', z.strictObject({ task }), nothing),
};
