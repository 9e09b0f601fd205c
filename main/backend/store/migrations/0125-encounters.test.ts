import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { READ_CORRECTIONS } from '../encounter-corrections.ts';
import { INDEXED_DOCUMENTS } from '../encounter-documents.ts';
import {
  KEPT_ENCOUNTERS,
  LIST_ENCOUNTERS,
  LIST_OF_TYPES,
  LIST_SINCE,
  ORDER_OF_ENCOUNTERS,
} from '../encounters.ts';
import type { Connection } from '../handles.ts';
import { schemaVersion } from '../migrate.ts';
import { COMPARED, SKETCHES } from '../page-sketches.ts';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

const TABLES = [
  'page_sketch',
  'encounter_document',
  'encounter_index',
  'encounter',
  'encounter_run',
  'encounter_correction',
];

let store: OldStore;
let connection: Connection;
beforeEach(() => {
  store = oldStore(migrations.filter(({ version }) => version < 125));
  ({ connection } = store);
  connection.exec(
    `INSERT INTO page (id, document_id, idx, state, text) VALUES (1, 'd', 0, 'done', 'lumbar')`,
  );
});
afterEach(() => store.close());
const up = () => store.up(migrations.filter(({ version }) => version <= 125));
const all = (table: string) => store.all(table);
/** A row in each table. */
function fill(): void {
  for (const sql of [
    `INSERT INTO page_sketch VALUES (1, 1, x'00', x'00')`,
    `INSERT INTO encounter_document (document_id) VALUES ('d')`,
    `INSERT INTO encounter_index VALUES ('old', 1, '[]', NULL)`,
    `INSERT INTO encounter VALUES (1, 'old', 'e', 1, NULL, 'd', 0, 'other', NULL, NULL, '{}', '[]')`,
    `INSERT INTO encounter_run VALUES (1, 0, 'd', 0, 1)`,
    `INSERT INTO encounter_correction (case_id, made_at, correction) VALUES ('old', 't', '[]')`,
  ])
    connection.exec(sql);
}

describe('the step to version 125', () => {
  it('leaves the pages as they were, with nothing found in them yet', () => {
    const before = all('page');
    up();
    expect(schemaVersion(connection)).toBe(125);
    expect(all('page')).toEqual(before);
    for (const table of TABLES) expect(all(table), table).toEqual([]);
  });

  it('takes everything with the case', () => {
    up();
    fill();
    connection.exec(`DELETE FROM case_file WHERE id = 'old'`);
    for (const table of TABLES) expect(all(table), table).toEqual([]);
  });

  it('has a page taken down again when its text changes, and for nothing else', () => {
    up();
    fill();
    connection.exec(`UPDATE page SET state = 'needs-ocr'`);
    expect(all('page_sketch')).toHaveLength(1);
    connection.exec(`UPDATE page SET text = 'cervical'`);
    expect(all('page_sketch')).toEqual([]);
  });

  it.each([
    ['records that are shown', LIST_ENCOUNTERS, ['old', 1, 1]],
    ['records of some types', LIST_OF_TYPES, ['old', 1, 1, '["application"]']],
    ['records that came since', LIST_SINCE, ['old', 1, 1, 0, 500, 0]],
    ['the order of records', ORDER_OF_ENCOUNTERS, ['old', 1, 1]],
    ['records for the next index', KEPT_ENCOUNTERS, ['old', 1, 1, 0, 200]],
    ['documents', INDEXED_DOCUMENTS, ['old']],
    ['corrections', READ_CORRECTIONS, ['old']],
    ['what was taken down', SKETCHES, ['d', 0, 64, 1]],
    ['what is compared', COMPARED, ['d', 0, 64, 1]],
  ])('finds %s by an index, without a sort', (_, sql, values) => {
    up();
    const plan = connection.reader
      .all(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map((row) => JSON.stringify(row));
    expect(plan.join('\n')).toMatch(/SEARCH/);
    expect(plan.filter((step) => /SCAN (?!json_each|\(subquery)|TEMP B-TREE/.test(step))).toEqual([]);
  });
});
