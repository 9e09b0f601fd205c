import { expect, it } from 'vitest';
import { structurePrecedent } from '../../../shared/precedents/structure.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { startImport } from './precedent-imports.ts';
import { deletePosted, insertPrecedents } from './precedents.ts';
import { testStore } from './testing/test-store.ts';

it('after posted letters are taken out fast, the index leaves nothing of what is taken out later', () => {
  const { store, close } = testStore();
  const precedent = structurePrecedent(aCase().withItem().build(), builtInProfile('posted-2016'));
  const ids = store.write((writer) => {
    const source = { importId: startImport(writer, '/letters', 't') };
    return insertPrecedents(writer, [{ source, says: 's', precedent }]);
  });
  store.write((writer) => deletePosted(writer, ids));
  const found = "SELECT count(*) AS n FROM precedent_fts WHERE precedent_fts MATCH 'knee'";
  expect(store.reader.get(found)).toEqual({ n: 0 });
  const setting = "SELECT v FROM precedent_fts_config WHERE k = 'secure-delete'";
  expect(store.reader.get(setting)).toEqual({ v: 1 });
  close();
});
