import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../handles.ts';
import { schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0100 } from './0100-pages.ts';
import { migration0120 } from './0120-reading.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
let connection: Connection;
beforeEach(() => {
  store = oldStore([migration0010, migration0100]);
  ({ connection } = store);
  connection.exec(
    `INSERT INTO page (id, document_id, idx, state, text) VALUES (1, 'd', 0, 'done', 'lumbar')`,
  );
});
afterEach(() => store.close());
const up = () => store.up([migration0010, migration0100, migration0120]);

describe('the step to version 120', () => {
  it('leaves the pages as they were, and no case paused', () => {
    const before = connection.reader.all('SELECT * FROM page');
    up();
    expect(schemaVersion(connection)).toBe(120);
    expect(connection.reader.all('SELECT * FROM page')).toEqual(before);
    expect(connection.reader.all('SELECT * FROM reading_pause')).toEqual([]);
  });

  it('takes the pause with the case', () => {
    up();
    connection.exec(`INSERT INTO reading_pause VALUES ('old')`);
    connection.exec(`DELETE FROM case_file WHERE id = 'old'`);
    expect(connection.reader.all('SELECT * FROM reading_pause')).toEqual([]);
  });
});
