import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { foldSpace } from '../../../shared/letter/tree.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { createBackend } from '../backend.ts';
import { forkSpawner } from '../jobs/fork-spawner.ts';
import type { JobSpawner } from '../jobs/job-spawner.ts';
import { wordText } from '../letter/docx-text.ts';
import { aPdf } from '../records/testing/pdf.ts';
import { verifyDocx } from '../signing/verify.ts';
import { CHEAP_KDF, PASSPHRASE, temporaryFolder } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';
import { type SigningDesk, signingDesk } from '../testing/signing-desk.ts';
import { writeProfiles } from './testing/profiles.ts';

const SIGNED = { kind: 'Precondition', code: 'case-signed' };
let desk: SigningDesk;
let now: Date;
let caseId: string;
beforeEach(async () => {
  now = new Date('2026-11-26T12:00:00.000Z');
  desk = await signingDesk({ clock: () => now });
  caseId = await desk.addCase();
});
afterEach(() => desk.close());

const versions = () => desk.client.versions;
const list = () => versions().list({ caseId });
const states = async () => (await list()).versions.map(({ version, state }) => [version, state]);
const state = async () => (await desk.client.cases.open({ caseId })).state;
const clarify = (question = 'Which knee?') =>
  versions().clarify({ caseId, question, receivedOn: '2026-12-01' });
const write = async (text: string) => {
  const { revisions } = await desk.client.cases.open({ caseId });
  const change = { field: 'summary', value: richTextFrom(text) } as const;
  return desk.client.cases.write({ caseId, revision: revisions.summary ?? 0, change });
};
/** Signs once more, with another summary. */
const signAgain = async (text: string) => {
  await clarify();
  await write(text);
  return desk.sign(caseId);
};
const exportCopy = async (version: number, copy: 'signed' | 'served' | 'posted') => {
  const path = join(desk.folder, `${version}-${copy}.docx`);
  await versions().exportTo({ caseId, version, copy, path });
  return readFileSync(path);
};
const textOf = (docx: Uint8Array) => foldSpace(wordText(docx, 'letter.docx'));
const kinds = async () => (await desk.client.audit.list({ limit: 500 })).entries.map((one) => one.kind);

describe('a signed case', () => {
  it('takes no write of any kind, and loses nothing by the attempts', async () => {
    const path = join(desk.folder, 'late.pdf');
    writeFileSync(path, await aPdf(1));
    const { records, cases, acceptance } = desk.client;
    const [imported] = await importNow(desk.client, caseId, [path]);
    if (imported?.kind !== 'imported') throw new Error('not imported');
    const documentId = imported.document.id;
    await desk.sign(caseId);
    const before = await cases.open({ caseId });
    const change = { field: 'item.outcome', item: 'item-1', value: 'overturned' } as const;
    for (const attempt of [
      () => write('Other words.'),
      () => cases.write({ caseId, revision: 0, change }),
      () => cases.write({ caseId, revision: 0, change: { field: 'parties', value: [] } }),
      () => cases.addItem({ caseId }),
      () => cases.removeItem({ caseId, item: 'item-1' }),
      () => cases.moveItem({ caseId, item: 'item-1', to: 1 }),
      () => acceptance.attestNoConflict({ caseId, parties: [] }),
      () => records.importFrom({ caseId, paths: [path] }),
      () => records.remove({ caseId, documentId }),
    ]) {
      await expect(attempt()).rejects.toMatchObject(SIGNED);
    }
    for (const attempt of [
      () => acceptance.accept({ caseId, parties: [] }),
      () => acceptance.decline({ caseId, reason: 'no-time', note: '' }),
      () => acceptance.reopen({ caseId }),
      () => desk.sign(caseId),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: 'Precondition', code: 'case-state' });
    }
    expect(await cases.open({ caseId })).toEqual(before);
    await versions().markReturned({ caseId });
    await expect(write('Other words.')).rejects.toMatchObject(SIGNED);
  });

  it('takes no record either that was still being read when it was signed', async () => {
    await desk.close();
    const reading = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const spawn: JobSpawner['spawn'] = async (entry) => {
      asked.resolve();
      await reading.promise;
      return forkSpawner.spawn(entry);
    };
    desk = await signingDesk({ clock: () => now, jobs: { spawn } });
    caseId = await desk.addCase();
    const path = join(desk.folder, 'late.pdf');
    writeFileSync(path, await aPdf(1));
    const importing = importNow(desk.client, caseId, [path]);
    await asked.promise;
    await desk.sign(caseId);
    reading.resolve();
    expect(await importing).toMatchObject([{ kind: 'refused', error: { code: 'case-signed' } }]);
    expect((await desk.client.cases.open({ caseId })).documents).toEqual([]);
  });

  it('is opened and listed as before, and its records can be read', async () => {
    await desk.sign(caseId);
    expect((await desk.client.cases.list({})).map((row) => [row.id, row.state])).toEqual([
      [caseId, 'signed'],
    ]);
    expect((await desk.client.cases.open({ caseId })).case.items).toHaveLength(2);
  });

  it('that was never signed has no versions', async () => {
    expect(await list()).toEqual({ versions: [], open: null, withdrawn: null });
    await expect(versions().read({ caseId, version: 1 })).rejects.toMatchObject({ code: 'no-version' });
    await expect(exportCopy(1, 'signed')).rejects.toMatchObject({ kind: 'NotFound', code: 'no-version' });
    await expect(clarify()).rejects.toMatchObject({ code: 'case-state' });
    await expect(versions().markReturned({ caseId })).rejects.toMatchObject({ code: 'case-state' });
    const unknown = versions().list({ caseId: 'none' });
    await expect(unknown).rejects.toMatchObject({ kind: 'NotFound', code: 'no-case' });
  });
});

describe('a clarification', () => {
  it('reopens the case with the question; the first write takes it into review', async () => {
    await desk.sign(caseId);
    now = new Date('2026-12-02T09:00:00.000Z');
    await clarify();
    expect(await state()).toBe('clarification requested');
    expect((await list()).open).toEqual({
      version: 1,
      question: 'Which knee?',
      receivedOn: '2026-12-01',
      notedAt: now.toISOString(),
    });
    expect(await states()).toEqual([[1, 'current']]);
    await write('The right knee.');
    expect(await state()).toBe('in review');
    expect((await list()).open?.question).toBe('Which knee?');
    await expect(clarify()).rejects.toMatchObject({ code: 'case-state' });
  });

  it('is answered by the next version, again and again; each keeps what it was asked', async () => {
    await desk.sign(caseId);
    await signAgain('Second.');
    await clarify('And the level?');
    await write('Third.');
    await desk.sign(caseId);
    expect((await list()).versions.map((one) => [one.version, one.state, one.answers])).toEqual([
      [3, 'current', 'And the level?'],
      [2, 'superseded', 'Which knee?'],
      [1, 'superseded', null],
    ]);
    expect((await list()).open).toBeNull();
  });
});

describe('a version', () => {
  it('stays what it was, whatever becomes of the case', async () => {
    await desk.sign(caseId);
    const before = await versions().read({ caseId, version: 1 });
    const files = await Promise.all(
      ['signed', 'served', 'posted'].map((copy) => exportCopy(1, copy as 'signed')),
    );
    await clarify();
    await write('Other words.');
    await desk.client.cases.removeItem({ caseId, item: 'item-2' });
    await desk.sign(caseId);
    const after = await versions().read({ caseId, version: 1 });
    expect(after).toEqual({ ...before, row: { ...before.row, state: 'superseded' } });
    const again = await Promise.all(
      ['signed', 'served', 'posted'].map((copy) => exportCopy(1, copy as 'signed')),
    );
    expect(again).toEqual(files);
    expect(after.case.items).toHaveLength(2);
    expect((await versions().read({ caseId, version: 2 })).case.items).toHaveLength(1);
  });

  it('is exported as it was signed, and in copies that are composed from what was frozen', async () => {
    await desk.sign(caseId);
    const [row] = (await list()).versions;
    await clarify();
    await write('Other words.');
    const signed = await exportCopy(1, 'signed');
    expect(createHash('sha256').update(signed).digest('hex')).toBe(row?.docxSha256);
    const served = await exportCopy(1, 'served');
    const posted = await exportCopy(1, 'posted');
    expect(verifyDocx(served)).toMatchObject({ verdict: 'unsigned', letter: { text: 'same' } });
    expect(verifyDocx(posted).verdict).toBe('unsigned');
    for (const docx of [signed, served, posted]) {
      expect(textOf(docx)).toContain('50 year old male with knee pain');
      expect(textOf(docx)).not.toContain('Other words');
    }
    expect(textOf(served)).toContain('Medical Director');
    expect(textOf(posted)).toBe(textOf(signed));
  });

  it('is exported by the profile that it was composed by, when the profile changed since', async () => {
    await desk.sign(caseId);
    const served = textOf(await exportCopy(1, 'served'));
    const { client } = desk;
    const profile = builtInProfile('posted-2016');
    const changed = { ...profile, version: 2, summaryLeadIn: 'Another lead-in:' };
    // The same vault by a program whose profiles are newer.
    await client.vault.lock({});
    const newer = createBackend({
      dataDir: desk.dataDir,
      assetsDir: writeProfiles(desk.folder, [changed]),
      jobs: { spawn: () => Promise.reject(new Error('none')) },
      clock: () => now,
      emit: () => undefined,
      kdf: CHEAP_KDF,
    });
    try {
      await newer.client.vault.unlock({ passphrase: PASSPHRASE });
      const path = join(desk.folder, 'newer.docx');
      await newer.client.versions.exportTo({ caseId, version: 1, copy: 'served', path });
      expect(textOf(readFileSync(path))).toBe(served);
      expect(served).not.toContain('Another lead-in');
    } finally {
      await newer.close();
    }
  });

  it('says how its posted copy differs from the served one, whatever the case became since', async () => {
    await desk.sign(caseId);
    const before = await versions().differences({ caseId, version: 1 });
    expect(before).toContainEqual(expect.objectContaining({ kind: 'left-out', what: 'Footer' }));
    await signAgain('The right knee.');
    expect(await versions().differences({ caseId, version: 1 })).toEqual(before);
    await expect(versions().differences({ caseId, version: 3 })).rejects.toMatchObject({
      code: 'no-version',
    });
  });

  it('is in the log before it leaves, by number, copy and hash', async () => {
    await desk.sign(caseId);
    const docx = await exportCopy(1, 'served');
    const [entry] = (await desk.client.audit.list({ kinds: ['letter.version-exported'] })).entries;
    const sha256 = createHash('sha256').update(docx).digest('hex');
    expect(entry?.subject).toEqual({ version: 1, copy: 'served', sha256 });
    const path = join(desk.folder, 'no such folder', 'x.docx');
    const attempt = versions().exportTo({ caseId, version: 1, copy: 'signed', path });
    await expect(attempt).rejects.toMatchObject({ code: 'folder-missing' });
    expect(await kinds()).toContain('export.failed');
  });

  it('says when it was returned last', async () => {
    await desk.sign(caseId);
    await versions().markReturned({ caseId });
    expect(await state()).toBe('returned');
    expect((await list()).versions[0]?.returnedAt).toBe(now.toISOString());
    now = new Date('2026-11-28T12:00:00.000Z');
    await versions().markReturned({ caseId });
    expect((await list()).versions[0]?.returnedAt).toBe(now.toISOString());
    await signAgain('Second.');
    expect((await list()).versions.map((one) => one.returnedAt)).toEqual([null, now.toISOString()]);
    expect(await kinds()).toContain('letter.returned');
  });
});

describe('copies that the organisation signs', () => {
  it('are not made while its identity is not in the vault', async () => {
    await desk.close();
    const profile = builtInProfile('posted-2016');
    const signing = { ...profile.signing, byOrganisation: { posted: false, served: true } };
    const assets = temporaryFolder();
    desk = await signingDesk({
      clock: () => now,
      assetsDir: writeProfiles(assets.path, [{ ...profile, signing }]),
    });
    caseId = await desk.addCase();
    await desk.sign(caseId);
    await expect(exportCopy(1, 'served')).rejects.toMatchObject({ code: 'no-organisation-identity' });
    expect(verifyDocx(await exportCopy(1, 'posted')).verdict).toBe('unsigned');
    assets.remove();
  });
});

describe('a withdrawn case', () => {
  it('says why and since when; its versions are withdrawn, and nothing in it changes', async () => {
    await desk.sign(caseId);
    await signAgain('Second.');
    await clarify();
    await versions().withdraw({ caseId, reason: ' Settled between the parties. ' });
    expect(await state()).toBe('withdrawn');
    expect(await list()).toMatchObject({
      open: null,
      withdrawn: { reason: 'Settled between the parties.', withdrawnAt: now.toISOString() },
    });
    expect(await states()).toEqual([
      [2, 'withdrawn'],
      [1, 'withdrawn'],
    ]);
    await expect(write('Other words.')).rejects.toMatchObject({ code: 'case-closed' });
    await expect(clarify()).rejects.toMatchObject({ code: 'case-state' });
    await expect(desk.sign(caseId)).rejects.toMatchObject({ code: 'case-state' });
    const again = versions().withdraw({ caseId, reason: 'Again.' });
    await expect(again).rejects.toMatchObject({ code: 'case-state' });
    expect(verifyDocx(await exportCopy(1, 'signed')).verdict).toBe('valid');
    const [entry] = (await desk.client.audit.list({ kinds: ['case.withdrawn'] })).entries;
    expect(entry?.subject).toEqual({ versions: 2 });
  });

  it('may be one that was never signed', async () => {
    await versions().withdraw({ caseId, reason: 'Settled.' });
    expect(await list()).toMatchObject({ versions: [], withdrawn: { reason: 'Settled.' } });
  });
});
