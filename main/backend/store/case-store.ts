import type { CaseState } from '../../../shared/contracts/cases.ts';
import type { ItemCore } from '../../../shared/domain/apply-change.ts';
import { CASE_SCHEMA, type ImrCase } from '../../../shared/domain/case.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { type Bases, readBases, writeBasis } from './bases.ts';
import { insertCaseHead, readCaseHead } from './cases.ts';
import { type Decision, readDecisions, writeDecision } from './decisions.ts';
import type { Reader, Writer } from './handles.ts';
import { insertItem, readItems } from './items.ts';

/** Adds a whole case. Its id must be new to the store. @param now ISO time of saving */
export function saveCase(writer: Writer, value: ImrCase, state: CaseState, now: string): void {
  insertCaseHead(writer, value, state, now);
  for (const [position, item] of value.items.entries()) saveItem(writer, value.id, item, position);
}

/** Adds one item with its bases and its decision. */
export function saveItem(writer: Writer, caseId: string, item: DisputedItem, position: number): void {
  insertItem(writer, caseId, item, position);
  writeDecision(writer, caseId, item.id, item);
  for (const who of ['administrator', 'reviewer'] as const) {
    writeBasis(writer, { caseId, itemId: item.id, who }, item.bases[who]);
  }
}

/** A whole case, equal to the one that was saved. @throws AppError NotFound `no-case`; Damaged `damaged-row` */
export function loadCase(reader: Reader, caseId: string): ImrCase {
  const head = readCaseHead(reader, caseId);
  const decisions = readDecisions(reader, caseId);
  const bases = readBases(reader, caseId);
  const items = readItems(reader, caseId).map((item) =>
    wholeItem(item, bases.get(item.id) ?? {}, decisions.get(item.id) ?? { rationale: [] }),
  );
  return { schema: CASE_SCHEMA, ...head, items };
}

function wholeItem(core: ItemCore, bases: Bases, decision: Decision): DisputedItem {
  return { ...core, bases, ...decision };
}
