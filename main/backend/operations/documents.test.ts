import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';

let desk: TestDesk;
let caseId: string;
beforeAll(async () => {
  desk = await openDesk();
  ({ caseId } = await desk.client.cases.create({}));
  const paths = ['a.txt', 'b.txt', 'c.txt'].map((name) => {
    const path = join(desk.folder, name);
    writeFileSync(path, `Progress report of ${name}. The patient has knee pain.`);
    return path;
  });
  await importNow(desk.client, caseId, paths);
  await desk.client.text.settled({ caseId, ocr: false });
});
afterAll(() => desk.close());

const documents = async () => (await desk.client.cases.open({ caseId })).documents;
const names = async () => (await documents()).map(({ name }) => name);
async function named(name: string): Promise<DocumentRow> {
  const found = (await documents()).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe('documents of a case', () => {
  it('are moved, and everything that lists them follows', async () => {
    const { records, search, encounters, viewing } = desk.client;
    const { id: documentId } = await named('c.txt');
    await records.move({ caseId, documentId, to: 0 });
    expect(await names()).toEqual(['c.txt', 'a.txt', 'b.txt']);
    const ids = (await documents()).map(({ id }) => id);
    const { hits } = await search.case({ caseId, query: 'knee' });
    expect(hits.map((hit) => hit.documentId)).toEqual(ids);
    const index = await encounters.settled({ caseId, ocr: false });
    expect(index.records.map(({ runs: [run] }) => run?.documentId)).toEqual(ids);
    expect((await viewing.seen({ caseId })).map((one) => one.documentId)).toEqual(ids);
    // Beyond the end is the end.
    await records.move({ caseId, documentId, to: 99 });
    expect(await names()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('have the name that they are given, and keep the one that they were imported by', async () => {
    const { records, search } = desk.client;
    const { id: documentId } = await named('b.txt');
    await records.rename({ caseId, documentId, name: ' UR decision ' });
    await records.rename({ caseId, documentId, name: 'UR decision of March' });
    expect(await named('UR decision of March')).toMatchObject({ id: documentId, importedAs: 'b.txt' });
    expect((await search.case({ caseId, query: 'knee' })).documents.map(({ name }) => name)).toContain(
      'UR decision of March',
    );
    expect(await records.originalName({ documentId })).toEqual({ name: 'b.txt' });
  });

  it('of another case, or without a name, are refused', async () => {
    const { records } = desk.client;
    const { id: documentId } = await named('a.txt');
    const other = await desk.client.cases.create({});
    const elsewhere = { caseId: other.caseId, documentId };
    await expect(records.move({ ...elsewhere, to: 0 })).rejects.toMatchObject({ code: 'no-document' });
    await expect(records.rename({ ...elsewhere, name: 'x' })).rejects.toMatchObject({ code: 'no-document' });
    await expect(records.rename({ caseId, documentId, name: '  ' })).rejects.toMatchObject({
      kind: 'Invalid',
    });
  });
});
