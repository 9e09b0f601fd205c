import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAST_STEP, NEXT_STEP, READ_EVIDENCE } from '../evidence.ts';
import type { Connection } from '../handles.ts';
import { schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0155 } from './0155-evidence.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
let connection: Connection;
beforeEach(() => {
  store = oldStore([migration0010]);
  ({ connection } = store);
  store.up([migration0010, migration0155]);
});
afterEach(() => store.close());

describe('the step to version 155', () => {
  it('leaves cases as they were, without evidence', () => {
    expect(schemaVersion(connection)).toBe(155);
    expect(store.all('document')).toMatchObject([{ id: 'd', pages: 3 }]);
    expect(store.all('evidence')).toEqual([]);
  });

  it('keeps evidence when its record goes, and takes it and its changes with the case', () => {
    connection.exec("INSERT INTO evidence VALUES ('old', 'e', '{}')");
    connection.exec("INSERT INTO evidence_step (case_id, changes) VALUES ('old', '[]')");
    connection.exec("DELETE FROM document WHERE id = 'd'");
    expect(store.all('evidence')).toHaveLength(1);
    connection.exec("DELETE FROM case_file WHERE id = 'old'");
    expect(store.all('evidence')).toEqual([]);
    expect(store.all('evidence_step')).toEqual([]);
  });

  it('finds evidence and its last change by their keys, in order', () => {
    for (const query of [READ_EVIDENCE, LAST_STEP, NEXT_STEP]) {
      const plan = JSON.stringify(connection.reader.all(`EXPLAIN QUERY PLAN ${query}`, 'old'));
      expect(plan).toContain('SEARCH');
      expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
    }
  });
});
