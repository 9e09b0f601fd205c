import { describe, expect, it } from 'vitest';
import { bannedCalls } from './store.ts';

describe('the store', () => {
  it.each([
    ['const bytes = database.serialize();', 'serialize'],
    ['await store.database?.backup(path);', 'backup'],
    [`new Database(path)['serialize']();`, 'serialize'],
    ['function f() {\n  return db\n    .backup(path);\n}', 'backup'],
  ])('is not left by %s', (source, method) => {
    expect(bannedCalls('main/backend/x.ts', source)).toMatchObject([{ method }]);
  });

  it('names the line', () => {
    expect(bannedCalls('x.ts', 'const a = 1;\n\ndb.serialize();')).toMatchObject([{ line: 3 }]);
  });

  it.each([
    `database.exec('VACUUM INTO ?');`,
    'const { backup } = options; backup(current);',
    '// db.serialize() gives plain text',
    `text('db.backup()');`,
  ])('may be used by %s', (source) => {
    expect(bannedCalls('main/backend/x.ts', source)).toEqual([]);
  });
});
