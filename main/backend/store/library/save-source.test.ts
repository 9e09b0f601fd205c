import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GuidelinePack } from '../../../../shared/guidelines/pack.ts';
import { aPack, packs } from '../../../../shared/guidelines/testing/packs.ts';
import { packHash } from '../../guidelines/pack-zip.ts';
import { type TestStore, testStore } from '../testing/test-store.ts';
import { readChapters, readSections } from './places.ts';
import { readPackOf, removeSource, saveSource } from './save-source.ts';
import { type LibrarySource, readSource, readSources } from './sources.ts';

let open: TestStore;
beforeAll(() => {
  open = testStore();
});
afterAll(() => open.close());

const source = (id: string, changes: Partial<LibrarySource> = {}): LibrarySource => ({
  ...{ id, kind: 'pack', sha256: id, addedAt: '2026-01-02T03:04:05.000Z' },
  ...changes,
});
const save = (id: string, pack: GuidelinePack, changes: Partial<LibrarySource> = {}) =>
  open.store.write((writer) => saveSource(writer, source(id, changes), pack));
const remove = (id: string) => open.store.write((writer) => removeSource(writer, id));
const count = (table: string) => open.store.reader.get(`SELECT count(*) AS n FROM ${table}`);
const found = (word: string) =>
  open.store.reader.all('SELECT rowid FROM library_fts WHERE library_fts MATCH ?', word).length;

it('a pack is read back as it was saved, with the same hash', () => {
  fc.assert(
    fc.property(packs, (pack) => {
      save('a', pack);
      const read = readPackOf(open.store.reader, 'a');
      expect(read).toEqual(pack);
      expect(packHash(read)).toBe(packHash(pack));
    }),
    { numRuns: 30 },
  );
  remove('a');
});

it('keeps every field of a section, and what a list that is empty says', () => {
  const evidence = { level: '1b' as const, study: 'Invented Study 2020' };
  const limit = { bound: 'at-most' as const, number: 24, unit: 'visits' };
  const section = {
    ...{ id: 's', title: 'Section', number: '1.2', text: 'Text.\nMore.', confirmed: false, evidence },
    ...{ bodyParts: [], conditions: ['pain'], treatments: ['therapy'] },
    criteria: [{ id: 'k', text: 'At most 24.', kind: 'limit' as const, limit, evidence }],
  };
  const chapter = {
    ...{ id: 'c', title: 'Chapter', number: '1', edition: '2024', bodyParts: ['knee'] },
    effective: { from: '2024-01-01', until: '2025-01-01', confirmed: true },
    sections: [section, { id: 't', title: 'Bare', parent: 's', criteria: [] }],
  };
  const lists = [{ id: 'l', title: 'List', values: ['One'] }];
  const pack = aPack({ chapters: [chapter], lists });
  const signer = { name: 'CN=Invented', sha256: 'b' };
  save('a', pack, { signer, copiedFrom: 'x', documentId: 'd' });
  expect(readPackOf(open.store.reader, 'a')).toEqual(pack);
  expect(readSource(open.store.reader, 'a')).toMatchObject({
    source: source('a', { signer, copiedFrom: 'x', documentId: 'd' }),
    ...{ chapters: 1, sections: 2 },
  });
  remove('a');
});

it('tells on which page of a document a chapter and a section begin', () => {
  const pages = { chapters: new Map([['wrist', 3]]), sections: new Map([['custom', 5]]) };
  open.store.write((writer) => saveSource(writer, source('a', { kind: 'document' }), aPack(), pages));
  const [chapter] = readChapters(open.store.reader, 'a');
  expect(chapter?.page).toBe(3);
  expect(readSections(open.store.reader, chapter?.id ?? 0).map(({ page }) => page)).toEqual([null, 5]);
  remove('a');
});

it('a source that is saved anew takes the place of what it was, and one that is removed leaves nothing', () => {
  save('a', aPack({ id: 'first' }));
  save('b', aPack({ id: 'other', chapters: [{ id: 'k', title: 'Knee braces', sections: [] }] }));
  save('a', aPack({ id: 'first', chapters: [{ id: 'k', title: 'Elbow', sections: [] }] }));
  expect(readSources(open.store.reader)).toHaveLength(2);
  expect([found('splints'), found('elbow'), found('knee')]).toEqual([0, 1, 1]);
  remove('a');
  expect(open.store.reader.all('SELECT word FROM library_word')).toEqual([
    { word: 'braces' },
    { word: 'knee' },
  ]);
  remove('b');
  remove('b');
  for (const table of ['sources', 'chapters', 'sections', 'criteria', 'word'])
    expect(count(`library_${table}`)).toEqual({ n: 0 });
  expect(found('knee OR elbow OR splints')).toBe(0);
});
