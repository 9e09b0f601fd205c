import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { exportIdentity } from '../signing/new-identity.ts';
import { certificateHash } from '../signing/stored-identity.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { verifyDocx } from '../signing/verify.ts';
import { PASSPHRASE, temporaryFolder } from '../testing/desk.ts';
import { reviewerIdentity, type SigningDesk, signingDesk } from '../testing/signing-desk.ts';
import { writeProfiles } from './testing/profiles.ts';

const organisation = testIdentity({ name: 'Review Organisation' });
const profile: LetterProfile = {
  ...builtInProfile('posted-2016'),
  signing: {
    line: { returned: false, posted: false, served: true },
    lineTitle: { reviewer: 'Expert Reviewer', organisation: 'Medical Director' },
    byOrganisation: { posted: false, served: true },
  },
};

let assets: ReturnType<typeof temporaryFolder>;
let desk: SigningDesk;
let caseId: string;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-26T12:00:00Z');
  assets = temporaryFolder();
  desk = await signingDesk({ clock: () => now, assetsDir: writeProfiles(assets.path, [profile]) });
  caseId = await desk.addCase();
});
afterEach(async () => {
  await desk.close();
  assets.remove();
});

const at = (name: string): string => join(desk.folder, name);
const path = (): string => at('letter.docx');
const giveIdentity = async (identity = organisation) => {
  writeFileSync(at('organisation.p12'), exportIdentity(identity, 'of the file'));
  await desk.client.identity.importKeyFileFrom({
    slot: 'organisation',
    path: at('organisation.p12'),
    passphrase: 'of the file',
  });
};
const served = (more: { draft?: boolean; passphrase?: string } = {}) =>
  desk.client.letter.exportTo({ caseId, copy: 'served', path: path(), ...more });
const last = async () => (await desk.client.audit.list({})).entries.at(0);
const signers = () => verifyDocx(readFileSync(path())).signatures.map((one) => one.signer?.commonName);

describe('a copy that the profile has signed by the organisation', () => {
  it('leaves signed, with its line, once the passphrase is given; the log says by which certificate', async () => {
    await giveIdentity();
    expect(await served({ passphrase: PASSPHRASE })).toEqual({ path: path(), signed: true });
    const verified = verifyDocx(readFileSync(path()));
    expect(verified).toMatchObject({ verdict: 'valid', letter: { text: 'same' } });
    expect(verified.signatures).toMatchObject([
      { hasLine: true, signer: { commonName: 'Review Organisation' } },
    ]);
    const report = await desk.client.verification.verifyFrom({ path: path() });
    expect(report.signatures).toMatchObject([{ signer: { trust: 'known' } }]);
    expect(await last()).toMatchObject({
      kind: 'letter.exported',
      subject: { copy: 'served', certificateSha256: certificateHash(organisation.certificate) },
    });
  });

  it('does not leave without the passphrase, nor with a wrong one, which is entered in the log', async () => {
    await giveIdentity();
    await expect(served()).rejects.toMatchObject({ kind: 'Precondition', code: 'passphrase-needed' });
    await expect(served({ passphrase: 'another' })).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(existsSync(path())).toBe(false);
    expect(await last()).toMatchObject({ kind: 'passphrase.refused' });
  });

  it('does not leave where the vault has no such identity, whatever the reviewer’s is', async () => {
    const thrown = served({ passphrase: PASSPHRASE });
    await expect(thrown).rejects.toMatchObject({ code: 'no-organisation-identity' });
    await expect(thrown).rejects.toThrow(/"Posted letters, 2016 on" has served copies signed.*Settings/);
    expect(existsSync(path())).toBe(false);
  });

  it('is told of everything that is in its way before a place for it is chosen', async () => {
    const ready = (passphrase?: string) =>
      desk.client.letter.prepareExport({ caseId, copy: 'served', ...(passphrase && { passphrase }) });
    await expect(ready()).rejects.toMatchObject({ code: 'no-organisation-identity' });
    await giveIdentity();
    await expect(ready()).rejects.toMatchObject({ code: 'passphrase-needed' });
    await expect(ready('another')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(await ready(PASSPHRASE)).toEqual({});
    now = new Date('2030-01-01');
    await expect(ready(PASSPHRASE)).rejects.toMatchObject({ code: 'certificate-expired' });
    now = new Date('2026-11-26T12:00:00Z');
    const change = { field: 'item.outcome', item: 'item-1', value: null } as const;
    await desk.client.cases.write({ caseId, revision: 0, change });
    await expect(ready(PASSPHRASE)).rejects.toMatchObject({ code: 'blocking-findings' });
  });

  it('leaves unsigned as a draft', async () => {
    expect(await served({ draft: true })).toEqual({ path: path(), signed: false });
    expect(signers()).toEqual([]);
    expect(Object(await last()).subject).not.toHaveProperty('certificateSha256');
  });

  it('comes from a frozen version by the same rule', async () => {
    const version = await desk.sign(caseId);
    const exportTo = (copy: 'served' | 'posted' | 'signed', passphrase?: string) =>
      desk.client.versions.exportTo({
        caseId,
        version,
        copy,
        path: path(),
        ...(passphrase && { passphrase }),
      });
    await expect(exportTo('served')).rejects.toMatchObject({ code: 'no-organisation-identity' });
    await giveIdentity();
    await expect(exportTo('served')).rejects.toMatchObject({ code: 'passphrase-needed' });
    await exportTo('served', PASSPHRASE);
    expect(signers()).toEqual(['Review Organisation']);
    expect(await last()).toMatchObject({
      kind: 'letter.version-exported',
      subject: { version, certificateSha256: certificateHash(organisation.certificate) },
    });
    await exportTo('posted');
    expect(signers()).toEqual([]);
    await exportTo('signed');
    expect(signers()).toEqual(['Reviewer R-001']);
    const ready = (copy: 'served' | 'posted') =>
      desk.client.versions.prepareExport({ caseId, version, copy });
    expect(await ready('posted')).toEqual({});
    await expect(ready('served')).rejects.toMatchObject({ code: 'passphrase-needed' });
  });
});

describe('a copy that the profile has not signed', () => {
  it('leaves unsigned and asks for nothing', async () => {
    await giveIdentity();
    const posted = await desk.client.letter.exportTo({ caseId, copy: 'posted', path: path() });
    expect(posted).toEqual({ path: path(), signed: false });
    expect(signers()).toEqual([]);
  });
});

describe('the organisation’s identity', () => {
  it('stands beside the reviewer’s: neither takes the place of the other', async () => {
    await giveIdentity();
    const { identity } = desk.client;
    expect((await identity.get({})).identity?.name).toBe('Reviewer R-001');
    expect((await identity.get({ slot: 'organisation' })).identity?.name).toBe('Review Organisation');
    await expect(giveIdentity()).rejects.toMatchObject({ code: 'identity-exists' });
    await identity.remove({ slot: 'organisation', what: 'identity' });
    expect(await last()).toMatchObject({
      kind: 'identity.removed',
      subject: { slot: 'organisation', sha256: certificateHash(organisation.certificate) },
    });
    expect((await identity.get({})).identity?.name).toBe('Reviewer R-001');
  });

  it('is not the reviewer’s own key, whichever comes first', async () => {
    await expect(giveIdentity(reviewerIdentity)).rejects.toMatchObject({ code: 'identity-of-other' });
    await giveIdentity();
    await desk.client.identity.remove({ what: 'identity' });
    const again = desk.client.identity.importKeyFileFrom({
      path: at('organisation.p12'),
      passphrase: 'of the file',
    });
    await expect(again).rejects.toMatchObject({ code: 'identity-of-other' });
  });

  it('carries the organisation’s name, made here or asked for', async () => {
    const { identity } = desk.client;
    const slot = 'organisation';
    const byNumber = identity.make({ slot, subject: 'reviewer-number', validYears: 1 });
    await expect(byNumber).rejects.toMatchObject({ code: 'organisation-name' });
    const subject = { commonName: 'Review Organisation' };
    const waiting = await identity.requestTo({ slot, subject, path: at('org.csr') });
    expect([waiting.request?.subject, (await identity.get({})).request]).toEqual([
      'Review Organisation',
      null,
    ]);
    expect(await last()).toMatchObject({ kind: 'identity.requested', subject: { slot } });
    await identity.remove({ slot, what: 'request' });
    expect(await last()).toMatchObject({ kind: 'identity.request-withdrawn', subject: { slot } });
    const made = await identity.make({ slot, subject, validYears: 1 });
    expect(made.identity?.name).toBe('Review Organisation');
  });
});
