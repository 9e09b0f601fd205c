import { z } from 'zod';
import { printPath } from '../../../shared/domain/case.ts';

export const PACKAGE_SCHEMA = 'imr-package/1';
export const MANIFEST_PATH = 'manifest.json';
export const CASE_PATH = 'case.json';
export const VERIFICATION_PATH = 'verification.json';
export const AUDIT_PATH = 'audit.jsonl';
export const TIME_PATH = 'time-spent.json';
export const EVIDENCE_PATH = 'evidence.json';
export const INDEX_PATH = 'index.json';
export const NOTES_PATH = 'notes.json';
export const PROFILE_PATH = 'profile.json';

/** No manifest of any number of documents comes near. */
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
/** As for a case JSON file. */
const MAX_CASE_BYTES = 64 * 1024 * 1024;
/** PDFium counts bytes in 32 bits. */
const MAX_DOCUMENT_BYTES = 2 ** 32 - 1;
/** Reports of some hundred pages, or tens of thousands of entries. */
const MAX_PART_BYTES = 16 * 1024 * 1024;
/** As for a profile's own file. */
const MAX_PROFILE_BYTES = 1024 * 1024;
export const MAX_LETTER_BYTES = 256 * 1024 * 1024;
const MAX_DOCUMENTS = 10_000;
const MAX_LETTERS = 100;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 small hexadecimal digits');

/** A file's name as people see it. It is never used as a path; what could be taken for one is refused all the same. */
const nameSchema = z
  .string()
  .min(1)
  .max(255)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a name must not hold
  .regex(/^[^/\\\u0000-\u001f\u007f]+$/, 'must be a file name: no slashes, no control characters');

const file = (folder: string, extension: string, maxBytes: number) => ({
  path: z.string().regex(new RegExp(`^${folder}/[0-9a-f]{64}\\.${extension}$`)),
  name: nameSchema,
  sha256,
  bytes: z.int().positive().max(maxBytes),
});

const packagedDocumentSchema = z.strictObject({
  ...file('documents', 'pdf', MAX_DOCUMENT_BYTES),
  pages: z.int().positive().optional(),
  /** Opens the PDF, where it takes one. */
  password: z.string().min(1).max(1024).optional(),
});
const packagedLetterSchema = z.strictObject({
  ...file('letters', 'docx', MAX_LETTER_BYTES),
  /** Which copy it is, where the sender's program knows. `signed`: the one that the reviewer signed. */
  copy: z.enum(['signed', 'served', 'posted']).optional(),
});
/** A part with a path of its own, of which there is one at most. */
const part = <P extends string>(path: P, maxBytes = MAX_PART_BYTES) => ({
  path: z.literal(path),
  sha256,
  bytes: z.int().positive().max(maxBytes),
});

/** `imr-package/1`: the first entry of a package, which names every other one. */
export const manifestSchema = z
  .strictObject({
    schema: z.literal(PACKAGE_SCHEMA),
    kind: z.enum(['case', 'return']),
    createdAt: z.iso.datetime({ offset: true }),
    generator: z.strictObject({ name: z.string().min(1).max(255), version: z.string().max(255) }),
    case: z.strictObject({
      id: z.string().min(1),
      path: z.literal(CASE_PATH),
      sha256,
      bytes: z.int().positive().max(MAX_CASE_BYTES),
    }),
    documents: z.array(packagedDocumentSchema).max(MAX_DOCUMENTS),
    letters: z.array(packagedLetterSchema).max(MAX_LETTERS).default([]),
    /** What the sender's program found when it verified the letters' signatures. */
    verification: z.strictObject(part(VERIFICATION_PATH)).optional(),
    /** What the sender's audit log has of the case, and the end of that log at the time. */
    audit: z
      .strictObject({
        ...part(AUDIT_PATH),
        entries: z.int().positive(),
        last: z.strictObject({ seq: z.int().positive(), hash: sha256 }),
      })
      .optional(),
    timeSpent: z.strictObject(part(TIME_PATH)).optional(),
    /** What the sender keeps of the records: chips in the texts stand for it. */
    evidence: z.strictObject(part(EVIDENCE_PATH)).optional(),
    /** What the sender corrected of the index of records, and the Bates numbers of the documents. */
    index: z.strictObject(part(INDEX_PATH)).optional(),
    /** The sender's own notes. */
    notes: z.strictObject(part(NOTES_PATH)).optional(),
    /** The letter profile that the case names, where it does not come with the program. */
    profile: z.strictObject(part(PROFILE_PATH, MAX_PROFILE_BYTES)).optional(),
  })
  .superRefine(checkFiles);

export type Manifest = z.output<typeof manifestSchema>;
export type PackagedDocument = Manifest['documents'][number];
export type PackagedLetter = Manifest['letters'][number];

type Listed = { path: string; sha256: string };

/** Parts that say something of a finished case, by their fields. */
const OF_RETURNS = ['verification', 'audit', 'timeSpent'] as const;
/** Parts that a case is worked on with, by their fields. */
export const OF_CASES = ['evidence', 'index', 'notes', 'profile'] as const;
/** All parts with a path of their own besides the case, by their fields. */
export const REPORTS = [...OF_RETURNS, ...OF_CASES] as const;
export type ReportName = (typeof REPORTS)[number];

function checkFiles(
  value: { kind: string; documents: Listed[]; letters: Listed[] } & {
    [P in ReportName]?: object | undefined;
  },
  ctx: z.RefinementCtx,
): void {
  for (const list of ['documents', 'letters'] as const) {
    const seen = new Set<string>();
    for (const [index, { path, sha256: hash }] of value[list].entries()) {
      if (!path.includes(`/${hash}.`)) {
        ctx.addIssue({ code: 'custom', path: [list, index, 'path'], message: 'must be named by its sha256' });
      }
      if (seen.has(hash)) {
        ctx.addIssue({ code: 'custom', path: [list, index, 'sha256'], message: 'stands in the list twice' });
      }
      seen.add(hash);
    }
  }
  if ((value.kind === 'return') !== value.letters.length > 0) {
    const message = 'a return package has letters, a case package has none';
    ctx.addIssue({ code: 'custom', path: ['letters'], message });
  }
  const [others, kind] = value.kind === 'case' ? [OF_RETURNS, 'return'] : [OF_CASES, 'case'];
  for (const one of others) {
    if (value[one] === undefined) continue;
    ctx.addIssue({ code: 'custom', path: [one], message: `stands in ${kind} packages only` });
  }
}

/** What is wrong with a manifest: written for a later version, or not as it should be, in words. */
export type ManifestProblem = { newer: string } | { wrong: string };

/** Parses the bytes of `manifest.json`. */
export function parseManifest(bytes: Uint8Array): { manifest: Manifest } | ManifestProblem {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { wrong: 'manifest.json is not JSON in UTF-8.' };
  }
  const named = z.looseObject({ schema: z.string() }).safeParse(value);
  const version = named.success ? /^imr-package\/([1-9]\d{0,8})$/.exec(named.data.schema)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) return { newer: `imr-package/${version}` };
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return { manifest: parsed.data };
  const issue = parsed.error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = printPath([...(issue?.path ?? []), ...keys]);
  const what = keys.length > 0 ? 'unknown field' : (issue?.message ?? 'not valid');
  return { wrong: `manifest.json: ${path === '' ? '' : `${path}: `}${what}.` };
}
