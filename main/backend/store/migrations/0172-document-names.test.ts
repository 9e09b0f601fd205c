import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocuments } from '../documents.ts';
import { schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0150 } from './0150-imports.ts';
import { migration0172 } from './0172-document-names.ts';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore([migration0010]);
});
afterEach(() => store.close());

describe('the step to version 172', () => {
  it('leaves documents under the name that they were imported by', () => {
    store.up([migration0010, migration0150, migration0172]);
    expect(schemaVersion(store.connection)).toBe(172);
    expect(store.connection.reader.all('SELECT name, imported_as FROM document')).toEqual([
      { name: 'n.pdf', imported_as: null },
    ]);
  });

  it('reads them so', () => {
    store.up(migrations);
    expect(readDocuments(store.connection.reader, 'old')).toMatchObject([
      { name: 'n.pdf', importedAs: 'n.pdf' },
    ]);
  });
});
