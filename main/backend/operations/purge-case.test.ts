import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { keyOf } from '../../../shared/rules/dismissals.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { aTextPdf } from '../jobs/testing/pdfs.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';
import { inFiles, inPages, inTables } from '../testing/traces.ts';

/** One in each place where a case has text. */
const CANARY = 'tangerine';
const NUMBER = 'CM26-0424242';
const WORDS = [CANARY, NUMBER];
let desk: TestDesk;
let keptCase: string;
let caseId: string;
let documentId: string;
let sha256: string;

beforeEach(async () => {
  desk = await openDesk();
  const { client } = desk;
  keptCase = (await client.cases.create({})).caseId;
  caseId = (await client.cases.create({})).caseId;
  const { item } = await client.cases.addItem({ caseId });
  const words = (place: string) => `${CANARY} in the ${place}`;
  const write = (revision: number, change: Parameters<typeof client.cases.write>[0]['change']) =>
    client.cases.write({ caseId, revision, change });
  await write(0, { field: 'summary', value: richTextFrom(words('earlier summary')) });
  await write(1, { field: 'summary', value: richTextFrom(words('summary').repeat(2_000)) });
  await write(0, { field: 'item.request', item, value: words('request') });
  await write(0, { field: 'item.rationale', item, value: richTextFrom(words('rationale')) });
  await write(0, { field: 'caseBlock', value: { caseNumber: NUMBER, priority: words('priority') } });
  const { case: imrCase } = await client.cases.open({ caseId });
  const lacking = checkCase({ imrCase, copy: 'posted' }).findings.find(
    ({ rule }) => rule === 'item-administrator-basis',
  );
  if (lacking === undefined) throw new Error('nothing to dismiss');
  const finding = keyOf(imrCase, lacking);
  await client.checks.dismiss({ caseId, copy: 'posted', finding, reason: words('reason') });
  const path = join(desk.folder, `${words('name')}.pdf`);
  const lines = [words('record')];
  const pdf = await aTextPdf([{ lines }, { lines }, { lines }]);
  // Its text is compressed; here the word is in the clear, too.
  writeFileSync(path, Buffer.concat([pdf, Buffer.from(`\n% ${words('file')}\n`)]));
  const [outcome] = await importNow(client, caseId, [path]);
  if (outcome?.kind !== 'imported') throw new Error('not imported');
  ({ id: documentId, sha256 } = outcome.document);
  await client.records.open({ documentId });
  // What an update would have left beside the database.
  mkdirSync(join(desk.dataDir, 'backups'));
  copyFileSync(join(desk.dataDir, 'imr.db'), join(desk.dataDir, 'backups', 'before-update-from-10.db'));
});
afterEach(() => desk.close());

/** Its pages are read, seen and searched, and their record is corrected. */
async function workOnRecords(): Promise<void> {
  const { client } = desk;
  const { records } = await client.encounters.settled({ caseId, ocr: false });
  const recordIds = records.map(({ id }) => id);
  await client.encounters.setFields({ caseId, recordIds, fields: { title: `${CANARY} in the title` } });
  await client.search.remember({ caseId, query: `${CANARY} in the search` });
  await client.viewing.markSeen({ documentId, pages: [0] });
  const rects = [{ left: 0.25, top: 0.25, width: 0.5, height: 0.5 }];
  await client.notes.add({
    caseId,
    about: { kind: 'page', documentId, page: 0 },
    text: `${CANARY} in a note`,
  });
  const said = { note: `${CANARY} in the note` };
  await client.evidence.create({ caseId, documentId, page: 0, rects, quote: `${CANARY} in the quote`, said });
}

describe('a case before its deletion', () => {
  it('is found by all three searches where it can be: they would find what is left', async () => {
    await workOnRecords();
    await desk.client.vault.lock({});
    expect(await inTables(desk, CANARY)).toEqual(
      expect.arrayContaining([
        'case_file',
        'disputed_item',
        'decision',
        'document',
        'draft_revision',
        'finding_dismissal',
        ...['page', 'page_word', 'encounter', 'encounter_correction', 'recent_search'],
        ...['evidence', 'evidence_step', 'case_note'],
      ]),
    );
    expect(await inTables(desk, documentId)).toEqual(
      expect.arrayContaining(['encounter_run', 'encounter_document', 'page_view']),
    );
    expect(await inPages(desk, CANARY)).toBe(true);
    writeFileSync(join(desk.dataDir, 'leak'), CANARY);
    expect(inFiles(desk, WORDS)).toHaveLength(1);
  });
});

describe('a deleted case', () => {
  it('leaves no word in any file, table or free page, no record and no copy from before an update', async () => {
    await workOnRecords();
    await desk.client.cases.remove({ caseId });
    expect(inFiles(desk, WORDS)).toEqual([]);
    expect(readFileSync(join(desk.dataDir, 'imr.db-wal'))).toHaveLength(0);
    const blobs = readdirSync(join(desk.dataDir, 'blobs'), { recursive: true, withFileTypes: true });
    expect(blobs.filter((entry) => entry.isFile())).toEqual([]);
    expect(readdirSync(join(desk.dataDir, 'backups'))).toEqual([]);
    await desk.client.vault.lock({});
    expect(await inTables(desk, CANARY)).toEqual([]);
    expect(await inTables(desk, caseId)).toEqual(['audit_entry']);
    expect(await inTables(desk, documentId)).toEqual(['audit_entry']);
    expect(await inPages(desk, CANARY)).toBe(false);
    expect(await inTables(desk, keptCase)).toContain('case_file');
  });

  it('leaves a certificate: ids, hashes, counts, time, and the number by which it can be asked for', async () => {
    await desk.client.cases.remove({ caseId });
    // And how far that was, to the end, in pages.
    const told = desk.events.filter((one) => one.kind === 'removal-progress');
    expect(told.at(-1)).toEqual({ kind: 'removal-progress', caseId, done: 3, total: 3 });
    const [certificate] = (await desk.client.audit.list({ kinds: ['case.purged'] })).entries;
    expect(certificate).toMatchObject({
      case: { id: caseId, present: null },
      subject: {
        caseNumber: NUMBER,
        ...{ items: 1, revisions: 1, copies: 1 },
        documents: [{ id: documentId, sha256, pages: 3 }],
      },
    });
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    const after = (await desk.client.audit.list({ caseId })).entries;
    expect(after[0]).toEqual(certificate);
    expect((await desk.client.audit.verify({})).broken).toBeNull();
  });

  it('keeps no number that is not of the official form: it could be a name', async () => {
    const value = { caseNumber: 'Jane Roe' };
    const change = { field: 'caseBlock', value } as const;
    await desk.client.cases.write({ caseId, revision: 1, change });
    await desk.client.cases.remove({ caseId });
    const [certificate] = (await desk.client.audit.list({ kinds: ['case.purged'] })).entries;
    expect(certificate?.subject).not.toHaveProperty('caseNumber');
  });

  it('that is not there leaves no certificate', async () => {
    await expect(desk.client.cases.remove({ caseId: 'none' })).rejects.toMatchObject({ code: 'no-case' });
    expect((await desk.client.audit.list({ kinds: ['case.purged'] })).entries).toEqual([]);
  });
});
