import { z } from 'zod';
import {
  citationFormSchema,
  type GuidelinePack,
  listSchema,
  stepSchema,
} from '../../../../shared/guidelines/pack.ts';
import type { Reader, Writer } from '../handles.ts';
import { jsonColumn, parseRow, toJson, toJsonOrNull, withoutNulls } from '../rows.ts';

export const SOURCE_KINDS = ['shipped', 'pack', 'document'] as const;

/** Whose key signed a pack's file: the certificate's subject, and the SHA-256 of its DER in hex. */
const signerSchema = z.strictObject({ name: z.string(), sha256: z.string() });

/** What a source of the library is, without its chapters. */
export interface LibrarySource {
  id: string;
  kind: (typeof SOURCE_KINDS)[number];
  /** SHA-256 of the pack as canonical JSON, in hex. */
  sha256: string;
  signer?: z.infer<typeof signerSchema> | undefined;
  /** Pack key of the source that the reviewer copied to correct it. */
  copiedFrom?: string | undefined;
  /** The file of an own document. */
  documentId?: string | undefined;
  /** ISO time. */
  addedAt: string;
}

/** The pack without its chapters. */
export type PackHead = Omit<GuidelinePack, 'chapters' | 'schema'>;

const COLUMNS = `id, kind, pack_key, title, step, publisher, edition, effective_from, effective_until, effective_confirmed,
  licence, jurisdiction, citation, lists, sha256, signer, copied_from, document_id, added_at`;
/** Exported, as those below, for the test of their plans. */
export const SOURCES_BY_ID = `SELECT ${COLUMNS} FROM library_sources WHERE id IN (SELECT value FROM json_each(?))`;
export const READ_SOURCES = `SELECT ${COLUMNS},
  (SELECT count(*) FROM library_chapters c WHERE c.source_id = s.id) AS chapters,
  (SELECT count(*) FROM library_sections c WHERE c.source_id = s.id) AS sections
  FROM library_sources s`;

const columns = {
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  pack_key: z.string(),
  title: z.string(),
  step: stepSchema,
  publisher: z.string(),
  edition: z.string(),
  effective_from: z.string().nullable(),
  effective_until: z.string().nullable(),
  effective_confirmed: z.int(),
  licence: z.string(),
  jurisdiction: z.string(),
  citation: jsonColumn(citationFormSchema),
  lists: jsonColumn(z.array(listSchema)).nullable(),
  sha256: z.string(),
  signer: jsonColumn(signerSchema).nullable(),
  copied_from: z.string().nullable(),
  document_id: z.string().nullable(),
  added_at: z.string(),
};
const sourceRow = z.strictObject(columns);
const countedRow = z.strictObject({ ...columns, chapters: z.int(), sections: z.int() });

export interface StoredSource {
  source: LibrarySource;
  head: PackHead;
}

export interface CountedSource extends StoredSource {
  chapters: number;
  sections: number;
}

/** Every source, in no order that means anything. */
export function readSources(reader: Reader): CountedSource[] {
  return reader.all(READ_SOURCES).map(counted);
}

/** Undefined where there is no such source. */
export function readSource(reader: Reader, id: string): CountedSource | undefined {
  const row = reader.get(`${READ_SOURCES} WHERE id = ?`, id);
  return row === undefined ? undefined : counted(row);
}

export function readSourcesById(reader: Reader, ids: readonly string[]): StoredSource[] {
  return reader.all(SOURCES_BY_ID, toJson(ids)).map((row) => stored(parseRow(sourceRow, row)));
}

function counted(row: unknown): CountedSource {
  const { chapters, sections, ...of } = parseRow(countedRow, row);
  return { ...stored(of), chapters, sections };
}

function stored(of: z.output<typeof sourceRow>): StoredSource {
  const days = withoutNulls({ from: of.effective_from, until: of.effective_until });
  return {
    source: {
      ...{ id: of.id, kind: of.kind, sha256: of.sha256, addedAt: of.added_at },
      ...withoutNulls({ signer: of.signer, copiedFrom: of.copied_from, documentId: of.document_id }),
    },
    head: {
      ...{ id: of.pack_key, title: of.title, source: of.step, publisher: of.publisher, edition: of.edition },
      effective: { ...days, confirmed: of.effective_confirmed === 1 },
      ...{ licence: of.licence, jurisdiction: of.jurisdiction, citation: of.citation },
      ...withoutNulls({ lists: of.lists }),
    },
  };
}

export function insertSource(writer: Writer, source: LibrarySource, head: PackHead): void {
  writer.run(
    `INSERT INTO library_sources (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[source.id, source.kind, head.id, head.title, head.source, head.publisher, head.edition],
    ...[head.effective.from ?? null, head.effective.until ?? null, head.effective.confirmed ? 1 : 0],
    ...[head.licence, head.jurisdiction, toJson(head.citation), toJsonOrNull(head.lists)],
    ...[source.sha256, toJsonOrNull(source.signer), source.copiedFrom ?? null, source.documentId ?? null],
    source.addedAt,
  );
}
