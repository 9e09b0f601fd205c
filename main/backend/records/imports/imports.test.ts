import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forkSpawner } from '../../jobs/fork-spawner.ts';
import type { JobProcess, JobSpawner } from '../../jobs/job-spawner.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../../testing/desk.ts';
import { importNow } from '../../testing/import-now.ts';
import { inFiles } from '../../testing/traces.ts';
import { aLockedPdf, aPdf } from '../testing/pdf.ts';

/** Processes that look at files. */
const running = new Set<JobProcess>();
const jobs: JobSpawner = {
  spawn: async (entry) => {
    const job = await forkSpawner.spawn(entry);
    running.add(job);
    job.onExit(() => running.delete(job));
    return { ...job, kill: () => void (running.delete(job) && job.kill()) };
  },
};
let desk: TestDesk;
let caseId: string;
beforeEach(async () => {
  desk = await openDesk({ jobs });
  caseId = (await desk.client.cases.create({})).caseId;
});
afterEach(() => desk.close());

function file(name: string, content: Uint8Array | string): string {
  const path = join(desk.folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}
const list = () => desk.client.records.imports({ caseId });
const states = async () => Object.fromEntries((await list()).files.map(({ name, state }) => [name, state]));
const documents = async () => (await desk.client.cases.open({ caseId })).documents;
const blobs = () =>
  readdirSync(join(desk.dataDir, 'blobs'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );

describe('an import', () => {
  it('takes an archive apart: each file is a document, what is in it twice is one, and the rest is said', async () => {
    const note = strToU8('Progress note');
    const inner = zipSync({ 'deep.txt': strToU8('Deep') });
    const zip = zipSync({
      'a/note.txt': note,
      'b/again.txt': note,
      'run.exe': strToU8('MZ\x90\0'),
      'inner.zip': inner,
    });
    await importNow(desk.client, caseId, [file('records.zip', zip), file('note.txt', note)]);
    expect(await states()).toEqual({
      ...{ 'records.zip': 'opened', 'run.exe': 'refused', 'inner.zip': 'opened', 'deep.txt': 'imported' },
      ...{ 'note.txt': 'known', 'again.txt': 'known' },
    });
    expect(await documents()).toMatchObject([
      { name: 'note.txt', origin: 'records.zip › a', kind: 'text', pages: 1 },
      { name: 'deep.txt', origin: 'records.zip › inner.zip' },
    ]);
    // Of each document its original and its pages; of the archive within, and of what was refused, nothing.
    expect(blobs()).toHaveLength(4);
  });

  it('leaves out what lies too deep in archives, and keeps no copy of it', async () => {
    let zip = zipSync({ 'deepest.txt': strToU8('Too deep') });
    for (let at = 0; at < 7; at += 1) zip = zipSync({ [`${at}.zip`]: zip });
    await importNow(desk.client, caseId, [file('nested.zip', zip)]);
    expect((await list()).files.map(({ error }) => error?.code)).toContain('too-large');
    expect(blobs()).toEqual([]);
  });

  it('has what is attached to a message as documents that belong to it', async () => {
    const eml = [
      'From: a@example.invalid\r\nSubject: Records\r\nMIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee attached.\r\n--b',
      'Content-Type: text/plain; name="note.txt"\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\nAttached\r\n--b--\r\n',
    ].join('\r\n');
    await importNow(desk.client, caseId, [file('mail.eml', eml)]);
    const [mail, note] = await documents();
    expect(mail).toMatchObject({ name: 'mail.eml', kind: 'eml', partOf: null });
    expect(note).toMatchObject({ name: 'note.txt', partOf: mail?.id, origin: 'mail.eml' });
  });

  it('walks a folder by names and numbers, without links and files of the system', async () => {
    const folder = join(desk.folder, 'Case');
    for (const name of ['10.txt', '2.txt', 'sub/x.txt', '.DS_Store', 'Thumbs.db'])
      file(`Case/${name}`, `of ${name}`);
    symlinkSync('/etc/hostname', join(folder, 'link.txt'));
    await importNow(desk.client, caseId, [folder]);
    expect((await documents()).map(({ name, origin }) => [origin, name])).toEqual([
      ['Case', '2.txt'],
      ['Case', '10.txt'],
      ['Case › sub', 'x.txt'],
    ]);
  });

  it('keeps a file that needs a password until one opens it, and says when one does not', async () => {
    await importNow(desk.client, caseId, [file('locked.pdf', aLockedPdf()), file('a.txt', 'A')]);
    const { files } = await list();
    const locked = files.find(({ state }) => state === 'password');
    expect(locked?.name).toBe('locked.pdf');
    const attempt = desk.client.records.unlockImport({ caseId, password: 'not this one' });
    await expect(attempt).rejects.toMatchObject({ kind: 'Invalid', code: 'wrong-password' });
    await expect(attempt).rejects.toThrow('locked.pdf');
    expect(await states()).toMatchObject({ 'locked.pdf': 'password' });
    expect(blobs()).toHaveLength(3);
    expect(running.size).toBe(0);
    await desk.client.records.dismissImport({ caseId });
    expect(blobs()).toHaveLength(2);
    expect((await list()).files).toEqual([]);
  });

  it('can be cancelled, tried again, and taken out of the list', async () => {
    const path = file('gone.txt', 'Here again');
    rmSync(path);
    await importNow(desk.client, caseId, [path]);
    const [gone] = (await list()).files;
    expect(gone).toMatchObject({ state: 'refused', canRetry: true, error: { code: 'file-missing' } });
    writeFileSync(path, 'Here again');
    desk.client.records.retryImport({ caseId, files: [gone?.id ?? 0] });
    await expect.poll(states, { timeout: 15_000 }).toEqual({ 'gone.txt': 'imported' });

    const many = Array.from({ length: 30 }, (_, index) => file(`${index}.txt`, `Note ${index}`));
    const { importId } = await desk.client.records.importFrom({ caseId, paths: many });
    await desk.client.records.cancelImport({ caseId });
    const outcomes = await desk.client.records.importSettled({ importId });
    expect(outcomes.some(({ kind }) => kind === 'refused')).toBe(true);
    expect((await list()).counts.waiting).toBe(0);
    expect((await documents()).length).toBeLessThan(31);
    await desk.client.records.dismissImport({ caseId });
    expect((await list()).files).toEqual([]);
  });

  it('goes on with what is in an archive after a lock, and shows each part once', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [`${at}.txt`, strToU8(`Note ${at}`)]),
    );
    const { importId } = await desk.client.records.importFrom({
      caseId,
      paths: [file('records.zip', zipSync(parts))],
    });
    await expect.poll(async () => (await documents()).length, { timeout: 15_000 }).toBeGreaterThan(1);
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    await desk.client.records.importSettled({ importId });
    expect((await documents()).map(({ name }) => name)).toEqual(Object.keys(parts));
    expect((await list()).files).toHaveLength(26);
  });
});

describe('a document without pages of its own', () => {
  it('is kept as it came, shown as a PDF, and exported byte for byte', async () => {
    const path = file('note.txt', 'Lumbar spine, canary 5471\n');
    await importNow(desk.client, caseId, [path]);
    const [document] = await documents();
    const documentId = document?.id ?? '';
    expect(document?.shown).toMatchObject({ converter: 'text-pages/1' });
    const { handle } = await desk.client.records.open({ documentId });
    const { data } = await desk.client.records.read({ handle, start: 0, end: 7 });
    expect(Buffer.from(data).toString('latin1')).toMatch(/^%PDF-1/);
    const out = join(desk.folder, 'out.txt');
    await desk.client.records.exportOriginalTo({ documentId, path: out });
    expect(readFileSync(out, 'utf8')).toBe('Lumbar spine, canary 5471\n');
    expect(inFiles(desk, ['canary 5471'])).toEqual([]);
    await desk.client.records.remove({ caseId, documentId });
    expect(blobs()).toEqual([]);
  });

  it('takes the ending of its kind along where its name has none', async () => {
    await importNow(desk.client, caseId, [file('scan', await aPdf(1))]);
    const [document] = await documents();
    expect(await desk.client.records.originalName({ documentId: document?.id ?? '' })).toEqual({
      name: 'scan.pdf',
    });
  });
});
