import { z } from 'zod';
import type { DocumentKnowledge } from '../../../shared/encounters/case-knowledge.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

const knowledgeSchema = z.strictObject({
  days: z.array(z.string()),
  subjects: z.array(z.tuple([z.string(), z.number()])),
  people: z.array(z.tuple([z.string(), z.string().nullable(), z.number()])),
});

const documentRow = z.strictObject({
  id: z.string(),
  pages: z.int(),
  added_at: z.string(),
  revision: z.int().nullable(),
  knowledge: jsonColumn(knowledgeSchema).nullable(),
  knowledge_of: z.int().nullable(),
  stamp: z.string().nullable(),
});

/** A document as the index of its case knows it. */
export interface IndexedDocument {
  documentId: string;
  pages: number;
  /** ISO day of its import: nothing in it was written later. */
  addedOn: string;
  /** Of its sketches; 0 without any. */
  revision: number;
  /** What its pages say of the case; undefined where sketches were written since. */
  knowledge: DocumentKnowledge | undefined;
  /** What its records were found from. */
  stamp: string | undefined;
}

/** Documents of a case in their order. Exported for the test of its plan. */
export const INDEXED_DOCUMENTS = `
SELECT d.id, d.pages, d.added_at, e.revision, e.knowledge, e.knowledge_of, e.stamp
FROM document AS d LEFT JOIN encounter_document AS e ON e.document_id = d.id
WHERE d.case_id = ? ORDER BY d.position`;

export function readIndexedDocuments(reader: Reader, caseId: string): IndexedDocument[] {
  return reader.all(INDEXED_DOCUMENTS, caseId).map((one) => {
    const row = parseRow(documentRow, one);
    const revision = row.revision ?? 0;
    return {
      documentId: row.id,
      pages: row.pages,
      addedOn: row.added_at.slice(0, 10),
      revision,
      knowledge: row.knowledge !== null && row.knowledge_of === revision ? row.knowledge : undefined,
      stamp: row.stamp ?? undefined,
    };
  });
}

/** Keeps what the pages of a document say, as of a revision of its sketches. */
export function writeKnowledge(
  writer: Writer,
  documentId: string,
  revision: number,
  knowledge: DocumentKnowledge,
): void {
  writer.run(
    `INSERT INTO encounter_document (document_id, revision, knowledge, knowledge_of)
     SELECT id, ?, ?, ? FROM document WHERE id = ?
     ON CONFLICT (document_id) DO UPDATE SET knowledge = excluded.knowledge, knowledge_of = excluded.knowledge_of`,
    ...[revision, toJson(knowledge), revision, documentId],
  );
}

/** Notes what the records that are shown of a document were found from. */
export function writeStamp(writer: Writer, documentId: string, stamp: string): void {
  writer.run(
    `INSERT INTO encounter_document (document_id, stamp) SELECT id, ? FROM document WHERE id = ?
     ON CONFLICT (document_id) DO UPDATE SET stamp = excluded.stamp`,
    ...[stamp, documentId],
  );
}
