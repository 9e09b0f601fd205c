import { z } from 'zod';
import { letterProfileSchema, profileDraftSchema } from '../letter/profile.ts';
import { contract } from './contract.ts';

const id = z.string().min(1).max(60);
const version = z.int().positive();
const cancelled = z.strictObject({ cancelled: z.literal(true) });
const done = z.strictObject({});
const ofProfile = z.strictObject({ id });
const named = z.strictObject({ id, version });

/** A letter profile in the list of them. Built-in ones come with the program and cannot be changed. */
export const profileRowSchema = z.strictObject({
  id,
  name: z.string(),
  builtIn: z.boolean(),
  /** The newest version, and when it was saved. A built-in one was not: null. */
  version,
  savedAt: z.iso.datetime().nullable(),
  /** There are changes that are no version yet. */
  hasDraft: z.boolean(),
  /** Cases whose letter has this profile, in any version. */
  cases: z.int().nonnegative(),
  /** Offered no more; letters that have it keep it. */
  removed: z.boolean(),
});
export type ProfileRow = z.infer<typeof profileRowSchema>;

const openProfileSchema = z.strictObject({
  profile: letterProfileSchema,
  builtIn: z.boolean(),
  /** Newest first. */
  versions: z.array(z.strictObject({ version, savedAt: z.iso.datetime() })),
  draft: z
    .strictObject({ basedOn: version, keptAt: z.iso.datetime(), profile: profileDraftSchema })
    .nullable(),
  /** The built-in profile with the same form of guideline lines: what its fixed sentences are compared with. */
  shipped: letterProfileSchema,
});
export type OpenProfile = z.infer<typeof openProfileSchema>;

const importedSchema = z.strictObject({
  id,
  version,
  name: z.string(),
  /** `known`: it was here already. `copied`: another profile has its id and version, so that it got a new id. */
  outcome: z.enum(['added', 'known', 'copied']),
});
const writtenSchema = z.strictObject({ path: z.string() });

const changes = { invalidates: ['profiles.list', 'profiles.read', 'letter.profiles', 'audit.list'] };
const drafts = { invalidates: ['profiles.list'] };

export const profileContracts = {
  /** By name, built-in ones first. */
  list: contract('profiles.list', z.strictObject({}), z.array(profileRowSchema)),
  /** @throws NotFound `unknown-profile` */
  read: contract('profiles.read', ofProfile, openProfileSchema),
  /** One version as it was saved. */
  readVersion: contract('profiles.readVersion', named, letterProfileSchema),
  /** A new profile with the texts of the newest version of another. */
  copy: contract('profiles.copy', ofProfile, ofProfile, changes),
  /** Keeps what is being changed, or forgets it. @throws Precondition `built-in-profile` */
  keepDraft: contract(
    'profiles.keepDraft',
    z.strictObject({
      id,
      draft: z.strictObject({ basedOn: version, profile: profileDraftSchema }).nullable(),
    }),
    z.strictObject({ keptAt: z.iso.datetime() }),
    drafts,
  ),
  /**
   * Saves a new version; the draft goes. Conflict `profile-changed`: another version was saved meanwhile. Invalid
   * `invalid-profile`: the message says what and where.
   */
  save: contract(
    'profiles.save',
    z.strictObject({ id, basedOn: version, profile: profileDraftSchema }),
    z.strictObject({ version }),
    changes,
  ),
  remove: contract('profiles.remove', ofProfile, done, changes),
  /** Offers a removed profile again. */
  bringBack: contract('profiles.bringBack', ofProfile, done, changes),
  /** Shell: asks where to, and writes the newest version as a file. */
  export: contract('profiles.export', ofProfile, z.union([writtenSchema, cancelled]), {
    at: 'shell',
    invalidates: ['audit.list'],
  }),
  exportTo: contract(
    'profiles.exportTo',
    z.strictObject({ id, version: version.optional(), path: z.string() }),
    writtenSchema,
    { fromPage: false, invalidates: ['audit.list'] },
  ),
  /** Shell: asks for a file. */
  import: contract('profiles.import', z.strictObject({}), z.union([importedSchema, cancelled]), {
    ...changes,
    at: 'shell',
  }),
  importFrom: contract('profiles.importFrom', z.strictObject({ path: z.string() }), importedSchema, {
    ...changes,
    fromPage: false,
  }),
};
