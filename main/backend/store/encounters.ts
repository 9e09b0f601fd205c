import { z } from 'zod';
import {
  copyGroupSchema,
  type Encounter,
  encounterSchema,
  recordTypeSchema,
} from '../../../shared/contracts/encounters.ts';
import type { Explanation } from '../../../shared/encounters/record.ts';
import type { RecordType } from '../../../shared/encounters/record-type.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** A record as it is kept: what is shown of it, and why it is so. */
export interface KeptEncounter {
  row: number;
  encounter: Encounter;
  /** As stored, to see whether anything changed. */
  data: string;
  explanation: string;
}

const indexRow = z.strictObject({
  generation: z.int(),
  copies: jsonColumn(z.array(copyGroupSchema)),
  copies_of: z.string().nullable(),
});
export type CopyGroups = z.output<typeof indexRow>['copies'];

/** What is shown of a case: generation 0 before there is any. */
export interface IndexHead {
  generation: number;
  copies: CopyGroups;
  /** Names what the groups of copies were found from; undefined before all of the case is read. */
  copiesOf: string | undefined;
}

export function readIndexHead(reader: Reader, caseId: string): IndexHead {
  const found = reader.get(
    'SELECT generation, copies, copies_of FROM encounter_index WHERE case_id = ?',
    caseId,
  );
  if (found === undefined) return { generation: 0, copies: [], copiesOf: undefined };
  const { generation, copies, copies_of: copiesOf } = parseRow(indexRow, found);
  return { generation, copies, copiesOf: copiesOf ?? undefined };
}

const dataRow = z.strictObject({ data: jsonColumn(encounterSchema) });

/** Records of a case that are shown, in the order of the file. Exported for the test of its plan. */
export const LIST_ENCOUNTERS = listSql('');
/** Those of some types, as JSON. Exported for the test of its plan. */
export const LIST_OF_TYPES = listSql('AND e.type IN (SELECT value FROM json_each(?))');

function listSql(condition: string, column = 'e.data'): string {
  return `
SELECT ${column} FROM document AS d CROSS JOIN encounter AS e ON e.case_id = d.case_id AND e.document_id = d.id
WHERE d.case_id = ? AND e.since <= ? AND (e.until IS NULL OR e.until > ?) ${condition}
ORDER BY d.position, d.rowid, e.first`;
}

export function readEncounters(reader: Reader, caseId: string): Encounter[] {
  const { generation } = readIndexHead(reader, caseId);
  return reader
    .all(LIST_ENCOUNTERS, caseId, generation, generation)
    .map((row) => parseRow(dataRow, row).data);
}

/** Those that came since a generation, some of them. Exported for the test of its plan. */
export const LIST_SINCE = `${listSql('AND e.since > ?')} LIMIT ? OFFSET ?`;

/** Records that came or changed since a generation, `limit` at most, behind the first `after`. */
export function readEncountersSince(
  reader: Reader,
  { caseId, generation, since }: { caseId: string; generation: number; since: number },
  { limit, after }: { limit: number; after: number },
): Encounter[] {
  return reader
    .all(LIST_SINCE, caseId, generation, generation, since, limit, after)
    .map((row) => parseRow(dataRow, row).data);
}

/** Ids of all that are shown, in one row. Exported for the test of its plan. */
export const ORDER_OF_ENCOUNTERS = `SELECT json_group_array(id) AS ids FROM (${listSql('', 'e.id')})`;

const orderRow = z.strictObject({ ids: jsonColumn(z.array(z.string())) });

/** Ids of the records of a case that are shown, in the order of the file. */
export function readEncounterOrder(reader: Reader, caseId: string, generation: number): string[] {
  return parseRow(orderRow, reader.get(ORDER_OF_ENCOUNTERS, caseId, generation, generation)).ids;
}

export function readEncountersOfTypes(
  reader: Reader,
  caseId: string,
  types: readonly RecordType[],
): Encounter[] {
  const { generation } = readIndexHead(reader, caseId);
  return reader
    .all(LIST_OF_TYPES, caseId, generation, generation, JSON.stringify(types))
    .map((row) => parseRow(dataRow, row).data);
}

const keptRow = z.strictObject({ row: z.int(), data: z.string(), explanation: z.string() });

/** Some of a case's records that are shown, behind a row. Exported for the test of its plan. */
export const KEPT_ENCOUNTERS = `
SELECT row, data, explanation FROM encounter
WHERE case_id = ? AND since <= ? AND (until IS NULL OR until > ?) AND row > ? ORDER BY row LIMIT ?`;

/** The same with what only the indexer needs, `limit` rows behind one. */
export function readKept(
  reader: Reader,
  caseId: string,
  generation: number,
  after: number,
  limit: number,
): KeptEncounter[] {
  const rows = reader.all(KEPT_ENCOUNTERS, caseId, generation, generation, after, limit);
  return rows.map((one) => {
    const { row, data, explanation } = parseRow(keptRow, one);
    return { row, data, explanation, encounter: parseRow(dataRow, { data }).data };
  });
}

const explanationRow = z.strictObject({
  type: recordTypeSchema,
  explanation: jsonColumn(
    z.array(
      z.strictObject({
        rule: z.string(),
        weight: z.number(),
        at: z
          .strictObject({ documentId: z.string(), page: z.int(), start: z.int(), end: z.int() })
          .optional(),
      }),
    ),
  ),
});

/** The type of a record that is shown, and why it is what it is; undefined when there is no such record. */
export function readExplanation(
  reader: Reader,
  caseId: string,
  id: string,
): { type: RecordType; explanation: Explanation[] } | undefined {
  const { generation } = readIndexHead(reader, caseId);
  const row = reader.get(
    `SELECT type, explanation FROM encounter
     WHERE id = ? AND case_id = ? AND since <= ? AND (until IS NULL OR until > ?)`,
    ...[id, caseId, generation, generation],
  );
  return row === undefined ? undefined : parseRow(explanationRow, row);
}

/**
 * Removes some of what a run left behind that did not come to its end: `limit` records at most, and as many are shown on.
 * @returns whether there may be more
 */
export function dropUnfinished(writer: Writer, caseId: string, generation: number, limit: number): boolean {
  const dropped = writer.run(
    `DELETE FROM encounter WHERE row IN (SELECT row FROM encounter WHERE case_id = ? AND since > ? LIMIT ?)`,
    ...[caseId, generation, limit],
  );
  const kept = writer.run(
    `UPDATE encounter SET until = NULL WHERE row IN (
       SELECT row FROM encounter WHERE case_id = ? AND until > ? LIMIT ?)`,
    ...[caseId, generation, limit],
  );
  return dropped >= limit || kept >= limit;
}

/** Enters a record of the generation to come. Nothing shows it yet. */
export function insertEncounter(
  writer: Writer,
  caseId: string,
  since: number,
  { encounter, explanation }: { encounter: Encounter; explanation: readonly Explanation[] },
  first: { documentId: string; page: number },
): void {
  writer.run(
    `INSERT INTO encounter (case_id, id, since, document_id, first, type, date, author, data, explanation)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[caseId, encounter.id, since, first.documentId, first.page, encounter.type.value],
    ...[encounter.date?.iso ?? null, encounter.author?.name ?? null, toJson(encounter), toJson(explanation)],
  );
  const { row } = parseRow(z.strictObject({ row: z.int() }), writer.get('SELECT last_insert_rowid() AS row'));
  for (const [place, run] of encounter.runs.entries()) {
    writer.run(
      'INSERT INTO encounter_run (encounter, place, document_id, first, count) VALUES (?, ?, ?, ?, ?)',
      ...[row, place, run.documentId, run.first, run.count],
    );
  }
}

/** A record is shown until the generation to come. */
export function endEncounter(writer: Writer, row: number, until: number): void {
  writer.run('UPDATE encounter SET until = ? WHERE row = ?', until, row);
}

/** Shows a generation, with its groups of copies, all at once. */
export function showGeneration(writer: Writer, caseId: string, head: IndexHead): void {
  writer.run(
    `INSERT INTO encounter_index (case_id, generation, copies, copies_of)
     SELECT id, ?, ?, ? FROM case_file WHERE id = ?
     ON CONFLICT (case_id) DO UPDATE SET generation = excluded.generation, copies = excluded.copies,
       copies_of = excluded.copies_of`,
    ...[head.generation, toJson(head.copies), head.copiesOf ?? null, caseId],
  );
}

/** Removes some of the records that are not shown any more. @returns whether there may be others */
export function dropEnded(writer: Writer, caseId: string, generation: number, limit: number): boolean {
  const changed = writer.run(
    `DELETE FROM encounter WHERE row IN (
       SELECT row FROM encounter WHERE case_id = ? AND until IS NOT NULL AND until <= ? LIMIT ?)`,
    ...[caseId, generation, limit],
  );
  return changed >= limit;
}
