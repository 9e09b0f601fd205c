import { z } from 'zod';
import { pickSchema } from '../entry/pick.ts';
import { contract } from './contract.ts';

const done = z.strictObject({});
const changed = { invalidates: ['picks.list'] };

/** Pick lists of chapters, sections and guidelines, over all cases of the vault. */
export const pickContracts = {
  /** What was cited so far, most often first. What comes with the program is not among it. */
  list: contract('picks.list', done, z.array(pickSchema.extend({ uses: z.int().positive() }))),
  /** Counts one more use of each. */
  learn: contract(
    'picks.learn',
    z.strictObject({ picks: z.array(pickSchema).min(1).max(200) }),
    done,
    changed,
  ),
  /** Forgets everything that was cited; the lists begin anew with what comes with the program. */
  forget: contract('picks.forget', done, done, changed),
};
