import { join } from 'node:path';
import { type Connection, connect } from '../../store/handles.ts';
import { openKeyed } from '../../store/keyed.ts';
import { keysOf } from '../../testing/keys.ts';

/** Opens the database of a locked vault under its key, past everything that the program asks, and changes it. */
export async function tamper(
  dataDir: string,
  passphrase: string,
  work: (connection: Connection) => void,
): Promise<void> {
  const { database } = await keysOf(dataDir, passphrase);
  const connection = connect(openKeyed(join(dataDir, 'imr.db'), database, { create: false }));
  try {
    for (const trigger of ['next', 'unchanged', 'kept'])
      connection.exec(`DROP TRIGGER IF EXISTS audit_entry_${trigger}`);
    work(connection);
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
}
