import { z } from 'zod';
import { AppError } from '../errors.ts';
import { caseDateSchema } from './dates.ts';
import { documentsReviewedSchema } from './documents-reviewed.ts';
import { itemSchema } from './item.ts';
import { richTextSchema } from './rich-text.ts';

export const CASE_SCHEMA = 'imr-case/1';

export const prioritySchema = z.enum(['Standard', 'Expedited']);

/** The table at the letter's head. Every field may still be missing while a case is being worked on. */
export const caseBlockSchema = z.strictObject({
  /** `CM` and two digits, a hyphen, seven digits: `CM17-0012582`. The form is a check's business, not the schema's. */
  caseNumber: z.string().min(1).optional(),
  dateAssigned: caseDateSchema.optional(),
  dateOfInjury: caseDateSchema.optional(),
  decisionDate: caseDateSchema.optional(),
  urDenialDate: caseDateSchema.optional(),
  applicationReceived: caseDateSchema.optional(),
  priority: z.string().min(1).optional(),
});

/** What the letter says of the reviewer: never a name, never a licence number. */
export const credentialsSchema = z.strictObject({
  licensure: z.array(z.string().min(1)),
  specialties: z.array(z.string().min(1)),
  asRead: z
    .strictObject({ licensure: z.string().min(1).optional(), specialties: z.string().min(1).optional() })
    .optional(),
});

export const partySchema = z.strictObject({
  role: z.enum(['employee', 'employer', 'administrator', 'provider', 'facility', 'attorney', 'other']),
  name: z.string().min(1),
});

const wording = z.string().optional();
/**
 * Fixed text of a letter that was read, where the profile's is another. Paragraphs are parted by a line feed; what
 * stood before a heading and belongs to no field stands with it. Empty: the letter had none.
 */
export const fixedTextSchema = z.strictObject({
  howHeading: wording,
  how: wording,
  credentialsLeadIn: wording,
  licensureLabel: wording,
  specialtyLabel: wording,
  summaryHeading: wording,
  summaryLeadIn: wording,
  itemsHeading: wording,
  itemsLeadIn: wording,
  administratorLabel: wording,
  reviewerLabel: wording,
  rationaleLabel: wording,
});

export const attestationSchema = z.strictObject({
  id: z.string().min(1),
  /** ISO date and time, with zone. */
  attestedAt: z.iso.datetime({ offset: true }),
});

/** `imr-case/1`: the one shape in which a case is stored, exchanged, signed and printed. */
export const caseSchema = z
  .strictObject({
    schema: z.literal(CASE_SCHEMA),
    id: z.string().min(1),
    profile: z.strictObject({ id: z.string().min(1), version: z.int().positive() }),
    caseBlock: caseBlockSchema.optional(),
    parties: z.array(partySchema).default([]),
    credentials: credentialsSchema,
    documentsReviewed: documentsReviewedSchema.optional(),
    summary: richTextSchema.default([]),
    items: z.array(itemSchema).default([]),
    attestations: z.array(attestationSchema).default([]),
    asRead: fixedTextSchema.optional(),
    extra: z.record(z.string(), z.json()).optional(),
  })
  .superRefine(checkItemReferences);

function checkItemReferences(
  value: { items: { id: string; parent?: string | undefined }[] },
  ctx: z.RefinementCtx,
): void {
  const parents = new Map<string, string | undefined>();
  for (const [index, item] of value.items.entries()) {
    if (parents.has(item.id)) {
      ctx.addIssue({ code: 'custom', path: ['items', index, 'id'], message: `"${item.id}" is used twice` });
    }
    parents.set(item.id, item.parent);
  }
  for (const [index, item] of value.items.entries()) {
    const path = ['items', index, 'parent'];
    if (item.parent === undefined) continue;
    if (!parents.has(item.parent)) {
      ctx.addIssue({ code: 'custom', path, message: `names no item of this case: "${item.parent}"` });
    } else if (dependsOnItself(item.id, parents)) {
      ctx.addIssue({ code: 'custom', path, message: 'the item depends on itself' });
    }
  }
}

function dependsOnItself(id: string, parents: Map<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

export type ImrCase = z.infer<typeof caseSchema>;
export type CaseBlock = z.infer<typeof caseBlockSchema>;
export type Credentials = z.infer<typeof credentialsSchema>;
export type FixedText = z.infer<typeof fixedTextSchema>;
export type Party = z.infer<typeof partySchema>;

/** `['items', 0, 'request']` to `items[0].request`. */
export function printPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/**
 * Parses a case from JSON that anyone may have written.
 * @param value what JSON.parse gave
 * @param source the file's name, for the message
 * @throws AppError Invalid, with the path of the first field at fault; `newer-case-schema` for `imr-case/2` and later
 */
export function parseCase(value: unknown, source: string): ImrCase {
  const named = z.looseObject({ schema: z.string() }).safeParse(value);
  const version = named.success ? /^imr-case\/(\d+)$/.exec(named.data.schema)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) {
    const message = `${source}: written as imr-case/${version}; this version reads imr-case/1. Update IMR Desk to open it.`;
    throw new AppError('Invalid', 'newer-case-schema', message, { path: 'schema' });
  }
  const parsed = caseSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = deepestIssue(parsed.error.issues[0]);
  const path = printPath(issue.path);
  const message = `${source}: ${path === '' ? 'not a case' : path}: ${issue.message}`;
  throw new AppError('Invalid', 'invalid-case', message, { path });
}

type Issue = { path: PropertyKey[]; message: string };

/** A failed union reports only itself: go down into the branch that came furthest, and name unknown keys by path. */
function deepestIssue(issue: z.core.$ZodIssue | undefined): Issue {
  if (issue === undefined) return { path: [], message: 'not valid' };
  if (issue.code === 'unrecognized_keys') {
    return { path: [...issue.path, issue.keys[0] ?? ''], message: 'unknown field' };
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((branch) => deepestIssue(branch[0]));
    const deepest = branches.reduce((best, next) => (next.path.length > best.path.length ? next : best));
    return { path: [...issue.path, ...deepest.path], message: deepest.message };
  }
  return { path: issue.path, message: issue.message };
}
