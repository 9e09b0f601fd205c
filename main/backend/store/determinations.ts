import { z } from 'zod';
import type { FrozenVersion, VersionRow } from '../../../shared/contracts/versions.ts';
import { caseSchema, type ImrCase } from '../../../shared/domain/case.ts';
import { AppError } from '../../../shared/errors.ts';
import { type LetterProfile, letterProfileSchema } from '../../../shared/letter/profile.ts';
import type { LetterTree } from '../../../shared/letter/tree.ts';
import type { Finding, NotChecked } from '../../../shared/rules/finding.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** Everything that is frozen when a letter is signed. */
export interface NewDetermination {
  version: number;
  signedAt: string;
  identity: FrozenVersion['identity'];
  letterSha256: string;
  /** Of the served copy of the same determination. */
  servedSha256: string;
  docxSha256: string;
  docx: Uint8Array;
  imrCase: ImrCase;
  tree: LetterTree;
  profile: LetterProfile;
  findings: readonly Finding[];
  notChecked: readonly NotChecked[];
  attestations: FrozenVersion['attestations'];
  pagesSeen: FrozenVersion['pagesSeen'];
  evidence: FrozenVersion['evidence'];
  answers: string | null;
}

/** Adds a version; the one that held until now is superseded. */
export function insertDetermination(writer: Writer, determination: NewDetermination): void {
  const { imrCase, profile, identity, version, signedAt } = determination;
  const decided = (outcome: string) => imrCase.items.filter((item) => item.outcome === outcome).length;
  const row = {
    id: nextId(writer, 'determination'),
    case_id: imrCase.id,
    version,
    signed_at: signedAt,
    signer: identity.name,
    certificate_sha256: identity.sha256,
    letter_sha256: determination.letterSha256,
    served_sha256: determination.servedSha256,
    docx_sha256: determination.docxSha256,
    profile_id: profile.id,
    profile_version: profile.version,
    profile_name: profile.name,
    upheld: decided('upheld'),
    overturned: decided('overturned'),
    answers: determination.answers,
    identity: toJson(identity),
    attestations: toJson(determination.attestations),
    findings: toJson(determination.findings),
    not_checked: toJson(determination.notChecked),
    evidence: toJson(determination.evidence),
    pages_seen: toJson(determination.pagesSeen),
    packs: '[]',
    profile: toJson(profile),
    case_data: toJson(imrCase),
    tree: toJson(determination.tree),
    docx: determination.docx,
  };
  const columns = Object.keys(row);
  writer.run(
    `INSERT INTO determination (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
  if (version > 1)
    insertEvent(writer, { caseId: imrCase.id, version: version - 1, kind: 'superseded' }, signedAt);
}

/** Notes what became of a version. */
export function insertEvent(
  writer: Writer,
  event: { caseId: string; version: number; kind: 'superseded' | 'returned' | 'withdrawn' },
  at: string,
): void {
  writer.run(
    'INSERT INTO determination_event (id, case_id, version, kind, at) VALUES (?, ?, ?, ?, ?)',
    ...[nextId(writer, 'determination_event'), event.caseId, event.version, event.kind, at],
  );
}

const idRow = z.strictObject({ next: z.int() });

/** The database lets in the next number alone. */
export function nextId(
  reader: Reader,
  table: 'determination' | 'determination_event' | 'clarification',
): number {
  return parseRow(idRow, reader.get(`SELECT coalesce(max(id), 0) + 1 AS next FROM ${table}`)).next;
}

const happened = (kind: string): string =>
  `EXISTS (SELECT 1 FROM determination_event e
    WHERE e.case_id = d.case_id AND e.version = d.version AND e.kind = '${kind}')`;
const COLUMNS = `d.case_id, d.version, d.signed_at, d.signer, d.certificate_sha256, d.letter_sha256, d.docx_sha256,
  d.profile_id, d.profile_version, d.profile_name, d.upheld, d.overturned, d.answers,
  ${happened('superseded')} AS superseded, ${happened('withdrawn')} AS withdrawn,
  (SELECT e.at FROM determination_event e
    WHERE e.case_id = d.case_id AND e.version = d.version AND e.kind = 'returned'
    ORDER BY e.id DESC LIMIT 1) AS returned_at`;

/** Versions of a case, newest first. Exported, as those below, for the test of its plan. */
export const LIST_VERSIONS = `SELECT ${COLUMNS} FROM determination d WHERE d.case_id = ? ORDER BY d.version DESC`;
const READ_VERSION = `SELECT d.identity, d.attestations, d.findings, d.not_checked, d.evidence, d.pages_seen, d.packs, d.profile,
  d.case_data, d.tree, ${COLUMNS} FROM determination d WHERE d.case_id = ? AND d.version = ?`;
/** The newest version that was signed as a file with this hash. */
export const FIND_BY_FILE = `SELECT ${COLUMNS} FROM determination d WHERE d.docx_sha256 = ? ORDER BY d.id DESC LIMIT 1`;
/** The newest version that says what a letter with this hash says, in the copy that was signed or the served one. */
export const FIND_BY_LETTER = `SELECT ${COLUMNS} FROM determination d WHERE d.id =
  (SELECT max(found) FROM (
    SELECT max(id) AS found FROM determination WHERE letter_sha256 = ?
    UNION ALL SELECT max(id) FROM determination WHERE served_sha256 = ?))`;

const listed = {
  case_id: z.string(),
  version: z.int(),
  signed_at: z.string(),
  signer: z.string(),
  certificate_sha256: z.string(),
  letter_sha256: z.string(),
  docx_sha256: z.string(),
  profile_id: z.string(),
  profile_version: z.int(),
  profile_name: z.string(),
  upheld: z.int(),
  overturned: z.int(),
  answers: z.string().nullable(),
  superseded: z.int(),
  withdrawn: z.int(),
  returned_at: z.string().nullable(),
};
const listRow = z.strictObject(listed);
const json = jsonColumn(z.json());
const list = jsonColumn(z.array(z.json()));
const wholeRow = z.strictObject({
  ...listed,
  identity: jsonColumn(
    z.strictObject({
      name: z.string(),
      subject: z.string(),
      issuer: z.string(),
      serial: z.string(),
      sha256: z.string(),
    }),
  ),
  attestations: jsonColumn(z.array(z.strictObject({ id: z.string(), attestedAt: z.string() }))),
  findings: list,
  not_checked: list,
  evidence: list,
  pages_seen: list,
  packs: list,
  profile: jsonColumn(letterProfileSchema),
  case_data: jsonColumn(caseSchema),
  tree: json,
});

/** The versions of a case, newest first. */
export function readVersions(reader: Reader, caseId: string): VersionRow[] {
  return reader.all(LIST_VERSIONS, caseId).map((row) => versionFrom(parseRow(listRow, row)));
}

/** A version with the profile that it was composed by. @throws AppError NotFound `no-version` */
export function readFrozen(
  reader: Reader,
  caseId: string,
  version: number,
): { frozen: FrozenVersion; profile: LetterProfile } {
  const found = reader.get(READ_VERSION, caseId, version);
  if (found === undefined) throw noVersion(version);
  const row = parseRow(wholeRow, found);
  const { identity, attestations, findings, evidence, packs, tree, profile } = row;
  const frozen = {
    row: versionFrom(row),
    case: row.case_data,
    pagesSeen: row.pages_seen,
    notChecked: row.not_checked,
    ...{ identity, attestations, findings, evidence, packs, tree },
  };
  return { frozen, profile };
}

const fileRow = z.strictObject({ docx: z.instanceof(Uint8Array) });

/** The file as it was signed. @throws AppError NotFound `no-version` */
export function readSignedFile(reader: Reader, caseId: string, version: number): Uint8Array {
  const row = reader.get('SELECT docx FROM determination WHERE case_id = ? AND version = ?', caseId, version);
  if (row === undefined) throw noVersion(version);
  return parseRow(fileRow, row).docx;
}

/** The version of any case with that file, or that says the same; undefined when there is none. */
export function findVersion(
  reader: Reader,
  by: { docxSha256: string } | { letterSha256: string },
): { caseId: string; row: VersionRow } | undefined {
  const found =
    'docxSha256' in by
      ? reader.get(FIND_BY_FILE, by.docxSha256)
      : reader.get(FIND_BY_LETTER, by.letterSha256, by.letterSha256);
  if (found === undefined) return undefined;
  const row = parseRow(listRow, found);
  return { caseId: row.case_id, row: versionFrom(row) };
}

const signerRow = z.strictObject({ certificate_sha256: z.string() });

/** Exported for the test of its plan. */
export const LIST_CERTIFICATES = 'SELECT DISTINCT certificate_sha256 FROM determination';

/** SHA-256 of every certificate by which a version of this vault was signed. */
export function signingCertificates(reader: Reader): string[] {
  return reader.all(LIST_CERTIFICATES).map((row) => parseRow(signerRow, row).certificate_sha256);
}

function versionFrom(row: z.infer<typeof listRow>): VersionRow {
  return {
    version: row.version,
    state: row.withdrawn === 1 ? 'withdrawn' : row.superseded === 1 ? 'superseded' : 'current',
    signedAt: row.signed_at,
    signer: row.signer,
    certificateSha256: row.certificate_sha256,
    letterSha256: row.letter_sha256,
    docxSha256: row.docx_sha256,
    profile: { id: row.profile_id, version: row.profile_version, name: row.profile_name },
    upheld: row.upheld,
    overturned: row.overturned,
    returnedAt: row.returned_at,
    answers: row.answers,
  };
}

function noVersion(version: number): AppError {
  return new AppError('NotFound', 'no-version', `This case has no signed version ${version}.`);
}
