import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testIdentity } from '../signing/testing/identities.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';

let desk: TestDesk;
let authority: ReturnType<typeof testIdentity>;
let recipient: string;
beforeAll(async () => {
  desk = await openDesk();
  authority = testIdentity({ name: 'Authority of Reviews Inc', isAuthority: true });
  recipient = await identityToRecipient(await generateX25519Identity());
});
afterAll(() => desk.close());
beforeEach(async () => {
  for (const { id } of await partners().list({})) await partners().remove({ id });
});

const partners = () => desk.client.partners;
const at = (name: string) => join(desk.folder, name);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const save = (name: string, recipients: string[] = []) => partners().save({ id: null, name, recipients });
const latest = async () => (await desk.client.audit.list({})).entries[0];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('an organisation', () => {
  it('is kept with its keys over a lock, and listed by name', async () => {
    await save('Zeta Reviews', [recipient, recipient]);
    const { id } = await save('Alpha Reviews');
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await partners().list({})).toEqual([
      { id, name: 'Alpha Reviews', recipients: [], certificates: [] },
      expect.objectContaining({ name: 'Zeta Reviews', recipients: [recipient] }),
    ]);
  });

  it('is written over by its id, with a name that no other has and keys that are whole', async () => {
    const { id } = await save('Alpha Reviews');
    await save('Beta Reviews');
    await partners().save({ id, name: 'Alpha', recipients: [recipient] });
    expect((await partners().list({}))[0]).toMatchObject({ id, name: 'Alpha', recipients: [recipient] });
    await expect(save('BETA reviews')).rejects.toMatchObject({ kind: 'Conflict', code: 'partner-exists' });
    await expect(save('Gamma', ['age1nonsense'])).rejects.toMatchObject({ code: 'invalid-recipient' });
    await expect(partners().save({ id: 'gone', name: 'Gone', recipients: [] })).rejects.toMatchObject({
      kind: 'NotFound',
    });
    expect(await partners().list({})).toHaveLength(2);
  });

  it('is removed with its certificates, and the log says so by ids and hashes alone', async () => {
    const { id } = await save('Alpha Reviews');
    const { certificate } = authority;
    await partners().importCertificateFrom({ id, path: file('a.pem', certificate.toString()) });
    expect(await latest()).toMatchObject({
      kind: 'partner.certificate-added',
      subject: { partner: id, sha256: sha256(certificate.raw) },
    });
    await partners().remove({ id });
    expect(await partners().list({})).toEqual([]);
    expect(await latest()).toMatchObject({ kind: 'partner.removed', subject: { partner: id } });
    const lines = (await desk.client.audit.list({})).entries.map((one) => JSON.stringify(one));
    expect(lines.join('\n')).not.toContain('Alpha');
  });
});

describe('a certificate of an organisation', () => {
  it('comes as PEM, one or several, or as DER, and is told by what it says', async () => {
    const { id } = await save('Alpha Reviews');
    const sender = testIdentity({ name: 'Sender A', issuer: authority });
    const both = file('both.pem', `${sender.certificate}\n${authority.certificate}`);
    expect(await partners().importCertificateFrom({ id, path: both })).toEqual({ added: 2, known: 0 });
    const der = file('sender.cer', sender.certificate.raw);
    expect(await partners().importCertificateFrom({ id, path: der })).toEqual({ added: 0, known: 1 });
    const [partner] = await partners().list({});
    expect(partner?.certificates).toMatchObject([
      { name: 'Sender A', issuer: 'CN=Authority of Reviews Inc', isAuthority: false },
      { name: 'Authority of Reviews Inc', isAuthority: true, sha256: sha256(authority.certificate.raw) },
    ]);
    await partners().removeCertificate({ id, sha256: sha256(authority.certificate.raw) });
    expect((await partners().list({}))[0]?.certificates).toHaveLength(1);
  });

  it('speaks for one organisation only', async () => {
    const first = await save('Alpha Reviews');
    const second = await save('Beta Reviews');
    const path = file('a.pem', authority.certificate.toString());
    await partners().importCertificateFrom({ id: first.id, path });
    await expect(partners().importCertificateFrom({ id: second.id, path })).rejects.toMatchObject({
      kind: 'Conflict',
      code: 'certificate-of-another',
      message: expect.stringContaining('Alpha Reviews'),
    });
  });

  it('is refused by its file where it is none, too many, or huge', async () => {
    const { id } = await save('Alpha Reviews');
    const pem = authority.certificate.toString();
    const bad: [string, string | Uint8Array, string][] = [
      ['none.pem', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', 'not-a-certificate'],
      ['empty.pem', '', 'not-a-certificate'],
      ['cut.cer', authority.certificate.raw.subarray(0, 300), 'not-a-certificate'],
      ['torn.pem', pem.replace(/MII.{40}/, 'MIIx'), 'not-a-certificate'],
      ['bundle.pem', pem.repeat(11), 'too-many-certificates'],
      ['huge.pem', pem + ' '.repeat(2 * 1024 * 1024), 'too-large'],
    ];
    for (const [name, content, code] of bad) {
      const attempt = partners().importCertificateFrom({ id, path: file(name, content) });
      await expect(attempt, name).rejects.toMatchObject({ kind: 'Invalid', code });
      await expect(attempt).rejects.toThrow(name);
    }
    expect((await partners().list({}))[0]?.certificates).toEqual([]);
  });
});

describe('the key for receiving packages', () => {
  it('is made on demand, once, stays over a lock, and only its public half is shown and written', async () => {
    expect(await partners().receivingKey({})).toBeNull();
    await expect(partners().exportReceivingKeyTo({ path: at('key.txt') })).rejects.toMatchObject({
      code: 'no-receiving-key',
    });
    const [made, again] = await Promise.all([
      partners().makeReceivingKey({}),
      partners().makeReceivingKey({}),
    ]);
    expect(made?.recipient).toMatch(/^age1[a-z0-9]{58}$/);
    expect(again).toEqual(made);
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await partners().receivingKey({})).toEqual(made);
    await partners().exportReceivingKeyTo({ path: at('key.txt') });
    expect(readFileSync(at('key.txt'), 'utf8')).toBe(`${made?.recipient}\n`);
    expect(await latest()).toMatchObject({ kind: 'receiving-key.exported' });
  });
});
