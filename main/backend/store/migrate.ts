import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Connection } from './handles.ts';
import { type Migration, migrations } from './migrations/registry.ts';

const versionRow = z.strictObject({ user_version: z.int() });

/** The schema's version of an open database; 0 for one without tables. */
export function schemaVersion(connection: Connection): number {
  return versionRow.parse(connection.reader.get('PRAGMA user_version')).user_version;
}

/**
 * Brings a database to this version, one transaction a step.
 * @param backup makes a verified copy before the first step; not called when there is nothing to do
 * @throws AppError Precondition `newer-database`
 */
export function migrate(
  connection: Connection,
  backup: (version: number) => void,
  steps: readonly Migration[] = migrations,
): void {
  const current = schemaVersion(connection);
  const newest = steps.at(-1)?.version ?? 0;
  if (current > newest) {
    const message = `This vault was written by a newer version of IMR Desk (its data has version ${current}, this program knows ${newest}). Update IMR Desk to open it; nothing was changed.`;
    throw new AppError('Precondition', 'newer-database', message);
  }
  const pending = steps.filter((step) => step.version > current);
  if (pending.length > 0 && current > 0) backup(current);
  for (const step of pending) {
    connection.write(() => {
      step.up(connection.exec);
      connection.exec(`PRAGMA user_version = ${step.version}`);
    });
  }
}
