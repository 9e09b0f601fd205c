import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { readCaseHead } from '../cases.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './registry.ts';

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(
    connection,
    () => undefined,
    migrations.filter(({ version }) => version < 148),
  );
  connection.exec(`INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
    parties, credentials, summary, attestations)
    VALUES ('old', 'received', 't', 't', 'p', 1, 0, '[]', '{"licensure":[],"specialties":[]}', '[]', '[]')`);
  migrate(connection, () => undefined, migrations);
});
afterEach(() => {
  connection.close();
  folder.remove();
});

it('the step to version 148 leaves cases without a list of documents reviewed', () => {
  expect(readCaseHead(connection.reader, 'old')).not.toHaveProperty('documentsReviewed');
});
