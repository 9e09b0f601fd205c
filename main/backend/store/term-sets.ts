import { z } from 'zod';
import type { TermSet } from '../../../shared/contracts/search.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

const setRow = z.strictObject({ id: z.string(), name: z.string(), queries: jsonColumn(z.array(z.string())) });
const positionRow = z.strictObject({ next: z.int() });

/** The reviewer's own term sets, in the order in which they were made. */
export function readTermSets(reader: Reader): TermSet[] {
  return reader
    .all('SELECT id, name, queries FROM term_set ORDER BY position')
    .map((row) => ({ ...parseRow(setRow, row), shipped: false }));
}

export function insertTermSet(writer: Writer, { id, name, queries }: Omit<TermSet, 'shipped'>): void {
  const next = writer.get('SELECT coalesce(max(position) + 1, 0) AS next FROM term_set');
  writer.run(
    'INSERT INTO term_set (id, position, name, queries) VALUES (?, ?, ?, ?)',
    ...[id, parseRow(positionRow, next).next, name, toJson(queries)],
  );
}

/** @throws AppError NotFound `no-term-set` */
export function updateTermSet(writer: Writer, { id, name, queries }: Omit<TermSet, 'shipped'>): void {
  const changed = writer.run(
    'UPDATE term_set SET name = ?, queries = ? WHERE id = ?',
    name,
    toJson(queries),
    id,
  );
  if (changed === 0) throw noTermSet();
}

/** @throws AppError NotFound `no-term-set` */
export function deleteTermSet(writer: Writer, id: string): void {
  if (writer.run('DELETE FROM term_set WHERE id = ?', id) === 0) throw noTermSet();
}

function noTermSet(): AppError {
  return new AppError('NotFound', 'no-term-set', 'This term set is not there any more.');
}
