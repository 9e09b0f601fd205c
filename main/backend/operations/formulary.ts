import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseFormulary } from '../../../shared/formulary/read-formulary.ts';
import { drugListRows, lookUpDrugs, lookUpDrugsNamed } from '../formulary/drug-lists.ts';
import { readFormularyRows } from '../formulary/formulary-file.ts';
import {
  deleteDrugList,
  findDrugList,
  insertDrugList,
  requireDrugList,
  writeDrugListDay,
} from '../store/drug-lists.ts';
import type { Writer } from '../store/handles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operation = 'list' | 'look' | 'named' | 'setEffective' | 'remove' | 'importFrom';

/** The drug lists that the reviewer imported: kept whole, looked up in by the day. */
export function formularyHandlers(deps: HandlerDeps): Handlers<'formulary', Operation> {
  /** Changes a list that is there, and enters it in the log. */
  const change = (
    id: number,
    kind: 'formulary.changed' | 'formulary.removed',
    work: (writer: Writer) => void,
  ) => {
    const sha256 = requireDrugList(deps.store().reader, id);
    deps.store().write((writer) => {
      work(writer);
      deps.audit().record(writer, { kind, subject: { sha256 } });
    });
    return {};
  };
  return {
    list: () => drugListRows(deps.store().reader),
    look: (asked) => lookUpDrugs(deps.store().reader, asked),
    named: (asked) => lookUpDrugsNamed(deps.store().reader, asked),
    setEffective: ({ id, effective }) =>
      change(id, 'formulary.changed', (writer) => writeDrugListDay(writer, id, effective)),
    remove: ({ id }) => change(id, 'formulary.removed', (writer) => deleteDrugList(writer, id)),
    importFrom: async ({ path }) => {
      const file = basename(path);
      const formulary = parseFormulary(await readFormularyRows(path, deps.jobs), file);
      const data = JSON.stringify(formulary);
      const sha256 = createHash('sha256').update(data).digest('hex');
      const store = deps.store();
      const known = findDrugList(store.reader, sha256);
      if (known !== undefined) return { id: known, outcome: 'known' as const };
      const list = {
        sha256,
        file,
        effective: formulary.effective ?? null,
        importedAt: deps.clock().toISOString(),
        data,
      };
      const subject = { sha256, drugs: formulary.drugs.length };
      const id = store.write((writer) => {
        const added = insertDrugList(writer, list);
        deps.audit().record(writer, { kind: 'formulary.imported', subject });
        return added;
      });
      return { id, outcome: 'added' as const };
    },
  };
}
