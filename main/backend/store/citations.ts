import { z } from 'zod';
import { type BasisWho, type Citation, citationSchema } from '../../../shared/domain/basis.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJsonOrNull, withoutNulls } from './rows.ts';

const text = z.string().nullable();
const citationRow = z.looseObject({
  item_id: z.string(),
  who: z.string(),
  kind: z.string(),
  title: text,
  edition: text,
  places: jsonColumn(z.unknown()).nullable(),
  text,
  lead: text,
  fields: jsonColumn(z.record(z.string(), z.unknown())).nullable(),
});

/** Adds the Non-MTUS citations of a basis, in their order. */
export function insertCitations(
  writer: Writer,
  at: { caseId: string; itemId: string; who: BasisWho },
  citations: readonly Citation[],
): void {
  for (const [position, citation] of citations.entries()) {
    const guideline = citation.kind === 'guideline' ? citation : undefined;
    writer.run(
      `INSERT INTO citation (case_id, item_id, who, position, kind, title, edition, places, text, lead, fields)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[at.caseId, at.itemId, at.who, position, citation.kind],
      ...[guideline?.title ?? null, guideline?.edition ?? null, toJsonOrNull(guideline?.places)],
      citation.kind === 'other' ? citation.text : null,
      citation.lead ?? null,
      toJsonOrNull(fieldsOf(citation)),
    );
  }
}

/** The fields of a study or a section of a law, apart from what each citation has. */
function fieldsOf(citation: Citation): Record<string, unknown> | undefined {
  if (citation.kind !== 'study' && citation.kind !== 'regulation') return undefined;
  const { kind: _kind, lead: _lead, ...fields } = citation;
  return fields;
}

/** Citations of a case by basis (`basisKey`), each in its order. */
export function readCitations(reader: Reader, caseId: string): Map<string, Citation[]> {
  const rows = reader.all('SELECT * FROM citation WHERE case_id = ? ORDER BY item_id, who, position', caseId);
  const byBasis = new Map<string, Citation[]>();
  for (const row of rows) {
    const { item_id: itemId, who, text: other, ...stored } = parseRow(citationRow, row);
    const { kind, title, edition, places, lead, fields } = stored;
    const found = { ...withoutNulls({ kind, title, edition, places, text: other, lead }), ...fields };
    const citation = parseRow(citationSchema, found);
    const key = basisKey(itemId, who);
    byBasis.set(key, [...(byBasis.get(key) ?? []), citation]);
  }
  return byBasis;
}

/** Key of a basis within a case. */
export function basisKey(itemId: string, who: string): string {
  return `${who}/${itemId}`;
}
