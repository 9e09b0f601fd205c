import { z } from 'zod';
import { type DisputedItem, outcomeSchema } from '../../../shared/domain/item.ts';
import { richTextSchema } from '../../../shared/domain/rich-text.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** What the reviewer decides on an item, and why. */
export type Decision = Pick<DisputedItem, 'outcome' | 'rationale'>;

const decisionRow = z.looseObject({
  item_id: z.string(),
  outcome: outcomeSchema.nullable(),
  rationale: jsonColumn(richTextSchema),
});

export function writeDecision(writer: Writer, caseId: string, itemId: string, decision: Decision): void {
  writer.run(
    `INSERT INTO decision (case_id, item_id, outcome, rationale) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id, item_id) DO UPDATE SET outcome = excluded.outcome, rationale = excluded.rationale`,
    ...[caseId, itemId, decision.outcome ?? null, toJson(decision.rationale)],
  );
}

/** Decisions of a case by item. */
export function readDecisions(reader: Reader, caseId: string): Map<string, Decision> {
  const rows = reader.all('SELECT * FROM decision WHERE case_id = ?', caseId);
  return new Map(
    rows.map((row) => {
      const { item_id: itemId, outcome, rationale } = parseRow(decisionRow, row);
      return [itemId, outcome === null ? { rationale } : { outcome, rationale }];
    }),
  );
}

/** The decision on one item; an empty one when nothing was decided yet. */
export function readDecision(reader: Reader, caseId: string, itemId: string): Decision {
  return readDecisions(reader, caseId).get(itemId) ?? { rationale: [] };
}
