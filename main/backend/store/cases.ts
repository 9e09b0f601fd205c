import { z } from 'zod';
import { type CaseRow, type CaseState, caseStateSchema } from '../../../shared/contracts/cases.ts';
import {
  attestationSchema,
  type CaseBlock,
  caseSchema,
  credentialsSchema,
  fixedTextSchema,
  type ImrCase,
  partySchema,
} from '../../../shared/domain/case.ts';
import type { CaseDate } from '../../../shared/domain/dates.ts';
import { documentsReviewedSchema } from '../../../shared/domain/documents-reviewed.ts';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { richTextSchema } from '../../../shared/domain/rich-text.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, SqlValue, Writer } from './handles.ts';
import { forgetWords, wordsOfCase } from './page-words.ts';
import { jsonColumn, parseRow, toJson, toJsonOrNull } from './rows.ts';

/** The part of a case that stands in its own row: everything but the items. */
export type CaseHead = Omit<ImrCase, 'items' | 'schema'>;

/** The dates of the case block with their columns' prefix. */
const DATES = [
  ['dateAssigned', 'date_assigned'],
  ['dateOfInjury', 'date_of_injury'],
  ['decisionDate', 'decision_date'],
  ['urDenialDate', 'ur_denial_date'],
  ['applicationReceived', 'application_received'],
] as const;

const BLOCK_COLUMNS = [
  'has_case_block',
  'case_number',
  'priority',
  ...DATES.flatMap(([, column]) => [`${column}_iso`, `${column}_as_read`]),
];
const HEAD_COLUMNS = [
  'profile_id',
  'profile_version',
  ...BLOCK_COLUMNS,
  'parties',
  'credentials',
  'documents_reviewed',
  'summary',
  'attestations',
  'as_read',
  'extra',
];

const text = z.string().nullable();
const headRow = z.looseObject({
  id: z.string(),
  profile_id: z.string(),
  profile_version: z.int(),
  has_case_block: z.int(),
  case_number: text,
  priority: text,
  date_assigned_iso: text,
  date_assigned_as_read: text,
  date_of_injury_iso: text,
  date_of_injury_as_read: text,
  decision_date_iso: text,
  decision_date_as_read: text,
  ur_denial_date_iso: text,
  ur_denial_date_as_read: text,
  application_received_iso: text,
  application_received_as_read: text,
  parties: jsonColumn(z.array(partySchema)),
  credentials: jsonColumn(credentialsSchema),
  documents_reviewed: jsonColumn(documentsReviewedSchema).nullable(),
  summary: jsonColumn(richTextSchema),
  attestations: jsonColumn(z.array(attestationSchema)),
  as_read: jsonColumn(fixedTextSchema).nullable(),
  extra: jsonColumn(z.record(z.string(), z.json())).nullable(),
});
type HeadRow = z.output<typeof headRow>;

/** Adds a case without its items. */
export function insertCaseHead(writer: Writer, head: CaseHead, state: CaseState, now: string): void {
  const columns = ['id', 'state', 'created_at', 'saved_at', ...HEAD_COLUMNS];
  const marks = columns.map(() => '?').join(', ');
  writer.run(
    `INSERT INTO case_file (${columns.join(', ')}) VALUES (${marks})`,
    ...[head.id, state, now, now, ...headValues(head)],
  );
}

/** Writes the head of a case over. */
export function updateCaseHead(writer: Writer, head: CaseHead): void {
  const assignments = HEAD_COLUMNS.map((column) => `${column} = ?`).join(', ');
  writer.run(`UPDATE case_file SET ${assignments} WHERE id = ?`, ...headValues(head), head.id);
}

/** @throws AppError NotFound `no-case` */
export function readCaseHead(reader: Reader, caseId: string): CaseHead {
  if (caseId === LIBRARY_HOLDER) throw noCase();
  const row = reader.get('SELECT * FROM case_file WHERE id = ?', caseId);
  if (row === undefined) throw noCase();
  const parsed = parseRow(headRow, row);
  const head: CaseHead = {
    id: parsed.id,
    profile: { id: parsed.profile_id, version: parsed.profile_version },
    parties: parsed.parties,
    credentials: parsed.credentials,
    summary: parsed.summary,
    attestations: parsed.attestations,
  };
  if (parsed.has_case_block === 1) head.caseBlock = readBlock(parsed);
  if (parsed.documents_reviewed !== null) head.documentsReviewed = parsed.documents_reviewed;
  if (parsed.as_read !== null) head.asRead = parsed.as_read;
  if (parsed.extra !== null) head.extra = parsed.extra;
  return head;
}

/** The error for a case that is not (or no longer) in the store. */
export function noCase(): AppError {
  return new AppError('NotFound', 'no-case', 'This case is not in the vault any more.');
}

const stateRow = z.strictObject({ state: caseStateSchema, saved_at: z.string() });

/** @throws AppError NotFound `no-case` */
export function readCaseState(reader: Reader, caseId: string): { state: CaseState; savedAt: string } {
  const row = reader.get('SELECT state, saved_at FROM case_file WHERE id = ?', caseId);
  if (row === undefined) throw noCase();
  const { state, saved_at: savedAt } = parseRow(stateRow, row);
  return { state, savedAt };
}

const factsRow = z.strictObject({
  created_at: z.string(),
  case_number: text,
  items: z.int(),
  revisions: z.int(),
});

/** What a certificate says of a case that is about to be destroyed. @throws AppError NotFound `no-case` */
export function readCaseFacts(
  reader: Reader,
  caseId: string,
): { createdAt: string; caseNumber: string | null; items: number; revisions: number } {
  if (caseId === LIBRARY_HOLDER) throw noCase();
  const row = reader.get(
    `SELECT created_at, case_number,
      (SELECT count(*) FROM disputed_item i WHERE i.case_id = c.id) AS items,
      (SELECT count(*) FROM draft_revision r WHERE r.case_id = c.id) AS revisions
     FROM case_file c WHERE c.id = ?`,
    caseId,
  );
  if (row === undefined) throw noCase();
  const { created_at: createdAt, case_number: caseNumber, items, revisions } = parseRow(factsRow, row);
  return { createdAt, caseNumber, items, revisions };
}

/** Also of the id that no case may have. */
export function hasCase(reader: Reader, caseId: string): boolean {
  if (caseId === LIBRARY_HOLDER) return true;
  return reader.get('SELECT 1 AS found FROM case_file WHERE id = ?', caseId) !== undefined;
}

/** Notes that something of the case was saved just now. @throws AppError NotFound `no-case` */
export function touchCase(writer: Writer, caseId: string, now: string): void {
  if (writer.run('UPDATE case_file SET saved_at = ? WHERE id = ?', now, caseId) === 0) throw noCase();
}

/** Removes a case and everything that hangs on it. @throws AppError NotFound `no-case` */
export function deleteCase(writer: Writer, caseId: string): void {
  if (caseId === LIBRARY_HOLDER) throw noCase();
  const words = wordsOfCase(writer, caseId);
  if (writer.run('DELETE FROM case_file WHERE id = ?', caseId) === 0) throw noCase();
  forgetWords(writer, words);
}

/** The table of cases, the one saved last first. Exported for the test of its plan. */
export const LIST_CASES = `
SELECT c.id, c.case_number, c.state, c.priority, c.saved_at,
  coalesce(c.decision_date_iso, c.decision_date_as_read) AS decision_date,
  coalesce(c.application_received_iso, c.application_received_as_read) AS application_received,
  (SELECT count(*) FROM disputed_item i WHERE i.case_id = c.id) AS items,
  (SELECT count(*) FROM decision d WHERE d.case_id = c.id AND d.outcome IS NOT NULL) AS decided,
  (SELECT coalesce(sum(p.pages), 0) FROM document p WHERE p.case_id = c.id) AS pages,
  (SELECT f.request FROM disputed_item f WHERE f.case_id = c.id ORDER BY f.position LIMIT 1) AS first_request
FROM case_file c WHERE c.id <> '${LIBRARY_HOLDER}' ORDER BY c.saved_at DESC`;

const listRow = z.strictObject({
  id: z.string(),
  case_number: text,
  state: caseStateSchema,
  priority: text,
  saved_at: z.string(),
  decision_date: text,
  application_received: text,
  items: z.int(),
  decided: z.int(),
  pages: z.int(),
  first_request: text,
});

export function listCases(reader: Reader): CaseRow[] {
  return reader.all(LIST_CASES).map((row) => {
    const parsed = parseRow(listRow, row);
    return {
      id: parsed.id,
      caseNumber: parsed.case_number,
      state: parsed.state,
      priority: parsed.priority,
      decisionDate: parsed.decision_date,
      applicationReceived: parsed.application_received,
      items: parsed.items,
      decided: parsed.decided,
      pages: parsed.pages,
      firstRequest: parsed.first_request === '' ? null : parsed.first_request,
      savedAt: parsed.saved_at,
    };
  });
}

function headValues(head: CaseHead): SqlValue[] {
  return [
    head.profile.id,
    head.profile.version,
    ...blockValues(head.caseBlock),
    toJson(head.parties),
    toJson(head.credentials),
    toJsonOrNull(head.documentsReviewed),
    toJson(head.summary),
    toJson(head.attestations),
    toJsonOrNull(head.asRead),
    toJsonOrNull(head.extra),
  ];
}

function blockValues(block: CaseBlock | undefined): SqlValue[] {
  const dates = DATES.flatMap(([field]) => [block?.[field]?.iso ?? null, block?.[field]?.asRead ?? null]);
  return [block === undefined ? 0 : 1, block?.caseNumber ?? null, block?.priority ?? null, ...dates];
}

function readBlock(row: HeadRow): CaseBlock {
  const block: CaseBlock = {};
  if (row.case_number !== null) block.caseNumber = row.case_number;
  if (row.priority !== null) block.priority = row.priority;
  for (const [field, column] of DATES) {
    const date = readDate(row[`${column}_iso`], row[`${column}_as_read`]);
    if (date !== undefined) block[field] = date;
  }
  return block;
}

function readDate(iso: string | null, asRead: string | null): CaseDate | undefined {
  if (iso === null && asRead === null) return undefined;
  const date: CaseDate = {};
  if (iso !== null) date.iso = iso;
  if (asRead !== null) date.asRead = asRead;
  return date;
}

/** The shape that a profile must have in a case, for changes of it. */
export const caseProfileSchema = caseSchema.shape.profile;
