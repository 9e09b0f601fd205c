import type { ParsedInputOf } from '../../../shared/contracts/contract.ts';
import type {
  DrugList,
  DrugLookUp,
  formularyContracts,
  NamedDrugs,
} from '../../../shared/contracts/formulary.ts';
import { ANY_DAY, type DrugFact, recogniseFacts } from '../../../shared/domain/facts/index.ts';
import { drugFinder } from '../../../shared/formulary/find-drug.ts';
import type { FormularyStatus } from '../../../shared/formulary/formulary.ts';
import { listInForce } from '../../../shared/formulary/list-in-force.ts';
import { namesOfList } from '../../../shared/formulary/names-in-text.ts';
import { type DrugListHead, readDrugListData, readDrugListHeads } from '../store/drug-lists.ts';
import type { Reader } from '../store/handles.ts';

/** More than any request names. */
const MOST_ANSWERS = 50;

/** A list that was read. */
interface ReadList {
  /** SHA-256 of all that it says: what was made of it holds as long as that is there. */
  sha256: string;
  said: Pick<DrugList, 'title' | 'drugs' | 'exempt' | 'nonExempt'>;
  find: ReturnType<typeof drugFinder>;
  namesIn: ReturnType<typeof namesOfList>;
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
  const { fit, head, list } = readInForce(reader, day);
  if (list === undefined) return { fit, list: null, answers: [] };
  return { fit, list: rowOf(head, list), answers: names.map(list.find) };
}

/** The same of the drugs that a text names: those that IMR Desk knows, then what else the list in force has by that name. */
export function lookUpDrugsNamed(
  reader: Reader,
  { day, text }: ParsedInputOf<typeof formularyContracts.named>,
): NamedDrugs {
  const { fit, head, list } = readInForce(reader, day);
  const facts = recogniseFacts(text, { reference: ANY_DAY, kinds: ['drug'] }).filter(
    (fact): fact is DrugFact => fact.kind === 'drug',
  );
  const known = [...new Set(facts.map((fact) => fact.known))];
  if (list === undefined) return { fit, list: null, names: known, answers: [] };
  const answers = known.map(list.find);
  const said = new Set(answers.flatMap(({ drugs }) => drugs.map(({ row }) => row)));
  const rest = facts.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}\n${left.slice(end)}`,
    text,
  );
  const others = list.namesIn(rest).flatMap((name) => {
    const answer = list.find(name);
    const rows = answer.drugs.map(({ row }) => row);
    if (rows.every((row) => said.has(row))) return [];
    for (const row of rows) said.add(row);
    return [answer];
  });
  const all = [...answers, ...others].slice(0, MOST_ANSWERS);
  return { fit, list: rowOf(head, list), names: all.map(({ asked }) => asked), answers: all };
}

type InForce =
  | { fit: 'in-force' | 'unknown'; head: DrugListHead; list: ReadList }
  | { fit: 'none' | 'no-list'; head?: never; list?: never };

function readInForce(reader: Reader, day: string | null): InForce {
  const found = listInForce(readDrugListHeads(reader), day);
  if (!('list' in found)) return found;
  const { fit, list: head } = found;
  const known = lastRead.get(reader);
  const list = known?.sha256 === head.sha256 ? known : readList(reader, head);
  lastRead.set(reader, list);
  return { fit, head, list };
}

function readList(reader: Reader, { id, sha256 }: DrugListHead): ReadList {
  const formulary = readDrugListData(reader, id);
  const { title, drugs } = formulary;
  const count = (status: FormularyStatus) => drugs.filter((drug) => drug.status === status).length;
  const said = { drugs: drugs.length, exempt: count('exempt'), nonExempt: count('non-exempt') };
  return {
    sha256,
    said: { title: title ?? null, ...said },
    find: drugFinder(formulary),
    namesIn: namesOfList(formulary),
  };
}

function rowOf({ id, file, effective, importedAt }: DrugListHead, { said }: ReadList): DrugList {
  return { id, file, effective, importedAt, ...said };
}
