import { join } from 'node:path';
import { temporaryFolder } from '../../../testing/desk.ts';
import { type Connection, connect } from '../../handles.ts';
import { openKeyed } from '../../keyed.ts';
import { migrate } from '../../migrate.ts';
import type { Migration } from '../registry.ts';

export interface OldStore {
  connection: Connection;
  /** Brings it to where these steps lead. */
  up: (steps: readonly Migration[]) => void;
  /** All rows of a table. */
  all: (table: string) => unknown[];
  close: () => void;
}

/** A store as it was after some steps, with a case `old` and its record `d` of three pages. */
export function oldStore(steps: readonly Migration[]): OldStore {
  const folder = temporaryFolder();
  const connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  const up = (to: readonly Migration[]): void => migrate(connection, () => undefined, to);
  up(steps);
  connection.exec(`INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
    parties, credentials, summary, attestations)
    VALUES ('old', 'received', 't', 't', 'p', 1, 0, '[]', '{"licensure":[],"specialties":[]}', '[]', '[]')`);
  connection.exec(`INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
    VALUES ('d', 'old', 0, 'n.pdf', 'h', 1, 3, 't')`);
  return {
    connection,
    up,
    all: (table) => connection.reader.all(`SELECT * FROM ${table}`),
    close: () => {
      connection.close();
      folder.remove();
    },
  };
}
