import { afterEach, beforeEach, expect, it } from 'vitest';
import { schemaVersion } from '../migrate.ts';
import { PAGES_TO_SKETCH, UNSKETCHED_PAGES } from '../page-sketches.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0100 } from './0100-pages.ts';
import { migration0120 } from './0120-reading.ts';
import { migration0125 } from './0125-encounters.ts';
import { migration0180 } from './0180-sketch-forms.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

const BEFORE = [migration0010, migration0100, migration0120, migration0125];
let store: OldStore;
beforeEach(() => {
  store = oldStore(BEFORE);
  const { connection } = store;
  connection.exec(
    `INSERT INTO page (id, document_id, idx, state, text) VALUES (1, 'd', 0, 'done', 'lumbar')`,
  );
  connection.exec(`INSERT INTO page_sketch VALUES (1, 1, x'00', x'00')`);
});
afterEach(() => store.close());
const up = () => store.up([...BEFORE, migration0180]);
const planOf = (sql: string, ...values: (string | number)[]): string =>
  JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values));

it('the step to version 180 leaves what was taken down as it was', () => {
  const sketches = () => store.connection.reader.all('SELECT * FROM page_sketch');
  const before = sketches();
  up();
  expect(schemaVersion(store.connection)).toBe(180);
  expect(sketches()).toEqual(before);
});

it('pages that are to be taken down are told by indices alone', () => {
  up();
  const plan = planOf(UNSKETCHED_PAGES, 'd', 1);
  expect(plan).toContain('SEARCH p USING COVERING INDEX page_reading (document_id=? AND state=?)');
  expect(plan).toContain('SEARCH s USING COVERING INDEX page_sketch_form (form=? AND rowid=?)');
  expect(planOf(PAGES_TO_SKETCH, '[1]')).toContain('SEARCH page USING INTEGER PRIMARY KEY (rowid=?)');
});
