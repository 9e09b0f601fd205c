import { z } from 'zod';
import { declineReasonSchema } from '../domain/acceptance.ts';
import { attestationSchema, partySchema } from '../domain/case.ts';
import { caseStateSchema } from '../domain/case-state.ts';
import { contract } from './contract.ts';

const caseId = z.string().min(1);
const ofCase = z.strictObject({ caseId });
const timestamp = z.iso.datetime();
const done = z.strictObject({});
const written = z.strictObject({ path: z.string() });

/** The parties that the reviewer saw named when attesting that there is no conflict. */
const seen = z.strictObject({ caseId, parties: z.array(partySchema) });

const declinedSchema = z.strictObject({
  reason: declineReasonSchema,
  note: z.string(),
  declinedAt: timestamp,
});

/** Whether a case was accepted. `declined`: while it is; `reopenedAt`: when it last was, in UTC. */
export const acceptanceSchema = z.strictObject({
  state: caseStateSchema,
  attestations: z.array(attestationSchema),
  declined: declinedSchema.nullable(),
  reopenedAt: timestamp.nullable(),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

const stale = { invalidates: ['acceptance.read', 'cases.list', 'cases.open'] };

export const acceptanceContracts = {
  read: contract('acceptance.read', ofCase, acceptanceSchema),
  /** Accepts the case with all its attestations. Conflict `parties-changed` when others are named in it by now. */
  accept: contract('acceptance.accept', seen, done, stale),
  /** Attests again that there is no conflict, after the parties changed. Conflict `parties-changed` as above. */
  attestNoConflict: contract('acceptance.attestNoConflict', seen, done, stale),
  decline: contract(
    'acceptance.decline',
    z.strictObject({ caseId, reason: declineReasonSchema, note: z.string().max(2000) }),
    done,
    stale,
  ),
  reopen: contract('acceptance.reopen', ofCase, done, stale),
  /** Shell: asks where to, and writes the notice that the case is declined. */
  exportNotice: contract(
    'acceptance.exportNotice',
    ofCase,
    z.union([written, z.strictObject({ cancelled: z.literal(true) })]),
    { at: 'shell' },
  ),
  exportNoticeTo: contract(
    'acceptance.exportNoticeTo',
    z.strictObject({ caseId, path: z.string() }),
    written,
    {
      fromPage: false,
    },
  ),
};
