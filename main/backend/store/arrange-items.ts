import { caseSchema, printPath } from '../../../shared/domain/case.ts';
import { type DraftChange, draftKey } from '../../../shared/domain/draft.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeBasis } from './bases.ts';
import { loadCase, saveItem } from './case-store.ts';
import { writeDecision } from './decisions.ts';
import { advanceRevision, forgetFields, keepHistory, readRevision } from './drafts.ts';
import type { Writer } from './handles.ts';
import { deleteItem, orderItems, readItems, updateItem } from './items.ts';

interface Arrangement {
  caseId: string;
  put: readonly { item: DisputedItem; at: number }[];
  remove: readonly string[];
}

/** Every field of an item that is written by itself: an item that is written whole moves on all of their revisions. */
const FIELDS = [
  'item.request',
  'item.quantity',
  'item.category',
  'item.bodyParts',
  'item.ur',
  'item.parent',
  'item.worksheet',
  'item.outcome',
  'item.rationale',
  'item.basis.administrator',
  'item.basis.reviewer',
] as const satisfies readonly DraftChange['field'][];

/**
 * Takes items out, writes others whole, and puts them in their places.
 * @throws AppError NotFound `no-item` for one to be taken out; Invalid `invalid-change` where the case would not be one
 */
export function arrangeItems(writer: Writer, { caseId, put, remove }: Arrangement, now: string): void {
  for (const id of remove) {
    releaseDependents(writer, caseId, id, now);
    deleteItem(writer, caseId, id);
    forgetFields(writer, caseId, id);
  }
  const before = loadCase(writer, caseId).items;
  for (const { item } of put) {
    const was = before.find(({ id }) => id === item.id);
    if (was === undefined) saveItem(writer, caseId, item, before.length);
    else writeOver(writer, caseId, { was, item }, now);
  }
  const placed = new Map(put.map(({ item, at }) => [item.id, at]));
  const order = readItems(writer, caseId)
    .map(({ id }) => id)
    .filter((id) => !placed.has(id));
  for (const [id, at] of placed) order.splice(at, 0, id);
  orderItems(writer, caseId, order);
  checkCase(writer, caseId);
}

function writeOver(
  writer: Writer,
  caseId: string,
  { was, item }: { was: DisputedItem; item: DisputedItem },
  now: string,
): void {
  const texts = new Map<string, unknown>([
    ['item.request', was.request === '' ? undefined : was.request],
    ['item.rationale', was.rationale.length === 0 ? undefined : was.rationale],
  ]);
  for (const field of FIELDS) {
    const key = draftKey({ field, item: item.id });
    const known = readRevision(writer, caseId, key);
    advanceRevision(writer, { caseId, key, known }, now);
    const text = texts.get(field);
    if (text !== undefined) keepHistory(writer, { caseId, key, revision: known }, JSON.stringify(text), now);
  }
  updateItem(writer, caseId, item);
  writeDecision(writer, caseId, item.id, item);
  for (const who of ['administrator', 'reviewer'] as const)
    writeBasis(writer, { caseId, itemId: item.id, who }, item.bases[who]);
}

/** Items that depended on the removed one stand on their own; a page that still shows the old parent gets a conflict. */
export function releaseDependents(writer: Writer, caseId: string, parent: string, now: string): void {
  for (const item of readItems(writer, caseId)) {
    if (item.parent !== parent) continue;
    updateItem(writer, caseId, { ...item, parent: undefined });
    const key = `item.parent/${item.id}`;
    advanceRevision(writer, { caseId, key, known: readRevision(writer, caseId, key) }, now);
  }
}

/** @throws AppError Invalid `invalid-change`: a parent that is not there, or a circle */
export function checkCase(writer: Writer, caseId: string): void {
  const parsed = caseSchema.safeParse(loadCase(writer, caseId));
  if (parsed.success) return;
  const issue = parsed.error.issues[0];
  const path = printPath(issue?.path ?? []);
  throw new AppError('Invalid', 'invalid-change', `${path}: ${issue?.message ?? 'not valid'}`, { path });
}
