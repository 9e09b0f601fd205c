import { z } from 'zod';
import { copySchema, letterProfileSchema } from '../letter/profile.ts';
import { contract } from './contract.ts';

const caseId = z.string().min(1);
const written = z.strictObject({ path: z.string() });

export const letterContracts = {
  profiles: contract('letter.profiles', z.strictObject({}), z.array(letterProfileSchema)),
  /** Shell: asks where to, and writes the Word letter. */
  export: contract(
    'letter.export',
    z.strictObject({ caseId, copy: copySchema }),
    z.union([written, z.strictObject({ cancelled: z.literal(true) })]),
    { at: 'shell' },
  ),
  exportTo: contract(
    'letter.exportTo',
    z.strictObject({ caseId, copy: copySchema, path: z.string() }),
    written,
    {
      fromPage: false,
    },
  ),
  /** Shell: shows the letter last exported in the file manager. */
  reveal: contract('letter.reveal', z.strictObject({}), z.strictObject({}), { at: 'shell' }),
};
