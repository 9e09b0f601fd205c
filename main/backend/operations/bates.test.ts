import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Bates } from '../../../shared/domain/bates.ts';
import { aTextPdf } from '../jobs/testing/pdfs.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';

const ENTERED: Bates = { prefix: 'IMR-', page: 1, first: 40, digits: 5, shown: true };

let desk: TestDesk;
let caseId: string;
beforeEach(async () => {
  desk = await openDesk();
  ({ caseId } = await desk.client.cases.create({}));
});
afterEach(() => desk.close());

const bates = () => desk.client.bates;

async function importRecord(...lines: string[]): Promise<string> {
  const path = join(desk.folder, 'records.pdf');
  writeFileSync(path, await aTextPdf(lines.map((line) => ({ lines: [line] }))));
  const [outcome] = await importNow(desk.client, caseId, [path]);
  if (outcome?.kind !== 'imported') throw new Error('not imported');
  return outcome.document.id;
}

it('numbers in print are found once the pages are read', async () => {
  const documentId = await importRecord(
    'Seen. ABC-000007',
    'Seen again. ABC-000008',
    'ABC-000009 discharged',
  );
  await desk.client.text.settled({ caseId, ocr: false });
  expect(await bates().find({ documentId })).toEqual({
    found: {
      bates: { prefix: 'ABC-', page: 0, first: 7, digits: 6, shown: false },
      matched: 3,
      read: 3,
    },
  });
  await expect(bates().find({ documentId: 'gone' })).rejects.toMatchObject({ code: 'no-document' });
});

it('numbers that were entered are kept with their document, until they are taken away', async () => {
  const documentId = await importRecord('One', 'Two');
  expect(await bates().list({ caseId })).toEqual([]);
  await bates().save({ documentId, bates: { ...ENTERED, first: 1 } });
  await bates().save({ documentId, bates: ENTERED });
  await desk.client.vault.lock({});
  await desk.client.vault.unlock({ passphrase: PASSPHRASE });
  expect(await bates().list({ caseId })).toEqual([{ documentId, bates: ENTERED }]);
  await bates().save({ documentId, bates: null });
  expect(await bates().list({ caseId })).toEqual([]);
});

it('numbers that begin on no page of the document are refused, and nothing changes', async () => {
  const documentId = await importRecord('One', 'Two');
  await expect(bates().save({ documentId, bates: { ...ENTERED, page: 2 } })).rejects.toMatchObject({
    code: 'no-such-page',
    path: 'bates.page',
  });
  const save = bates().save({ documentId: 'gone', bates: ENTERED });
  await expect(save).rejects.toMatchObject({ code: 'no-document' });
  await expect(bates().list({ caseId: 'gone' })).rejects.toMatchObject({ code: 'no-case' });
  expect(await bates().list({ caseId })).toEqual([]);
});
