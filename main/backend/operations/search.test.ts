import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/search/parse.ts';
import { queryOfSet, SHIPPED_TERM_SETS } from '../../../shared/search/term-sets.ts';
import { aTextPdf } from '../jobs/testing/pdfs.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';
import { inFiles, inPages, inTables } from '../testing/traces.ts';

const CANARY = 'tangerine';
let desk: TestDesk;
let caseId: string;

beforeEach(async () => {
  desk = await openDesk();
  ({ caseId } = await desk.client.cases.create({}));
});
afterEach(() => desk.close());

/** Imports a record of one page a line, and waits until it is read. */
async function importRecord(name: string, ...lines: string[]): Promise<string> {
  const path = join(desk.folder, `${name}.pdf`);
  writeFileSync(path, await aTextPdf(lines.map((line) => ({ lines: [line] }))));
  const [outcome] = await importNow(desk.client, caseId, [path]);
  await desk.client.text.settled({ caseId, ocr: false });
  if (outcome?.kind !== 'imported') throw new Error('not imported');
  return outcome.document.id;
}

describe('search', () => {
  it('finds pages of a record that was imported, and where on them the words are', async () => {
    const documentId = await importRecord('a', 'Physical therapy was denied.', 'MRI of the lumbar spine');
    const found = await desk.client.search.case({ caseId, query: 'lumbar mri' });
    expect(found).toMatchObject({
      total: { pages: 1, is: 'exact' },
      hits: [{ documentId, page: 1, matches: 2 }],
    });
    const [page, ...others] = await desk.client.search.marks({
      documentId,
      from: 0,
      to: 2,
      query: 'lumbar mri',
    });
    expect(others).toEqual([]);
    expect(page).toMatchObject({
      page: 1,
      marks: [[{ left: expect.any(Number) }], [{ left: expect.any(Number) }]],
    });
    expect((await desk.client.search.all({ query: 'denied' })).hits).toMatchObject([{ caseId, page: 0 }]);
  });

  it('refuses by name what is not there, and ranges without end', async () => {
    const documentId = await importRecord('a', 'MRI');
    await expect(desk.client.search.case({ caseId: 'none', query: 'x' })).rejects.toMatchObject({
      code: 'no-case',
    });
    await expect(desk.client.search.case({ caseId, query: 'x', after: 'there' })).rejects.toMatchObject({
      code: 'cursor',
    });
    await expect(desk.client.search.marks({ documentId, from: 0, to: 21, query: 'x' })).rejects.toMatchObject(
      {
        code: 'range',
      },
    );
    await expect(
      desk.client.search.marks({ documentId: 'none', from: 0, to: 1, query: 'x' }),
    ).rejects.toMatchObject({
      code: 'no-document',
    });
  });

  it('remembers what was searched for, the latest first, once each, and forgets on demand', async () => {
    const { search } = desk.client;
    for (const query of [
      'one',
      'two',
      'one',
      ...Array.from({ length: 25 }, (_, at) => `more ${at}`),
      'one',
    ]) {
      await search.remember({ caseId, query });
    }
    const recent = await search.recent({ caseId });
    expect(recent).toHaveLength(20);
    expect(recent.slice(0, 2)).toEqual(['one', 'more 24']);
    await search.forgetRecent({ caseId });
    expect(await search.recent({ caseId })).toEqual([]);
    await expect(search.remember({ caseId: 'none', query: 'x' })).rejects.toMatchObject({ code: 'no-case' });
  });

  it('leaves no word of a deleted case or record: not in the list of words, nor among recent searches', async () => {
    // A word that the guidelines that come with the program do not have.
    const kept = await importRecord('kept', 'zeppelin spine');
    const documentId = await importRecord('a', `${CANARY}word on a page`);
    await desk.client.search.remember({ caseId, query: `${CANARY}query` });
    await desk.client.records.remove({ caseId, documentId });
    await desk.client.vault.lock({});
    expect(await inTables(desk, `${CANARY}word`)).toEqual([]);
    expect(await inTables(desk, `${CANARY}query`)).toEqual(['recent_search']);
    expect(await inTables(desk, 'zeppelin')).toEqual(expect.arrayContaining(['page', 'page_word']));
    expect(await inPages(desk, `${CANARY}word`)).toBe(false);
    await desk.client.vault.unlock({ passphrase: 'seven grey otters fold paper' });
    await desk.client.cases.remove({ caseId });
    expect(inFiles(desk, [CANARY, 'zeppelin'])).toEqual([]);
    await desk.client.vault.lock({});
    for (const word of [CANARY, 'zeppelin', kept]) {
      expect((await inTables(desk, word)).filter((table) => table !== 'audit_entry')).toEqual([]);
    }
    expect(await inPages(desk, CANARY)).toBe(false);
    expect(await inPages(desk, 'zeppelin')).toBe(false);
  });
});

describe('term sets', () => {
  it('are the reviewer’s own and those of the program, which stay as they are', async () => {
    const { termSets } = desk.client;
    const { id } = await termSets.save({ name: 'Mine', queries: ['mri'] });
    await termSets.save({ id, name: 'My own', queries: ['mri', 'ct'] });
    const [own, ...shipped] = await termSets.list({});
    expect(own).toEqual({ id, name: 'My own', queries: ['mri', 'ct'], shipped: false });
    expect(shipped).toEqual(SHIPPED_TERM_SETS);
    const [first] = shipped;
    const change = { id: first?.id ?? '', name: 'x', queries: ['x'] };
    await expect(termSets.save(change)).rejects.toMatchObject({ code: 'shipped-term-set' });
    await expect(termSets.remove({ id: first?.id ?? '' })).rejects.toMatchObject({
      code: 'shipped-term-set',
    });
    await expect(termSets.save({ ...change, id: 'none' })).rejects.toMatchObject({ code: 'no-term-set' });
    await termSets.remove({ id });
    await expect(termSets.remove({ id })).rejects.toMatchObject({ code: 'no-term-set' });
    expect(await termSets.list({})).toEqual(SHIPPED_TERM_SETS);
  });

  it('count the pages of a case, for the set and for each of its queries', async () => {
    await importRecord(
      'a',
      'The low back pain persists.',
      'Conservative care has failed.',
      'MRI and X-ray of the lumbar spine',
    );
    const { id } = await desk.client.termSets.save({
      name: 'Mine',
      queries: ['mri', 'pain OR failed', 'nowhere'],
    });
    const counts = await desk.client.termSets.counts({ caseId });
    const of = (set: string) => counts.find((one) => one.id === set);
    const pages = (count: number) => ({ pages: count, is: 'exact' });
    expect(of(id)).toEqual({ id, total: pages(3), queries: [pages(1), pages(2), pages(0)] });
    expect(of('shipped:failed-conservative-care')?.total).toEqual(pages(1));
    expect(of('shipped:low-back')?.total).toEqual(pages(2));
    expect(of('shipped:knee')?.total).toEqual(pages(0));
    const set = SHIPPED_TERM_SETS.find((one) => one.id === 'shipped:imaging');
    const found = await desk.client.search.case({
      caseId,
      query: queryOfSet(set?.queries ?? []),
      spelling: false,
    });
    expect(found.total).toEqual(of('shipped:imaging')?.total);
  });

  it('of the program are read without a remark, and fit into one query', () => {
    expect(SHIPPED_TERM_SETS.length).toBeGreaterThan(15);
    for (const { name, queries } of SHIPPED_TERM_SETS) {
      for (const query of queries) expect(parseQuery(query).notes, `${name}: ${query}`).toEqual([]);
      expect(parseQuery(queryOfSet(queries)).notes, name).toEqual([]);
    }
  });
});
