import { afterEach, describe, expect, it } from 'vitest';
import { loadCase } from '../case-store.ts';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
afterEach(() => store.close());

describe('the step to version 190', () => {
  it('leaves items and citations as they were, and pick lists empty', () => {
    store = oldStore(migrations.filter(({ version }) => version < 190));
    const { connection } = store;
    connection.exec(`INSERT INTO disputed_item (case_id, id, position, request, body_parts) VALUES ('old', 'i', 0, 'r', '[]');
      INSERT INTO decision (case_id, item_id, rationale) VALUES ('old', 'i', '[]');
      INSERT INTO basis (case_id, item_id, who, kind) VALUES ('old', 'i', 'reviewer', 'outside');
      INSERT INTO citation (case_id, item_id, who, position, kind, text) VALUES ('old', 'i', 'reviewer', 0, 'other', 't')`);
    store.up(migrations);
    expect(store.all('pick')).toEqual([]);
    expect(loadCase(connection.reader, 'old').items).toEqual([
      {
        ...{ id: 'i', request: 'r', bodyParts: [], rationale: [] },
        bases: { reviewer: { kind: 'outside', citations: [{ kind: 'other', text: 't' }] } },
      },
    ]);
  });
});
