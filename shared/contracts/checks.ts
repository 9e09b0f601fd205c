import { z } from 'zod';
import { copySchema } from '../letter/profile.ts';
import { dismissalSchema, findingKeySchema } from '../rules/dismissals.ts';
import { recordsMentionsSchema } from '../rules/records/mentions.ts';
import { contract } from './contract.ts';

const ofCase = z.strictObject({ caseId: z.string().min(1) });
const done = z.strictObject({});
const stale = { invalidates: ['checks.list', 'signing.review', 'cases.list', 'audit.list'] };

export const checkContracts = {
  /** Dismissals of a case, oldest first. Those whose finding is gone or changed are among them, and do nothing. */
  list: contract('checks.list', ofCase, z.array(dismissalSchema)),
  /** On how many pages of the case's records searches find something, in their order: what rules look up. */
  look: contract(
    'checks.look',
    ofCase.extend({ queries: z.array(z.string().min(1).max(400)).max(200) }),
    z.array(z.int().nonnegative()),
  ),
  /** What the case's records tell of other papers: every page is gone through once for each state of the index. */
  mentions: contract('checks.mentions', ofCase, recordsMentionsSchema),
  /**
   * Dismisses a finding of the stored case. NotFound `no-finding`: what it is about has changed since. Precondition
   * `finding-blocks`: one that blocks stands until it is mended.
   */
  dismiss: contract(
    'checks.dismiss',
    ofCase.extend({
      copy: copySchema,
      finding: findingKeySchema,
      reason: z.string().trim().min(1).max(2000),
    }),
    done,
    stale,
  ),
  /** Takes a dismissal back: the finding counts again. */
  restore: contract('checks.restore', ofCase.extend({ finding: findingKeySchema }), done, stale),
};
