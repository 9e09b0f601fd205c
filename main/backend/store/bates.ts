import { z } from 'zod';
import { type Bates, batesSchema } from '../../../shared/domain/bates.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** Exported for the test of its plan. */
export const BATES_OF_CASE = `
SELECT document.id, document_bates.bates FROM document JOIN document_bates ON document_bates.document_id = document.id
WHERE document.case_id = ? ORDER BY document.position`;

const batesRow = z.strictObject({ id: z.string(), bates: jsonColumn(batesSchema) });

/** Numbers of the documents of a case that have some, in the order of the documents. */
export function readBates(reader: Reader, caseId: string): { documentId: string; bates: Bates }[] {
  return reader.all(BATES_OF_CASE, caseId).map((row) => {
    const { id: documentId, bates } = parseRow(batesRow, row);
    return { documentId, bates };
  });
}

/** Null takes the numbers away. */
export function writeBates(writer: Writer, documentId: string, bates: Bates | null): void {
  if (bates === null) {
    writer.run('DELETE FROM document_bates WHERE document_id = ?', documentId);
    return;
  }
  writer.run(
    `INSERT INTO document_bates (document_id, bates) VALUES (?, ?)
     ON CONFLICT (document_id) DO UPDATE SET bates = excluded.bates`,
    ...[documentId, toJson(bates)],
  );
}
