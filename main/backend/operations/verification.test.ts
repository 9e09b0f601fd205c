import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { signDocx } from '../signing/sign.ts';
import { testIdentity, unsignedLetter } from '../signing/testing/identities.ts';
import { withChangedParts, withReplaced } from '../signing/testing/tamper.ts';
import { completeCase } from '../testing/complete-case.ts';
import { type SigningDesk, signingDesk } from '../testing/signing-desk.ts';

const NOW = new Date('2026-11-26T12:00:00.000Z');
let desk: SigningDesk;
let caseId: string;
/** Of version 1, which version 2 superseded, and of version 2. */
let first: Buffer;
let second: Buffer;
beforeAll(async () => {
  desk = await signingDesk({ clock: () => NOW });
  caseId = await desk.addCase();
  await desk.sign(caseId);
  await desk.client.versions.clarify({ caseId, question: 'Which?', receivedOn: '2026-12-01' });
  const change = { field: 'summary', value: richTextFrom('The right knee.') } as const;
  await desk.client.cases.write({ caseId, revision: 0, change });
  await desk.sign(caseId);
  first = await copyOf(1, 'signed');
  second = await copyOf(2, 'signed');
});
afterAll(() => desk.close());

async function copyOf(version: number, copy: 'signed' | 'served' | 'posted'): Promise<Buffer> {
  const path = join(desk.folder, 'copy.docx');
  await desk.client.versions.exportTo({ caseId, version, copy, path });
  return readFileSync(path);
}
async function verify(docx: Uint8Array, name = 'letter.docx') {
  const path = join(desk.folder, name);
  writeFileSync(path, docx);
  return desk.client.verification.verifyFrom({ path });
}
const version = (number: number, by: 'file' | 'letter') => ({
  by,
  caseId,
  caseNumber: 'CM17-0000001',
  version: number,
  state: number === 1 ? 'superseded' : 'current',
});

describe('a determination of this vault', () => {
  it('is known byte for byte, with its signer as the vault’s own', async () => {
    expect(await verify(second, 'second.docx')).toMatchObject({
      file: 'second.docx',
      verdict: 'valid',
      signatures: [{ intact: true, signer: { commonName: 'Reviewer R-001', trust: 'own' } }],
      changes: [],
      letter: { text: 'same', caseNumber: 'CM17-0000001' },
      match: version(2, 'file'),
    });
    expect((await verify(first)).match).toEqual(version(1, 'file'));
  });

  it('is known by what it says in its copies, the served and the posted one', async () => {
    expect(await verify(await copyOf(2, 'served'))).toMatchObject({
      verdict: 'unsigned',
      match: version(2, 'letter'),
    });
    expect((await verify(await copyOf(1, 'posted'))).match).toEqual(version(1, 'letter'));
  });

  it('is known by what it says when somebody else signed it as well', async () => {
    const cosigned = signDocx(second, testIdentity({ name: 'Director D.' }), { signedAt: NOW });
    const { verdict, match, signatures } = await verify(cosigned);
    expect({ verdict, match }).toEqual({ verdict: 'valid', match: version(2, 'letter') });
    expect(signatures.map((one) => one.signer?.trust)).toEqual(['own', 'self-signed']);
  });

  it('is known when its posted copy was saved by another program, as long as it says the same', async () => {
    const repacked = withReplaced(
      await copyOf(2, 'posted'),
      'docProps/core.xml',
      '</cp:core',
      '<dc:creator>x</dc:creator></cp:core',
    );
    expect((await verify(repacked)).match).toEqual(version(2, 'letter'));
  });

  it('stays the vault’s own when the identity was replaced since', async () => {
    const later = await signingDesk({ clock: () => NOW });
    const id = await later.addCase();
    await later.sign(id);
    await later.client.identity.remove({ what: 'identity' });
    const path = join(later.folder, 'x.docx');
    await later.client.versions.exportTo({ caseId: id, version: 1, copy: 'signed', path });
    const { signatures } = await later.client.verification.verifyFrom({ path });
    expect(signatures[0]?.signer?.trust).toBe('own');
    await later.close();
  });
});

describe('a file that is none', () => {
  it('of this vault’s determinations is said to be none, whoever signed it', async () => {
    const letter = await unsignedLetter(completeCase({ summary: richTextFrom('Of another vault.') }));
    expect(await verify(letter)).toMatchObject({ verdict: 'unsigned', match: null });
    const signed = signDocx(letter, desk.identity, { signedAt: NOW });
    expect(await verify(signed)).toMatchObject({
      verdict: 'valid',
      signatures: [{ signer: { trust: 'own' } }],
      match: null,
    });
  });

  it.each([
    ['its text', () => withReplaced(second, 'word/document.xml', 'Upheld', 'Overturned')],
    ['how it looks', () => withReplaced(second, 'word/styles.xml', /w:val="24"/, 'w:val="2"')],
    ['a part that was added', () => withChangedParts(second, () => ({ 'word/x.xml': '<x/>' }))],
    ['one byte', () => Buffer.from(second.map((byte, at) => (at === 2_000 ? byte ^ 1 : byte)))],
  ])('any more, for what was changed in it: %s', async (_, change) => {
    expect(await verify(change())).toMatchObject({ verdict: 'invalid', match: null });
  });

  it.each([
    ['text', Buffer.from('not a Word file'), 'not-a-zip'],
    ['nothing', Buffer.alloc(0), 'not-a-zip'],
  ])('but %s is refused', async (_, bytes, code) => {
    await expect(verify(bytes)).rejects.toMatchObject({ kind: 'Invalid', code });
  });

  it('is refused when it is a folder, or not there', async () => {
    const { verifyFrom } = desk.client.verification;
    await expect(verifyFrom({ path: desk.folder })).rejects.toMatchObject({ code: 'is-folder' });
    const gone = verifyFrom({ path: join(desk.folder, 'gone.docx') });
    await expect(gone).rejects.toMatchObject({ kind: 'NotFound' });
  });

  it('can be a document of another program whose text is damaged: nothing is claimed of it', async () => {
    const damaged = withChangedParts(await unsignedLetter(), () => ({ 'word/document.xml': '<w:document' }));
    expect((await verify(damaged)).match).toBeNull();
    const deep = `${'<a>'.repeat(60_000)}${'</a>'.repeat(60_000)}`;
    expect(
      (await verify(withChangedParts(await unsignedLetter(), () => ({ 'word/document.xml': deep })))).match,
    ).toBeNull();
  });
});

describe('an organization that the reviewer trusts', () => {
  it('is known as signer, and so is whom its authority certified', async () => {
    const authority = testIdentity({ name: 'Authority A', isAuthority: true });
    const director = testIdentity({ name: 'Director D.', issuer: authority });
    const signed = signDocx(await unsignedLetter(), director, { signedAt: NOW });
    const trust = async () => (await verify(signed)).signatures[0]?.signer?.trust;
    expect(await trust()).toBe('unknown-issuer');
    const { partners } = desk.client;
    const { id } = await partners.save({ id: null, name: 'Organization O.', recipients: [] });
    const path = join(desk.folder, 'authority.pem');
    writeFileSync(path, authority.certificate.toString());
    await partners.importCertificateFrom({ id, path });
    expect(basename(path)).toBe('authority.pem');
    expect(await trust()).toBe('known');
    await partners.remove({ id });
    expect(await trust()).toBe('unknown-issuer');
  });
});
