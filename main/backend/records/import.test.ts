import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../shared/contracts/records.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';
import { aLockedPdf, anEmptyPdf, aPdf } from './testing/pdf.ts';

let desk: TestDesk;
let caseId: string;
beforeEach(async () => {
  desk = await openDesk();
  caseId = (await desk.client.cases.create({})).caseId;
});
afterEach(() => desk.close());

function file(name: string, content: Uint8Array | string): string {
  const path = join(desk.folder, name);
  writeFileSync(path, content);
  return path;
}
const importFiles = (paths: string[], into = caseId) => importNow(desk.client, into, paths);
const blobs = () =>
  readdirSync(join(desk.dataDir, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const reasonOf = (outcome: ImportOutcome | undefined) =>
  outcome?.kind === 'refused' ? outcome.error.code : outcome?.kind;

describe('importing', () => {
  it('takes PDFs by content, whatever their names, and tells how far it is', async () => {
    const outcomes = await importFiles([
      file('first.pdf', await aPdf(3)),
      file('scan.dat', Buffer.concat([Buffer.from('junk before the header\n'), await aPdf(2)])),
    ]);
    expect(outcomes).toMatchObject([
      { kind: 'imported', file: 'first.pdf', document: { name: 'first.pdf', pages: 3 } },
      { kind: 'imported', document: { pages: 2 } },
    ]);
    expect((await desk.client.cases.open({ caseId })).documents.map((row) => row.pages)).toEqual([3, 2]);
    expect(await desk.client.cases.list({})).toMatchObject([{ pages: 5 }]);
    await expect.poll(() => desk.events).toContainEqual({ kind: 'import-progress', caseId });
  });

  it('refuses each bad file for its own reason and imports the others', async () => {
    const pdf = await aPdf(4, 'x'.repeat(3000));
    mkdirSync(join(desk.folder, 'folder.pdf'));
    const huge = file('huge.pdf', '');
    truncateSync(huge, 5 * 2 ** 30);
    const outcomes = await importFiles([
      file('word.pdf', 'PK\x03\x04 and so on'),
      file('sound.pdf', 'OggS and so on'),
      file('garbage.pdf', `%PDF-1.7\n${'garbage '.repeat(50)}`),
      file('locked.pdf', aLockedPdf()),
      file('nothing.pdf', anEmptyPdf()),
      file('empty.pdf', ''),
      join(desk.folder, 'folder.pdf'),
      join(desk.folder, 'missing.pdf'),
      huge,
      file('good.pdf', pdf),
    ]);
    expect(outcomes.map(reasonOf)).toEqual([
      'damaged-file',
      'unsupported-file',
      'damaged-pdf',
      'password-protected',
      'no-pages',
      'empty-file',
      'nothing-inside',
      'file-missing',
      'too-large',
      'imported',
    ]);
    for (const outcome of outcomes) {
      if (outcome.kind === 'refused') expect(outcome.error.message).toContain(outcome.file);
    }
    expect(outcomes[1]).toMatchObject({ error: { message: expect.stringContaining('sound recording') } });
    // One waits for its password.
    expect(blobs()).toHaveLength(2);
  });

  it('knows the same content again in a case, and keeps one copy for two cases until both are gone', async () => {
    const path = file('a.pdf', await aPdf(1));
    const again = file('b.pdf', readFileSync(path));
    const [first, second] = await importFiles([path, again]);
    expect(first?.kind).toBe('imported');
    expect(second).toMatchObject({ kind: 'known', file: 'b.pdf', document: { name: 'a.pdf' } });
    const other = (await desk.client.cases.create({})).caseId;
    expect((await importFiles([path], other))[0]?.kind).toBe('imported');
    expect(blobs()).toHaveLength(1);
    await desk.client.cases.remove({ caseId });
    expect(blobs()).toHaveLength(1);
    const [document] = (await desk.client.cases.open({ caseId: other })).documents;
    await desk.client.records.remove({ caseId: other, documentId: document?.id ?? '' });
    expect(blobs()).toHaveLength(0);
  });

  it('into a case that is not there is refused', async () => {
    await expect(importFiles([file('a.pdf', await aPdf(1))], 'nowhere')).rejects.toMatchObject({
      kind: 'NotFound',
      code: 'no-case',
    });
  });

  it('that was cut off leaves files which the next opening removes', async () => {
    await importFiles([file('a.pdf', await aPdf(1))]);
    await desk.client.vault.lock({});
    const [kept] = blobs();
    writeFileSync(join(desk.dataDir, 'blobs', 'half.partial'), 'half');
    mkdirSync(join(desk.dataDir, 'blobs', 'zz'));
    writeFileSync(join(desk.dataDir, 'blobs', 'zz', 'orphan'), 'whole, but its document was never entered');
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    await expect.poll(blobs).toEqual([kept]);
  });

  it('is stopped by a lock, and goes on when the vault is opened again', async () => {
    const bytes = await aPdf(1);
    const paths = Array.from({ length: 40 }, (_, index) =>
      file(`${index}.pdf`, Buffer.concat([bytes, Buffer.from(`% ${index}\n`)])),
    );
    const { importId } = await desk.client.records.importFrom({ caseId, paths });
    const running = desk.client.records.importSettled({ importId });
    const documents = async () => (await desk.client.cases.open({ caseId })).documents.length;
    await expect.poll(documents, { timeout: 15_000 }).toBeGreaterThan(1);
    await Promise.all([
      expect(running).rejects.toMatchObject({ kind: 'Cancelled' }),
      desk.client.vault.lock({}),
    ]);
    rmSync(paths[39] ?? '');
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await documents()).toBeLessThan(40);
    const outcomes = await desk.client.records.importSettled({ importId });
    expect(outcomes.slice(0, 39).every(({ kind }) => kind === 'imported')).toBe(true);
    expect(outcomes[39]).toMatchObject({ kind: 'refused', error: { code: 'file-missing' } });
    expect(await documents()).toBe(39);
  });
});

describe('reading a record', () => {
  const CHUNK = 64 * 1024;
  let bytes: Buffer;
  let documentId: string;
  beforeEach(async () => {
    bytes = Buffer.from(await aPdf(1, 'filling '.repeat(24_000)));
    const [outcome] = await importFiles([file('long.pdf', bytes)]);
    if (outcome?.kind !== 'imported') throw new Error('not imported');
    documentId = outcome.document.id;
  });

  it('gives any range exactly, over the bounds of chunks', async () => {
    const { handle, bytes: total } = await desk.client.records.open({ documentId });
    expect(total).toBe(bytes.length);
    expect(total).toBeGreaterThan(2 * CHUNK);
    const last = total - 1;
    const ranges = [
      [0, 0],
      [0, last],
      [CHUNK - 1, CHUNK],
      [CHUNK, 2 * CHUNK - 1],
      [CHUNK + 5, 2 * CHUNK + 7],
      [last, last],
      [last - 3, last + 1000],
    ] as const;
    for (const [start, end] of ranges) {
      const answer = await desk.client.records.read({ handle, start, end });
      expect(answer.total).toBe(total);
      expect(Buffer.from(answer.data).equals(bytes.subarray(start, end + 1)), `${start}-${end}`).toBe(true);
    }
    await expect(desk.client.records.read({ handle, start: total, end: total })).rejects.toMatchObject({
      code: 'range',
    });
  });

  it('ends with the lock: a handle does not survive it', async () => {
    const { handle } = await desk.client.records.open({ documentId });
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    await expect(desk.client.records.read({ handle, start: 0, end: 1 })).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });

  it('names the document when a byte of its copy was changed, in any part of it', async () => {
    const { handle } = await desk.client.records.open({ documentId });
    const [path = ''] = blobs();
    const whole = readFileSync(path);
    const end = bytes.length - 1;
    for (const at of [0, 20, 60, 100, CHUNK + 100, whole.length - 60, whole.length - 1]) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      writeFileSync(path, flipped);
      const attempt = desk.client.records.read({ handle, start: 0, end });
      await expect(attempt, `byte ${at}`).rejects.toMatchObject({ kind: 'Damaged', code: 'damaged-record' });
      await expect(attempt).rejects.toThrow('long.pdf');
    }
    truncateSync(path, statSync(path).size - 100);
    await expect(desk.client.records.read({ handle, start: 0, end: 9 })).rejects.toMatchObject({
      kind: 'Damaged',
    });
    rmSync(path);
    await expect(desk.client.records.read({ handle, start: 0, end: 9 })).rejects.toMatchObject({
      kind: 'Damaged',
    });
  });

  it('notices another record of the vault in its place', async () => {
    const [mine = ''] = blobs();
    const other = Buffer.from(bytes);
    other.writeUInt8(33, other.length - 2);
    await importFiles([file('other.pdf', other)]);
    const theirs = blobs().find((path) => path !== mine) ?? '';
    writeFileSync(mine, readFileSync(theirs));
    const { handle } = await desk.client.records.open({ documentId });
    await expect(desk.client.records.read({ handle, start: 0, end: 9 })).rejects.toMatchObject({
      code: 'damaged-record',
    });
  });

  it('works again once the original is imported anew', async () => {
    const [path = ''] = blobs();
    writeFileSync(path, 'destroyed');
    expect((await importFiles([join(desk.folder, 'long.pdf')]))[0]?.kind).toBe('known');
    const { handle } = await desk.client.records.open({ documentId });
    const { data } = await desk.client.records.read({ handle, start: 0, end: 7 });
    expect(Buffer.from(data).toString()).toMatch(/^%PDF-/);
  });
});
