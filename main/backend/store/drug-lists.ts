import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type Formulary, formularySchema } from '../../../shared/formulary/formulary.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow } from './rows.ts';

/** An imported drug list without what it says. */
export interface DrugListHead {
  id: number;
  sha256: string;
  file: string;
  /** ISO day; null where it is not known. */
  effective: string | null;
  importedAt: string;
}

const headRow = z.strictObject({
  id: z.int(),
  sha256: z.string(),
  file: z.string(),
  effective: z.string().nullable(),
  imported_at: z.string(),
});
const idRow = z.strictObject({ id: z.int() });

/** The one with the latest day first; those without a day last, the newest first. */
export function readDrugListHeads(reader: Reader): DrugListHead[] {
  const rows = reader.all(
    'SELECT id, sha256, file, effective, imported_at FROM drug_list ORDER BY effective DESC NULLS LAST, id DESC',
  );
  return rows.map((row) => {
    const { imported_at, ...rest } = parseRow(headRow, row);
    return { ...rest, importedAt: imported_at };
  });
}

const dataRow = z.strictObject({ data: jsonColumn(formularySchema) });

/** What a list that is there says: thousands of drugs, each checked on the way out. */
export function readDrugListData(reader: Reader, id: number): Formulary {
  return parseRow(dataRow, reader.get('SELECT data FROM drug_list WHERE id = ?', id)).data;
}

/** The id of the list that says the same; undefined where there is none. */
export function findDrugList(reader: Reader, sha256: string): number | undefined {
  const row = reader.get('SELECT id FROM drug_list WHERE sha256 = ?', sha256);
  return row === undefined ? undefined : parseRow(idRow, row).id;
}

/** Gives its id. @param list its `data` as it is hashed */
export function insertDrugList(
  writer: Writer,
  list: { sha256: string; file: string; effective: string | null; importedAt: string; data: string },
): number {
  const { sha256, file, effective, importedAt, data } = list;
  writer.run(
    'INSERT INTO drug_list (sha256, file, effective, imported_at, data) VALUES (?, ?, ?, ?, ?)',
    ...[sha256, file, effective, importedAt, data],
  );
  return parseRow(idRow, writer.get('SELECT id FROM drug_list WHERE sha256 = ?', sha256)).id;
}

export function writeDrugListDay(writer: Writer, id: number, effective: string | null): void {
  writer.run('UPDATE drug_list SET effective = ? WHERE id = ?', effective, id);
}

export function deleteDrugList(writer: Writer, id: number): void {
  writer.run('DELETE FROM drug_list WHERE id = ?', id);
}

/** The hash of a list. @throws AppError NotFound `unknown-drug-list` */
export function requireDrugList(reader: Reader, id: number): string {
  const row = reader.get('SELECT sha256 FROM drug_list WHERE id = ?', id);
  if (row !== undefined) return parseRow(z.strictObject({ sha256: z.string() }), row).sha256;
  throw new AppError('NotFound', 'unknown-drug-list', 'This drug list is not here any more.');
}
