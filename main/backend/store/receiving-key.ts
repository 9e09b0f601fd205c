import { z } from 'zod';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

const keyRow = z.looseObject({ identity: z.string(), recipient: z.string(), made_at: z.string() });

/** The vault's own age key. `identity` never leaves the backend; `recipient` is for everybody. */
export interface StoredReceivingKey {
  identity: string;
  recipient: string;
  /** ISO time. */
  madeAt: string;
}

/** Undefined in a vault that never needed one. */
export function readReceivingKey(reader: Reader): StoredReceivingKey | undefined {
  const row = reader.get('SELECT * FROM receiving_key WHERE id = 1');
  if (row === undefined) return undefined;
  const { identity, recipient, made_at: madeAt } = parseRow(keyRow, row);
  return { identity, recipient, madeAt };
}

/** Keeps a key in a vault that has none: one in use is never overwritten, because packages are on their way to it. */
export function insertReceivingKey(writer: Writer, key: StoredReceivingKey): void {
  writer.run(
    'INSERT INTO receiving_key (id, identity, recipient, made_at) VALUES (1, ?, ?, ?)',
    ...[key.identity, key.recipient, key.madeAt],
  );
}
