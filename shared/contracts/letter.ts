import { z } from 'zod';
import { copySchema, letterProfileSchema } from '../letter/profile.ts';
import { contract } from './contract.ts';

const written = z.strictObject({
  path: z.string(),
  /** By the organisation's identity, as the profile says. */
  signed: z.boolean(),
});

/**
 * A copy of a case's letter. `draft`: leaves unsigned, whatever the profile says. `passphrase`: the vault's, where the
 * profile has the copy signed by the organisation; without it the answer is Precondition `passphrase-needed`.
 */
const copyOfLetter = z.strictObject({
  caseId: z.string().min(1),
  copy: copySchema,
  draft: z.boolean().default(false),
  passphrase: z.string().max(10_000).optional(),
});

export const letterContracts = {
  profiles: contract('letter.profiles', z.strictObject({}), z.array(letterProfileSchema)),
  /** Shell: asks where to, and writes the Word letter. */
  export: contract(
    'letter.export',
    copyOfLetter,
    z.union([written, z.strictObject({ cancelled: z.literal(true) })]),
    { at: 'shell', invalidates: ['audit.list'] },
  ),
  /** Whether the letter can leave: asked before a place for it is. @throws what `exportTo` would */
  prepareExport: contract('letter.prepareExport', copyOfLetter, z.strictObject({}), { fromPage: false }),
  exportTo: contract('letter.exportTo', copyOfLetter.extend({ path: z.string() }), written, {
    fromPage: false,
    invalidates: ['audit.list'],
  }),
  /** Shell: shows the letter last exported in the file manager. */
  reveal: contract('letter.reveal', z.strictObject({}), z.strictObject({}), { at: 'shell' }),
};
