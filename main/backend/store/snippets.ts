import { z } from 'zod';
import type { Snippet } from '../../../shared/contracts/writing.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

const snippetRow = z.strictObject({ id: z.string(), name: z.string(), text: z.string() });
const idRow = z.strictObject({ id: z.string() });

type Own = Omit<Snippet, 'shipped'>;

/** The reviewer's own snippets, by name. */
export function readSnippets(reader: Reader): Snippet[] {
  return reader
    .all('SELECT id, name, text FROM snippet ORDER BY name')
    .map((row) => ({ ...parseRow(snippetRow, row), shipped: false }));
}

/** @throws AppError Conflict `snippet-name` when another one has the name */
export function insertSnippet(writer: Writer, { id, name, text }: Own): void {
  refuseTaken(writer, id, name);
  writer.run('INSERT INTO snippet (id, name, text) VALUES (?, ?, ?)', id, name, text);
}

/** @throws AppError NotFound `no-snippet`; Conflict `snippet-name` */
export function updateSnippet(writer: Writer, { id, name, text }: Own): void {
  refuseTaken(writer, id, name);
  if (writer.run('UPDATE snippet SET name = ?, text = ? WHERE id = ?', name, text, id) === 0)
    throw noSnippet();
}

/** @throws AppError NotFound `no-snippet` */
export function deleteSnippet(writer: Writer, id: string): void {
  if (writer.run('DELETE FROM snippet WHERE id = ?', id) === 0) throw noSnippet();
}

function refuseTaken(writer: Writer, id: string, name: string): void {
  const row = writer.get('SELECT id FROM snippet WHERE name = ?', name);
  if (row === undefined || parseRow(idRow, row).id === id) return;
  throw new AppError('Conflict', 'snippet-name', `There is a snippet ";${name}" already.`, { path: 'name' });
}

function noSnippet(): AppError {
  return new AppError('NotFound', 'no-snippet', 'This snippet is not there any more.');
}
