import { z } from 'zod';
import { type LearnedPick, type Pick, pickSchema } from '../../../shared/entry/pick.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

/** More than any list is looked through; those that were used least and longest ago are left out. */
const MOST = 3_000;

const pickRow = pickSchema.extend({ uses: z.int().positive() });

/** Most often used first, then the latest. */
export function readPicks(reader: Reader): LearnedPick[] {
  return reader
    .all('SELECT list, within, text, edition, uses FROM pick ORDER BY uses DESC, used_at DESC LIMIT ?', MOST)
    .map((row) => parseRow(pickRow, row));
}

/** Counts one more use. @param now ISO time */
export function countPick(writer: Writer, { list, within, text, edition }: Pick, now: string): void {
  writer.run(
    `INSERT INTO pick (list, within, text, edition, uses, used_at) VALUES (?, ?, ?, ?, 1, ?)
     ON CONFLICT (list, within, text, edition) DO UPDATE SET uses = uses + 1, used_at = excluded.used_at`,
    ...[list, within, text, edition, now],
  );
}

export function deletePicks(writer: Writer): void {
  writer.run('DELETE FROM pick');
}
