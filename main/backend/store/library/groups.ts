import { z } from 'zod';
import type { Effective, GuidelinePack } from '../../../../shared/guidelines/pack.ts';
import { stepSchema } from '../../../../shared/guidelines/pack.ts';
import { SEARCH_SEQUENCE } from '../../../../shared/guidelines/search-order.ts';
import type { Reader, Writer } from '../handles.ts';
import { parseRow, withoutNulls } from '../rows.ts';

/** Ids of places: 3 bits for the step, 17 for a group of it, 32 for a place in the group. They fit a double. */
const GROUP = 2 ** 32;
const STEP = 2 ** 17;

/** Places of one step of the search sequence with the same days. */
export interface PlaceGroup {
  id: number;
  step: GuidelinePack['source'];
  days: Pick<Effective, 'from' | 'until'>;
}

const groupRow = z.strictObject({
  id: z.int(),
  step: stepSchema,
  effective_from: z.string().nullable(),
  effective_until: z.string().nullable(),
});
const nextRow = z.strictObject({ next: z.int() });
const idRow = z.strictObject({ id: z.int().nullable() });

export function readGroups(reader: Reader): PlaceGroup[] {
  return reader.all('SELECT id, step, effective_from, effective_until FROM library_groups').map((row) => {
    const { id, step, effective_from: from, effective_until: until } = parseRow(groupRow, row);
    return { id, step, days: withoutNulls({ from, until }) };
  });
}

/** The ids that places of a step have: the first and the last. */
export function placesOfStep(step: GuidelinePack['source']): { first: number; last: number } {
  const first = SEARCH_SEQUENCE.indexOf(step) * STEP * GROUP;
  return { first, last: first + STEP * GROUP - 1 };
}

/** The group of a place. */
export function groupOf(place: number): number {
  return Math.floor(place / GROUP);
}

/** Ids for so many places with the same step and days: the first; the others follow it. */
export function takePlaces(
  writer: Writer,
  step: GuidelinePack['source'],
  { from = null, until = null }: { from?: string | null | undefined; until?: string | null | undefined },
  count: number,
): number {
  const found = writer.get(
    'SELECT id FROM library_groups WHERE step = ? AND effective_from IS ? AND effective_until IS ?',
    ...[step, from, until],
  );
  const id = found === undefined ? undefined : parseRow(idRow, found).id;
  const group = id ?? addGroup(writer, step, from, until);
  const { next } = parseRow(nextRow, writer.get('SELECT next FROM library_groups WHERE id = ?', group));
  writer.run('UPDATE library_groups SET next = ? WHERE id = ?', next + count, group);
  return next;
}

function addGroup(
  writer: Writer,
  step: GuidelinePack['source'],
  from: string | null,
  until: string | null,
): number {
  const base = SEARCH_SEQUENCE.indexOf(step) * STEP;
  const last = parseRow(
    idRow,
    writer.get('SELECT max(id) AS id FROM library_groups WHERE step = ?', step),
  ).id;
  const id = last === null ? base : last + 1;
  writer.run(
    'INSERT INTO library_groups (id, step, effective_from, effective_until, next) VALUES (?, ?, ?, ?, ?)',
    ...[id, step, from, until, id * GROUP],
  );
  return id;
}
