import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { checkPackage } from '../exchange/check-package.ts';
import { readPackage } from '../exchange/read-package.ts';
import { KEY, partsOf, seal, signed, zipOf } from '../exchange/testing/hand-made.ts';
import { aPdf } from '../records/testing/pdf.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { verifyDocx } from '../signing/verify.ts';
import { completeCase } from '../testing/complete-case.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';
import { type SigningDesk, signingDesk } from '../testing/signing-desk.ts';

let organisation: TestDesk;
let reviewer: SigningDesk;
let sample: Uint8Array;
/** An organisation's age key, and the choice of it: a passphrase is slow to derive from. */
let identity: string;
let toPartner: { by: 'partner'; partner: string };
const sender = testIdentity({ name: 'Intake A' });
beforeAll(async () => {
  organisation = await openDesk({ reading: false });
  reviewer = await signingDesk({ reading: false });
  sample = await aPdf(2, 'exchanged');
  identity = await generateX25519Identity();
  const recipients = [await identityToRecipient(identity)];
  const { id: partner } = await reviewer.client.partners.save({ id: null, name: 'With a key', recipients });
  toPartner = { by: 'partner', partner };
});
afterAll(async () => {
  await organisation.close();
  await reviewer.close();
});

const at = (name: string) => join(reviewer.folder, name);
const { passphrase } = KEY;
const exchange = () => reviewer.client.exchange;
/** A case package as an organisation makes one. */
async function aPackage(name: string, change: { id?: string; by?: typeof sender } = {}): Promise<string> {
  const imrCase = completeCase({ id: change.id ?? `sent-${name}` });
  const parts = partsOf(imrCase, [sample]);
  return seal(at(name), await zipOf(change.by === undefined ? parts : signed(parts, change.by)));
}
const take = async (path: string, more: { task?: string; asCopy?: boolean } = {}) => {
  const { manifestSha256 } = await exchange().previewFrom({ path, passphrase });
  const options = { asCopy: false, task: randomUUID(), ...more };
  return exchange().takeInFrom({ path, passphrase, manifestSha256, ...options });
};
const progressOf = (events: readonly AppEvent[], task: string) =>
  events.filter((one) => one.kind === 'package-progress').filter((one) => one.task === task);
const cases = async () => (await reviewer.client.cases.list({})).map(({ id }) => id);

describe('a case package', () => {
  it('is looked at before anything of it is stored: who sent it, what it holds, whether it is here already', async () => {
    const path = await aPackage('a.imrcase', { by: sender });
    const before = await cases();
    expect(await exchange().inspectFrom({ path })).toMatchObject({
      file: 'a.imrcase',
      opensWith: 'passphrase',
    });
    const wrong = exchange().previewFrom({ path, passphrase: 'not this one at all' });
    await expect(wrong).rejects.toMatchObject({ kind: 'Invalid', code: 'package-wrong-passphrase' });
    expect(await exchange().previewFrom({ path, passphrase })).toMatchObject({
      sender: { kind: 'signed', name: 'Intake A', known: null },
      generator: { name: 'by hand' },
      case: { items: 2, caseNumber: expect.any(String), firstRequest: expect.any(String) },
      documents: [{ name: 'document 1.pdf', bytes: sample.length, pages: null }],
      exists: false,
    });
    expect(await cases()).toEqual(before);

    const { id } = await reviewer.client.partners.save({ id: null, name: 'Reviews Inc', recipients: [] });
    writeFileSync(at('intake.pem'), sender.certificate.toString());
    await reviewer.client.partners.importCertificateFrom({ id, path: at('intake.pem') });
    expect((await exchange().previewFrom({ path, passphrase })).sender).toMatchObject({
      known: { by: 'partner', name: 'Reviews Inc' },
    });
  });

  it('is taken in with its progress, and a second time only as a copy', async () => {
    const path = await aPackage('b.imrcase');
    const task = randomUUID();
    const taken = await take(path, { task });
    expect(taken).toEqual({ caseId: 'sent-b.imrcase', documents: 1, pages: 2 });
    const told = progressOf(reviewer.events, task).map(({ done, total }) => done / total);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await exchange().previewFrom({ path, passphrase })).toMatchObject({ exists: true });
    await expect(take(path)).rejects.toMatchObject({ kind: 'Conflict', code: 'case-exists' });
    expect((await take(path, { asCopy: true })).caseId).not.toBe('sent-b.imrcase');
  });

  it('that was exchanged for another after it was looked at is refused', async () => {
    const path = await aPackage('c.imrcase');
    const { manifestSha256 } = await exchange().previewFrom({ path, passphrase });
    await aPackage('c.imrcase', { id: 'another' });
    const options = { path, passphrase, manifestSha256, asCopy: false, task: randomUUID() };
    await expect(exchange().takeInFrom(options)).rejects.toMatchObject({ code: 'package-changed' });
    expect(await cases()).not.toContain('another');
  });

  it('for the vault’s own key opens without a passphrase, once there is a key', async () => {
    const { caseId } = await organisation.client.cases.create({});
    const partner = async (recipient: string) =>
      (
        await organisation.client.partners.save({
          id: null,
          name: recipient.slice(-8),
          recipients: [recipient],
        })
      ).id;
    const pack = async (recipient: string) =>
      organisation.client.exchange.packCaseTo({
        ...{ caseId, path: at('own.imrcase'), sign: false, program: '0.0.0', task: randomUUID() },
        lock: { by: 'partner', partner: await partner(recipient) },
      });
    const other = await organisation.client.partners.makeReceivingKey({});
    await pack(other?.recipient ?? '');
    const inspect = () => exchange().inspectFrom({ path: at('own.imrcase') });
    await expect(inspect()).rejects.toMatchObject({ kind: 'Precondition', code: 'no-receiving-key' });
    const own = await reviewer.client.partners.makeReceivingKey({});
    expect(await inspect()).toMatchObject({ opensWith: 'own-key' });
    const preview = () => exchange().previewFrom({ path: at('own.imrcase'), passphrase: null });
    await expect(preview()).rejects.toMatchObject({ code: 'package-no-identity' });
    await pack(own?.recipient ?? '');
    expect(await preview()).toMatchObject({ sender: { kind: 'unsigned' }, documents: [] });
  });

  it('is not written with a weak passphrase, nor for an organisation without a key', async () => {
    const caseId = await reviewer.addCase({ id: 'weak' });
    const pack = (lock: Parameters<ReturnType<typeof exchange>['packCaseTo']>[0]['lock']) =>
      exchange().packCaseTo({
        caseId,
        path: at('w.imrcase'),
        lock,
        sign: false,
        program: '',
        task: randomUUID(),
      });
    await expect(pack({ by: 'passphrase', passphrase: 'short' })).rejects.toMatchObject({
      code: 'passphrase-too-short',
      path: 'passphrase',
    });
    const { id: partner } = await reviewer.client.partners.save({
      id: null,
      name: 'Keyless',
      recipients: [],
    });
    await expect(pack({ by: 'partner', partner })).rejects.toMatchObject({ code: 'partner-without-key' });
    expect(existsSync(at('w.imrcase'))).toBe(false);
  });

  it('that is stopped leaves neither file nor case, whichever way it went', async () => {
    const caseId = await reviewer.addCase({ id: 'stopped' });
    writeFileSync(at('large.pdf'), await aPdf(1, 'x'.repeat(3_000_000)));
    await importNow(reviewer.client, caseId, [at('large.pdf')]);
    const task = randomUUID();
    const options = { caseId, lock: toPartner, sign: false, program: '', task };
    const packing = exchange().packCaseTo({ ...options, path: at('stopped.imrcase') });
    await exchange().cancel({ task });
    await expect(packing).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(readdirSync(reviewer.folder).filter((name) => /stopped|partial/.test(name))).toEqual([
      'stopped.json',
    ]);

    const path = await aPackage('d.imrcase');
    const stop = randomUUID();
    const taking = take(path, { task: stop });
    await expect.poll(() => progressOf(reviewer.events, stop).length, { interval: 1 }).toBeGreaterThan(0);
    await exchange().cancel({ task: stop });
    const outcome = await taking.catch((thrown: unknown) => thrown);
    // The last moment is too late to stop it, and then it is there whole.
    if (outcome instanceof Error) expect(await cases()).not.toContain('sent-d.imrcase');
    else expect(await cases()).toContain('sent-d.imrcase');
    await exchange().cancel({ task: stop });
  });
});

describe('returning a signed determination', () => {
  const NOTHING = { records: false, audit: false, timeSpent: false };
  const give = (caseId: string, more: object = {}) =>
    exchange().returnCaseTo({
      ...{ caseId, path: at('r.imrcase'), version: 1, copies: ['signed'], parts: NOTHING },
      ...{ lock: toPartner, sign: true, vaultPassphrase: PASSPHRASE },
      ...{ program: '0.1.0', task: randomUUID(), ...more },
    });
  const stateOf = async (caseId: string) => (await reviewer.client.cases.open({ caseId })).state;
  const check = () => checkPackage({ path: at('r.imrcase'), key: { identities: [identity] } });

  it('is offered with what the profile lets go back, and with who would sign', async () => {
    const caseId = await reviewer.addCase({ id: 'review' });
    const review = () => exchange().returnReview({ caseId });
    expect(await review()).toMatchObject({ version: null, records: { documents: 0 } });
    await reviewer.sign(caseId);
    expect(await review()).toMatchObject({
      version: 1,
      allowed: { records: false, audit: true, timeSpent: true },
      signedByOrganisation: { served: false, posted: false },
      identity: { name: 'Reviewer R-001', problem: null },
    });
  });

  it('carries the very file that was signed and copies of what was frozen, and marks the case returned', async () => {
    const caseId = await reviewer.addCase({ id: 'give' });
    await reviewer.sign(caseId);
    await reviewer.client.versions.exportTo({ caseId, version: 1, copy: 'signed', path: at('signed.docx') });
    await give(caseId, {
      copies: ['signed', 'served', 'posted', 'signed'],
      parts: { ...NOTHING, audit: true },
    });
    const { manifest, sender: by } = await check();
    expect(by).toMatchObject({ kind: 'signed', name: 'Reviewer R-001' });
    expect(manifest.letters.map(({ copy }) => copy)).toEqual(['signed', 'served', 'posted']);
    const letters: Buffer[] = [];
    const ignore = async () => undefined;
    const read = await readPackage(
      { path: at('r.imrcase'), key: { identities: [identity] } },
      {
        ...{ head: ignore, document: ignore, report: ignore },
        letter: async (_, pieces) => {
          const all: Uint8Array[] = [];
          for await (const piece of pieces) all.push(piece);
          letters.push(Buffer.concat(all));
        },
      },
    );
    expect(letters[0]?.equals(readFileSync(at('signed.docx')))).toBe(true);
    expect(letters.map((letter) => verifyDocx(letter).verdict)).toEqual(['valid', 'unsigned', 'unsigned']);
    const frozen = await reviewer.client.versions.read({ caseId, version: 1 });
    expect(read.imrCase).toEqual(frozen.case);
    expect(await stateOf(caseId)).toBe('returned');
    const { versions } = await reviewer.client.versions.list({ caseId });
    expect(versions[0]?.returnedAt).not.toBeNull();
    const kinds = (await reviewer.client.audit.list({ caseId })).entries.map(({ kind }) => kind);
    expect(kinds.filter((kind) => /returned|case.exported/.test(kind))).toEqual([
      'letter.returned',
      'case.exported',
    ]);
  });

  it('of an older version, or while a question is open, changes nothing about the case', async () => {
    const caseId = await reviewer.addCase({ id: 'older' });
    await reviewer.sign(caseId);
    await reviewer.client.versions.clarify({ caseId, question: 'Which knee?', receivedOn: '2026-11-26' });
    await give(caseId);
    expect(await stateOf(caseId)).toBe('clarification requested');
    const value = richTextFrom('The left knee.');
    await reviewer.client.cases.write({ caseId, revision: 0, change: { field: 'summary', value } });
    await reviewer.sign(caseId);
    await give(caseId);
    expect(await stateOf(caseId)).toBe('signed');
    await give(caseId, { version: 2 });
    expect(await stateOf(caseId)).toBe('returned');
  });

  it('signs with the passphrase of the vault and not without it; unsigned, it takes none', async () => {
    const caseId = await reviewer.addCase({ id: 'proved' });
    await reviewer.sign(caseId);
    const prepare = (more: object) =>
      exchange().prepare({ caseId, lock: toPartner, sign: true, task: randomUUID(), ...more });
    for (const attempt of [prepare({}), give(caseId, { vaultPassphrase: undefined })]) {
      await expect(attempt).rejects.toMatchObject({ kind: 'Precondition', code: 'passphrase-needed' });
    }
    for (const wrong of [prepare({ vaultPassphrase: 'x' }), give(caseId, { vaultPassphrase: 'x' })]) {
      await expect(wrong).rejects.toMatchObject({ kind: 'Invalid', code: 'wrong-passphrase' });
    }
    expect(await stateOf(caseId)).toBe('signed');
    expect(await prepare({ sign: false })).toEqual({});
    await give(caseId, { sign: false, vaultPassphrase: undefined });
    expect((await check()).sender).toEqual({ kind: 'unsigned' });
  });

  it('that comes to nothing leaves the case as it was', async () => {
    const caseId = await reviewer.addCase({ id: 'failed' });
    await reviewer.sign(caseId);
    const attempt = give(caseId, { path: join(reviewer.folder, 'nowhere', 'r.imrcase') });
    await expect(attempt).rejects.toMatchObject({ code: 'folder-missing' });
    await expect(give(caseId, { version: 9 })).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(give(caseId, { parts: { ...NOTHING, records: true } })).rejects.toMatchObject({
      code: 'not-by-profile',
    });
    expect(await stateOf(caseId)).toBe('signed');
  });
});
