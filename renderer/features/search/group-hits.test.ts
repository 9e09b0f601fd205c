import { describe, expect, it } from 'vitest';
import { groupHits } from './group-hits.ts';
import { aHit } from './testing/a-hit.ts';

const byDocument = (hits: readonly ReturnType<typeof aHit>[]) =>
  groupHits(hits, ({ documentId }) => ({ id: documentId, title: `File ${documentId}`, note: undefined }));

describe('hits of a list', () => {
  it('stand under the name of their document, numbered through', () => {
    const groups = byDocument([aHit('a', 0), aHit('a', 4), aHit('b', 2)]);
    expect(groups.map(({ title, hits }) => [title, hits.map(({ index, hit }) => [index, hit.page])])).toEqual(
      [
        [
          'File a',
          [
            [0, 0],
            [1, 4],
          ],
        ],
        ['File b', [[2, 2]]],
      ],
    );
  });

  it('name the record at its first hit', () => {
    const record = (id: string) => ({ id, type: 'imaging' as const, title: id, date: null });
    const groups = byDocument([
      { ...aHit('a', 0), record: record('one') },
      { ...aHit('a', 1), record: record('one') },
      { ...aHit('a', 2), record: record('two') },
      aHit('a', 3),
      { ...aHit('b', 0), record: record('two') },
    ]);
    expect(groups.map(({ hits }) => hits.map(({ opens }) => opens?.id))).toEqual([
      ['one', undefined, 'two', undefined],
      ['two'],
    ]);
  });

  it('keep their order where a document comes again', () => {
    const groups = byDocument([aHit('a', 7), aHit('b', 1), aHit('a', 2)]);
    expect(groups.map(({ title }) => title)).toEqual(['File a', 'File b', 'File a']);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(3);
  });
});
