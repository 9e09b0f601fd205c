import { randomUUID } from 'node:crypto';
import { beginCaseWrite } from '../store/acceptance.ts';
import { arrangeItems, releaseDependents } from '../store/arrange-items.ts';
import { saveItem } from '../store/case-store.ts';
import { forgetFields } from '../store/drafts.ts';
import { deleteItem, noItem, orderItems, readItems } from '../store/items.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** Operations on the list of disputed items; the items' fields are written with `cases.write`. */
export function itemHandlers(
  deps: HandlerDeps,
): Handlers<'cases', 'addItem' | 'addItems' | 'arrangeItems' | 'removeItem' | 'moveItem'> {
  const now = (): string => deps.clock().toISOString();
  return {
    addItem: ({ caseId }) => {
      const item = randomUUID();
      const blank = { id: item, request: '', bodyParts: [], bases: {}, rationale: [] };
      deps.store().write((writer) => {
        beginCaseWrite(writer, caseId, now());
        saveItem(writer, caseId, blank, readItems(writer, caseId).length);
        deps.audit().edited(writer, caseId);
      });
      return { item };
    },
    addItems: ({ caseId, items: contents }) => {
      const items = contents.map((content) => ({ ...content, id: randomUUID(), bases: {}, rationale: [] }));
      deps.store().write((writer) => {
        beginCaseWrite(writer, caseId, now());
        const first = readItems(writer, caseId).length;
        for (const [at, item] of items.entries()) saveItem(writer, caseId, item, first + at);
        deps.audit().edited(writer, caseId);
      });
      return { items: items.map(({ id }) => id) };
    },
    arrangeItems: ({ caseId, put, remove }) => {
      const store = deps.store();
      store.write((writer) => {
        beginCaseWrite(writer, caseId, now());
        arrangeItems(writer, { caseId, put, remove }, now());
        deps.audit().edited(writer, caseId);
      });
      if (remove.length > 0) store.purge();
      return {};
    },
    removeItem: ({ caseId, item }) => {
      const store = deps.store();
      store.write((writer) => {
        beginCaseWrite(writer, caseId, now());
        releaseDependents(writer, caseId, item, now());
        deleteItem(writer, caseId, item);
        forgetFields(writer, caseId, item);
        const rest = readItems(writer, caseId).map((one) => one.id);
        orderItems(writer, caseId, rest);
        deps.audit().edited(writer, caseId);
      });
      // Its texts must not stay readable in the log.
      store.purge();
      return {};
    },
    moveItem: ({ caseId, item, to }) => {
      deps.store().write((writer) => {
        beginCaseWrite(writer, caseId, now());
        const ids = readItems(writer, caseId).map((one) => one.id);
        if (!ids.includes(item)) throw noItem();
        const others = ids.filter((id) => id !== item);
        others.splice(to, 0, item);
        orderItems(writer, caseId, others);
        deps.audit().edited(writer, caseId);
      });
      return {};
    },
  };
}
