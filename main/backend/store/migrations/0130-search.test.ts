import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../handles.ts';
import { schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0100 } from './0100-pages.ts';
import { migration0130 } from './0130-search.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
let connection: Connection;
beforeEach(() => {
  store = oldStore([migration0010, migration0100]);
  ({ connection } = store);
  connection.exec(
    `INSERT INTO page (id, document_id, idx, text) VALUES (1, 'd', 0, 'Lumbar spine, L4-5'), (2, 'd', 1, '10/325 lumbar')`,
  );
});
afterEach(() => store.close());
const up = () => store.up([migration0010, migration0100, migration0130]);

describe('the step to version 130', () => {
  it('lists the words of pages that were read before, and leaves these as they were', () => {
    const before = connection.reader.all('SELECT * FROM page');
    up();
    expect(schemaVersion(connection)).toBe(130);
    expect(connection.reader.all('SELECT * FROM page')).toEqual(before);
    expect(connection.reader.all('SELECT word FROM page_word')).toEqual(
      ['l4', 'lumbar', 'spine'].map((word) => ({ word })),
    );
  });

  it('takes recent searches with the case', () => {
    up();
    connection.exec(`INSERT INTO recent_search VALUES ('old', 'lumbar', 't')`);
    connection.exec(`DELETE FROM case_file WHERE id = 'old'`);
    expect(connection.reader.all('SELECT * FROM recent_search')).toEqual([]);
  });
});
