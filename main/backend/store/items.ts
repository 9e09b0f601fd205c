import { z } from 'zod';
import type { ItemCore } from '../../../shared/domain/apply-change.ts';
import {
  bodyPartSchema,
  itemSchema,
  quantitySchema,
  type UrSplit,
  urSplitSchema,
} from '../../../shared/domain/item.ts';
import { worksheetSchema } from '../../../shared/domain/worksheet.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, SqlValue, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson, toJsonOrNull, withoutNulls } from './rows.ts';

const COLUMNS = [
  'request',
  'quantity',
  'category',
  'body_parts',
  'ur_kind',
  'ur_original',
  'ur_authorized',
  'ur_remaining',
  'parent_id',
  'as_read',
  'worksheet',
];

const text = z.string().nullable();
const itemRow = z.looseObject({
  id: z.string(),
  request: z.string(),
  quantity: jsonColumn(quantitySchema).nullable(),
  category: text,
  body_parts: jsonColumn(z.array(bodyPartSchema)),
  ur_kind: text,
  ur_original: text,
  ur_authorized: text,
  ur_remaining: text,
  parent_id: text,
  as_read: jsonColumn(itemSchema.shape.asRead.unwrap()).nullable(),
  worksheet: jsonColumn(worksheetSchema).nullable(),
});

export function insertItem(writer: Writer, caseId: string, item: ItemCore, position: number): void {
  writer.run(
    `INSERT INTO disputed_item (case_id, id, position, ${COLUMNS.join(', ')})
     VALUES (?, ?, ?, ${COLUMNS.map(() => '?').join(', ')})`,
    ...[caseId, item.id, position, ...values(item)],
  );
}

export function updateItem(writer: Writer, caseId: string, item: ItemCore): void {
  const assignments = COLUMNS.map((column) => `${column} = ?`).join(', ');
  writer.run(
    `UPDATE disputed_item SET ${assignments} WHERE case_id = ? AND id = ?`,
    ...[...values(item), caseId, item.id],
  );
}

/** Items in the letter's order. Exported for the test of its plan. */
export const LIST_ITEMS = 'SELECT * FROM disputed_item WHERE case_id = ? ORDER BY position';

export function readItems(reader: Reader, caseId: string): ItemCore[] {
  return reader.all(LIST_ITEMS, caseId).map(itemFrom);
}

/** @throws AppError NotFound `no-item` */
export function readItem(reader: Reader, caseId: string, itemId: string): ItemCore {
  const row = reader.get('SELECT * FROM disputed_item WHERE case_id = ? AND id = ?', caseId, itemId);
  if (row === undefined) throw noItem();
  return itemFrom(row);
}

/** @throws AppError NotFound `no-item` */
export function deleteItem(writer: Writer, caseId: string, itemId: string): void {
  if (writer.run('DELETE FROM disputed_item WHERE case_id = ? AND id = ?', caseId, itemId) === 0) {
    throw noItem();
  }
}

/** Numbers the items of a case in the order given. */
export function orderItems(writer: Writer, caseId: string, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) {
    writer.run('UPDATE disputed_item SET position = ? WHERE case_id = ? AND id = ?', position, caseId, id);
  }
}

export function noItem(): AppError {
  return new AppError('NotFound', 'no-item', 'This disputed item is not in the case any more.');
}

function values(item: ItemCore): SqlValue[] {
  return [
    item.request,
    toJsonOrNull(item.quantity),
    item.category ?? null,
    toJson(item.bodyParts),
    item.ur?.kind ?? null,
    item.ur?.original ?? null,
    item.ur?.authorized ?? null,
    item.ur?.kind === 'partial' ? item.ur.remaining : null,
    item.parent ?? null,
    toJsonOrNull(item.asRead),
    toJsonOrNull(item.worksheet),
  ];
}

function itemFrom(row: unknown): ItemCore {
  const parsed = parseRow(itemRow, row);
  const item: ItemCore = { id: parsed.id, request: parsed.request, bodyParts: parsed.body_parts };
  const ur = splitFrom(parsed);
  if (parsed.quantity !== null) item.quantity = parsed.quantity;
  if (parsed.category !== null) item.category = parsed.category;
  if (ur !== undefined) item.ur = ur;
  if (parsed.parent_id !== null) item.parent = parsed.parent_id;
  if (parsed.as_read !== null && parsed.as_read !== undefined) item.asRead = parsed.as_read;
  if (parsed.worksheet !== null) item.worksheet = parsed.worksheet;
  return item;
}

function splitFrom(row: z.output<typeof itemRow>): UrSplit | undefined {
  if (row.ur_kind === null) return undefined;
  const { ur_kind: kind, ur_original: original, ur_authorized: authorized, ur_remaining: remaining } = row;
  return parseRow(urSplitSchema, withoutNulls({ kind, original, authorized, remaining }));
}
