import type { ParsedInputOf } from '../../../shared/contracts/contract.ts';
import type { DrugList, DrugLookUp, formularyContracts } from '../../../shared/contracts/formulary.ts';
import { drugFinder } from '../../../shared/formulary/find-drug.ts';
import type { FormularyStatus } from '../../../shared/formulary/formulary.ts';
import { listInForce } from '../../../shared/formulary/list-in-force.ts';
import { type DrugListHead, readDrugListData, readDrugListHeads } from '../store/drug-lists.ts';
import type { Reader } from '../store/handles.ts';

/** A list that was read. */
interface ReadList {
  /** SHA-256 of all that it says: what was made of it holds as long as that is there. */
  sha256: string;
  said: Pick<DrugList, 'title' | 'drugs' | 'exempt' | 'nonExempt'>;
  find: ReturnType<typeof drugFinder>;
}

/** The list that was looked up in last: reading one takes far longer than a lookup. Gone with the store once the vault is locked. */
const lastRead = new WeakMap<Reader, ReadList>();

/** The imported lists with their counts, the one with the latest day first; those without a day last. */
export function drugListRows(reader: Reader): DrugList[] {
  return readDrugListHeads(reader).map((head) => rowOf(head, readList(reader, head)));
}

/** What the list in force on a day says of drugs, in their order. Other lists are not read. */
export function lookUpDrugs(
  reader: Reader,
  { day, names }: ParsedInputOf<typeof formularyContracts.look>,
): DrugLookUp {
  const found = listInForce(readDrugListHeads(reader), day);
  if (!('list' in found)) return { fit: found.fit, list: null, answers: [] };
  const known = lastRead.get(reader);
  const list = known?.sha256 === found.list.sha256 ? known : readList(reader, found.list);
  lastRead.set(reader, list);
  return { fit: found.fit, list: rowOf(found.list, list), answers: names.map(list.find) };
}

function readList(reader: Reader, { id, sha256 }: DrugListHead): ReadList {
  const formulary = readDrugListData(reader, id);
  const { title, drugs } = formulary;
  const count = (status: FormularyStatus) => drugs.filter((drug) => drug.status === status).length;
  const said = { drugs: drugs.length, exempt: count('exempt'), nonExempt: count('non-exempt') };
  return { sha256, said: { title: title ?? null, ...said }, find: drugFinder(formulary) };
}

function rowOf({ id, file, effective, importedAt }: DrugListHead, { said }: ReadList): DrugList {
  return { id, file, effective, importedAt, ...said };
}
