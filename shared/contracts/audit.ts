import { z } from 'zod';
import { contract } from './contract.ts';

const hash = z.string();

/** An entry as it is listed, newest first. `subject`: ids, hashes, counts and times, by kind. */
export const auditEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  kind: z.string(),
  /** `id` as the log has it; `present`: the id that the case has in the vault now, null when it is gone. */
  case: z
    .strictObject({ id: z.string(), present: z.string().nullable(), number: z.string().nullable() })
    .nullable(),
  subject: z.record(z.string(), z.json()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** What can be wrong with a log. `tail`: its end is missing. `head-*`: the file with its head, outside of the database. */
const auditFaultSchema = z.enum([
  'form',
  'gap',
  'hash',
  'mac',
  'order',
  'tail',
  'head-missing',
  'head-foreign',
  'head-differs',
]);
export type AuditFault = z.infer<typeof auditFaultSchema>;

/** What a verification found. `broken` is the first entry at fault; null when the log is whole. */
export const auditVerdictSchema = z.strictObject({
  entries: z.int().nonnegative(),
  /** The last entry's number and hash: written down elsewhere, they prove later that nothing was taken off. */
  last: z.strictObject({ seq: z.int(), hash }),
  broken: z.strictObject({ seq: z.int(), what: auditFaultSchema, message: z.string() }).nullable(),
  /** What is worth knowing and breaks nothing, such as a clock that was set back. */
  notes: z.array(z.strictObject({ seq: z.int(), message: z.string() })),
});
export type AuditVerdict = z.infer<typeof auditVerdictSchema>;

export const auditContracts = {
  list: contract(
    'audit.list',
    z.strictObject({
      /** Kinds of entries; all when left out. */
      kinds: z.array(z.string()).optional(),
      /** A case's id in the vault, or as the log has it. */
      caseId: z.string().optional(),
      /** Words that all stand in what is shown of an entry, in any order. */
      text: z.string().max(200).optional(),
      /** Entries before this number. */
      before: z.int().optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    /** `next`: pass it as `before` for what follows; null at the log's beginning. */
    z.strictObject({ entries: z.array(auditEntrySchema), next: z.int().nullable() }),
  ),
  verify: contract('audit.verify', z.strictObject({}), auditVerdictSchema),
  /** Shell: asks where to, and writes the log as JSON lines. */
  export: contract(
    'audit.export',
    z.strictObject({}),
    z.union([z.strictObject({ path: z.string() }), z.strictObject({ cancelled: z.literal(true) })]),
    { at: 'shell', invalidates: ['audit.list'] },
  ),
  exportTo: contract(
    'audit.exportTo',
    z.strictObject({ path: z.string() }),
    z.strictObject({ path: z.string() }),
    {
      fromPage: false,
      invalidates: ['audit.list'],
    },
  ),
};
