import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { SIGNING_IDS } from '../../../shared/domain/signing-attestations.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { CHEAP_KDF, PASSPHRASE } from '../testing/desk.ts';
import { type SigningDesk, signingDesk } from '../testing/signing-desk.ts';
import { createVault } from '../vault/vault.ts';

const ALL = [...SIGNING_IDS];
const START = new Date('2026-11-26T12:00:00.700Z');
let desk: SigningDesk;
let now: Date;
let caseId: string;
beforeEach(async () => {
  now = START;
  desk = await signingDesk({ clock: () => now });
  caseId = await desk.addCase();
});
afterEach(() => desk.close());

const review = () => desk.client.signing.review({ caseId });
const obstacles = async () => (await review()).obstacles.map(({ code }) => code);
const prepare = () => desk.client.signing.prepare({ caseId, attested: ALL });
const complete = (ticket: string, passphrase = PASSPHRASE) =>
  desk.client.signing.complete({ ticket, passphrase });
const write = async (text: string) => {
  const { revisions } = await desk.client.cases.open({ caseId });
  const change = { field: 'summary', value: richTextFrom(text) } as const;
  return desk.client.cases.write({ caseId, revision: revisions.summary ?? 0, change });
};
const clarify = () =>
  desk.client.versions.clarify({ caseId, question: 'Which knee?', receivedOn: '2026-12-01' });
const entries = async (kind: string) => (await desk.client.audit.list({ kinds: [kind] })).entries;

describe('a case before it is signed', () => {
  it('has nothing in its way once it is accepted, decided and checked, and an identity is there', async () => {
    expect(await review()).toMatchObject({
      state: 'accepted',
      obstacles: [],
      warnings: [],
      identity: { name: 'Reviewer R-001' },
      conflictAttestedAt: START.toISOString(),
      letterSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      profile: { id: 'posted-2016', version: 2 },
      hasLine: false,
      nextVersion: 1,
      question: null,
    });
  });

  it('has to be accepted, decided, and signed by someone: all of it is listed at once', async () => {
    ({ caseId } = await desk.client.cases.create({}));
    await desk.client.identity.remove({ what: 'identity' });
    const found = await review();
    expect(found.obstacles.map(({ code, leadsTo }) => [code, leadsTo])).toEqual([
      ['case-state', 'case'],
      ['blocking-findings', 'check'],
      ['no-identity', 'identity'],
    ]);
    await expect(prepare()).rejects.toMatchObject({ kind: 'Precondition', code: 'case-state' });
  });

  it('needs the conflict attestation for those who are named now', async () => {
    const value = [{ role: 'employer', name: 'Employer E.' }] as const;
    await desk.client.cases.write({ caseId, revision: 0, change: { field: 'parties', value: [...value] } });
    expect(await obstacles()).toEqual(['no-conflict-attestation']);
    expect((await review()).conflictAttestedAt).toBeNull();
    await expect(prepare()).rejects.toMatchObject({ code: 'no-conflict-attestation' });
    await desk.client.acceptance.attestNoConflict({ caseId, parties: [...value] });
    expect(await obstacles()).toEqual([]);
  });

  it('cannot be signed while a finding blocks; others are frozen as open, and that is said', async () => {
    const change = { field: 'item.outcome', item: 'item-1', value: null } as const;
    await desk.client.cases.write({ caseId, revision: 0, change });
    expect(await obstacles()).toEqual(['blocking-findings']);
    caseId = await desk.addCase({ caseBlock: { caseNumber: 'CM26-0000001' } });
    expect((await review()).warnings).toMatchObject([{ code: 'findings-left' }]);
    expect(await desk.sign(caseId)).toBe(1);
  });

  it('cannot be signed by a certificate that has expired, and says so before it does', async () => {
    now = new Date('2028-12-20T00:00:00Z');
    expect((await review()).warnings).toMatchObject([{ code: 'expires-soon' }]);
    now = new Date('2029-01-02T00:00:00Z');
    const [obstacle] = (await review()).obstacles;
    expect(obstacle).toMatchObject({ code: 'identity-unusable', leadsTo: 'identity' });
    expect(obstacle?.message).toContain('expired on 2029-01-01');
    await expect(prepare()).rejects.toMatchObject({ code: 'identity-unusable' });
  });

  it('warns of a clock that was set back', async () => {
    now = new Date('2026-11-20T12:00:00Z');
    expect((await review()).warnings).toMatchObject([{ code: 'clock-set-back' }]);
  });
});

describe('what is shown before a signature', () => {
  it('names the case, the version, each decision, the letter and the signer', async () => {
    const shown = await prepare();
    expect(shown).toMatchObject({
      caseNumber: 'CM17-0000001',
      version: 1,
      items: [
        { title: 'MRI of the right knee', decision: 'Upheld' },
        { title: 'Physical therapy 2x4', decision: 'Overturned' },
      ],
      letterSha256: (await review()).letterSha256,
      signer: 'Reviewer R-001',
      warnings: [],
    });
    expect(shown.ticket.length).toBeGreaterThan(30);
  });

  it('needs every statement attested', async () => {
    for (const left of ALL) {
      const attested = ALL.filter((id) => id !== left);
      const attempt = desk.client.signing.prepare({ caseId, attested });
      await expect(attempt).rejects.toMatchObject({ kind: 'Invalid', code: 'not-attested' });
    }
  });

  it('is good for one signature', async () => {
    const { ticket } = await prepare();
    await complete(ticket);
    await expect(complete(ticket)).rejects.toMatchObject({ kind: 'NotFound', code: 'no-ticket' });
    await expect(complete('another')).rejects.toMatchObject({ code: 'no-ticket' });
  });

  it('is good for nothing once it is discarded, or the desk was locked', async () => {
    const first = await prepare();
    await desk.client.signing.discard({ ticket: first.ticket });
    await expect(complete(first.ticket)).rejects.toMatchObject({ code: 'no-ticket' });
    const second = await prepare();
    await desk.client.vault.lock({});
    await expect(complete(second.ticket)).rejects.toMatchObject({ kind: 'Locked' });
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    await expect(complete(second.ticket)).rejects.toMatchObject({ code: 'no-ticket' });
    expect((await desk.client.versions.list({ caseId })).versions).toEqual([]);
  });

  it('is kept for the last few letters only', async () => {
    const first = await prepare();
    for (let more = 0; more < 8; more += 1) await prepare();
    await expect(complete(first.ticket)).rejects.toMatchObject({ code: 'no-ticket' });
  });

  it('may be discarded while the passphrase is tried: nothing is signed then', async () => {
    const { ticket } = await prepare();
    const signing = complete(ticket);
    await desk.client.signing.discard({ ticket });
    await expect(signing).rejects.toMatchObject({ code: 'no-ticket' });
    expect((await review()).state).toBe('accepted');
  });
});

describe('the passphrase', () => {
  it('is asked for each signature; a wrong one signs nothing, is in the log, and leaves another try', async () => {
    const { ticket } = await prepare();
    for (const wrong of ['guess', '', `${PASSPHRASE} `]) {
      const attempt = complete(ticket, wrong);
      await expect(attempt).rejects.toMatchObject({ kind: 'Invalid', code: 'wrong-passphrase' });
    }
    expect((await review()).state).toBe('accepted');
    const refused = await entries('passphrase.refused');
    expect(refused.map((entry) => entry.case?.present)).toEqual([caseId, caseId, caseId]);
    expect(await complete(ticket)).toEqual({ version: 1 });
  });

  it('is that of this vault: a key file of another one, put in its place, does not help', async () => {
    const { ticket } = await prepare();
    const elsewhere = join(desk.folder, 'elsewhere');
    const mine = { passphrase: 'my own words to open it', now, kdf: CHEAP_KDF };
    const other = await createVault(elsewhere, mine, () => ({ close: () => undefined }));
    other.vault.close();
    const keyFile = join(desk.dataDir, 'vault-key.json');
    await copyFile(keyFile, join(desk.folder, 'kept.json'));
    await copyFile(join(elsewhere, 'vault-key.json'), keyFile);
    const attempt = complete(ticket, mine.passphrase);
    await expect(attempt).rejects.toMatchObject({ kind: 'Damaged', code: 'foreign-key-file' });
    await copyFile(join(desk.folder, 'kept.json'), keyFile);
    expect((await review()).state).toBe('accepted');
  });
});

describe('a letter that is not the one that was shown', () => {
  it('is not signed when its text was changed meanwhile', async () => {
    const { ticket } = await prepare();
    await write('Another summary altogether.');
    await expect(complete(ticket)).rejects.toMatchObject({ kind: 'Conflict', code: 'letter-changed' });
    await expect(complete(ticket)).rejects.toMatchObject({ code: 'no-ticket' });
    expect((await review()).state).toBe('in review');
  });

  it('is not signed when the case stopped being ready for it', async () => {
    const { ticket } = await prepare();
    const value = [{ role: 'employer', name: 'Employer E.' }] as const;
    await desk.client.cases.write({ caseId, revision: 0, change: { field: 'parties', value: [...value] } });
    await expect(complete(ticket)).rejects.toMatchObject({ code: 'no-conflict-attestation' });
  });

  it('is not signed by another identity', async () => {
    const { ticket } = await prepare();
    await desk.client.identity.remove({ what: 'identity' });
    await expect(complete(ticket)).rejects.toMatchObject({ code: 'no-identity' });
    await desk.close();
    desk = await signingDesk({ clock: () => now, identity: testIdentity({ name: 'First' }) });
    caseId = await desk.addCase();
    const again = await prepare();
    await desk.client.identity.remove({ what: 'identity' });
    await desk.client.identity.make({ subject: { commonName: 'Second' }, validYears: 1 });
    await expect(complete(again.ticket)).rejects.toMatchObject({ code: 'identity-changed' });
  });
});

describe('after a clarification', () => {
  beforeEach(async () => {
    await desk.sign(caseId);
    await clarify();
  });

  it('the same letter is not signed again', async () => {
    expect(await review()).toMatchObject({
      state: 'clarification requested',
      question: 'Which knee?',
      nextVersion: 2,
    });
    expect(await obstacles()).toEqual(['nothing-changed']);
    await expect(prepare()).rejects.toMatchObject({ code: 'nothing-changed' });
  });

  it('a changed letter is the next version, and answers the question', async () => {
    await write('The right knee it is.');
    expect(await desk.sign(caseId)).toBe(2);
    const { versions, open } = await desk.client.versions.list({ caseId });
    expect(open).toBeNull();
    expect(versions).toMatchObject([
      { version: 2, state: 'current', answers: 'Which knee?' },
      { version: 1, state: 'superseded', answers: null },
    ]);
  });
});
