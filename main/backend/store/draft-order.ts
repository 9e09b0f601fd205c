import { z } from 'zod';
import { type DraftOrder, draftOrderSchema } from '../../../shared/drafting/order.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

const dataRow = z.strictObject({ data: jsonColumn(draftOrderSchema) });

/** @returns undefined where nothing was put in order by hand */
export function readDraftOrder(reader: Reader, caseId: string): DraftOrder | undefined {
  const row = reader.get('SELECT data FROM draft_order WHERE case_id = ?', caseId);
  return row === undefined ? undefined : parseRow(dataRow, row).data;
}

export function writeDraftOrder(writer: Writer, caseId: string, order: DraftOrder): void {
  writer.run(
    `INSERT INTO draft_order (case_id, data) VALUES (?, ?)
     ON CONFLICT (case_id) DO UPDATE SET data = excluded.data`,
    ...[caseId, toJson(order)],
  );
}
