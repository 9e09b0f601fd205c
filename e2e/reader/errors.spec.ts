import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { GOOD_FILES } from '../fixtures/hostile/corpus.ts';
import { drawn, openDesk, openRecord, type ReaderDesk, sheet, told } from './harness/desk.ts';
import { brokenPageDocument, damagedDocument, longDocument, otherDocument } from './harness/documents.ts';

let desk: ReaderDesk;
let page: Page;

test.beforeAll(async () => {
  desk = await openDesk();
  const { records } = desk.server;
  records.set('damaged.pdf', damagedDocument());
  records.set('letter.pdf', otherDocument());
  records.set('broken-page.pdf', await brokenPageDocument());
  records.set('closed.pdf', await readFile(new URL('./fixtures/encrypted.pdf', import.meta.url)));
  records.set('empty.pdf', new Uint8Array());
});
test.afterAll(async () => desk.close());
test.beforeEach(async () => {
  page = await desk.browser.newPage({ viewport: { width: 1366, height: 768 } });
});
test.afterEach(async () => page.close());

const refusals: [name: string, kind: string, code: string, reason: RegExp][] = [
  ['damaged.pdf', 'Damaged', 'record-damaged', /damaged\.pdf is damaged/],
  ['closed.pdf', 'Invalid', 'record-password-protected', /closed\.pdf is protected with a password/],
  ['letter.pdf', 'Invalid', 'record-not-pdf', /letter\.pdf is not a PDF/],
  ['empty.pdf', 'Invalid', 'record-not-pdf', /empty\.pdf is not a PDF/],
  ['gone.pdf', 'NotFound', 'record-not-found', /gone\.pdf is no longer there/],
];
for (const [name, kind, code, reason] of refusals) {
  test(`${name} is refused with its name and the reason`, async () => {
    await openRecord(desk, page, name);
    await expect(page.getByRole('alert')).toHaveText(reason);
    expect(await told(page, 'error')).toMatchObject({ kind, code });
  });
}

test('a document that needs a password is read with the one that its host knows', async () => {
  const found = GOOD_FILES.find(({ file }) => file === 'password-aes-256.pdf');
  if (found?.expected.outcome !== 'imported') throw new Error('no such document in the corpus');
  desk.server.records.set('opened.pdf', await found.make());
  await openRecord(desk, page, 'opened.pdf', `&password=${found.expected.password}`);
  await drawn(page, 1);
  expect(await told(page, 'error')).toBeNull();
});

test('a broken page costs that page only', async () => {
  await openRecord(desk, page, 'broken-page.pdf');
  await drawn(page, 1);
  await page.getByLabel('Next page').click();
  await expect(sheet(page, 2)).toHaveText('This page cannot be shown');
  await page.getByLabel('Next page').click();
  await drawn(page, 3);
  expect(await told(page, 'error')).toBeNull();
});

test('a record that goes away while it is read is named', async () => {
  // Larger than what the reader keeps: of a smaller file it soon has all.
  desk.server.records.set('leaving.pdf', await longDocument(120, 40 * 1024 * 1024));
  await openRecord(desk, page, 'leaving.pdf');
  await drawn(page, 1);
  desk.server.records.delete('leaving.pdf');
  await page.getByLabel('Page number').fill('102');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/leaving\.pdf is no longer there/);
});
