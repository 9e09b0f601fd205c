import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore(migrations.filter(({ version }) => version < 220));
});
afterEach(() => store.close());

it('the step to version 220 leaves what was signed before as it was, with nothing that was not checked', () => {
  const columns = [
    'id',
    'case_id',
    'version',
    'signed_at',
    'signer',
    'certificate_sha256',
    'letter_sha256',
    'served_sha256',
  ];
  const more = [
    'docx_sha256',
    'profile_id',
    'profile_version',
    'profile_name',
    'upheld',
    'overturned',
    'identity',
    'attestations',
  ];
  const frozen = ['findings', 'evidence', 'pages_seen', 'packs', 'profile', 'case_data', 'tree', 'docx'];
  store.connection.exec(`INSERT INTO determination (${[...columns, ...more, ...frozen].join(', ')}) VALUES
    (1, 'old', 1, 't', 's', 'c', 'l', 'v', 'd', 'p', 1, 'n', 1, 0, '{}', '[]', '[{"rule":"x"}]', '[]', '[]', '[]', '{}', '{}', '{}', x'00')`);
  const [before] = store.all('determination');
  store.up(migrations);
  expect(store.all('determination')).toEqual([{ ...(before as object), not_checked: '[]' }]);
  expect(() => store.connection.exec("UPDATE determination SET not_checked = '[1]'")).toThrow();
});
