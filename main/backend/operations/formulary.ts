import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DrugList } from '../../../shared/contracts/formulary.ts';
import { drugFinder } from '../../../shared/formulary/find-drug.ts';
import type { FormularyStatus } from '../../../shared/formulary/formulary.ts';
import { listInForce } from '../../../shared/formulary/list-in-force.ts';
import { parseFormulary } from '../../../shared/formulary/read-formulary.ts';
import { readFormularyRows } from '../formulary/formulary-file.ts';
import {
  deleteDrugList,
  findDrugList,
  insertDrugList,
  readDrugLists,
  requireDrugList,
  type StoredDrugList,
  writeDrugListDay,
} from '../store/drug-lists.ts';
import type { Writer } from '../store/handles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operation = 'list' | 'look' | 'setEffective' | 'remove' | 'importFrom';

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
    list: () => readDrugLists(deps.store().reader).map(rowOf),
    look: ({ day, names }) => {
      const found = listInForce(readDrugLists(deps.store().reader), day);
      if (!('list' in found)) return { fit: found.fit, list: null, answers: [] };
      const find = drugFinder(found.list.formulary);
      return { fit: found.fit, list: rowOf(found.list), answers: names.map(find) };
    },
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

function rowOf({ id, file, effective, importedAt, formulary }: StoredDrugList): DrugList {
  const { title, drugs } = formulary;
  const count = (status: FormularyStatus) => drugs.filter((drug) => drug.status === status).length;
  const counts = { drugs: drugs.length, exempt: count('exempt'), nonExempt: count('non-exempt') };
  return { id, title: title ?? null, file, effective, importedAt, ...counts };
}
