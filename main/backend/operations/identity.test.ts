import { createPublicKey, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIdentity, exportIdentity } from '../signing/new-identity.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { openDesk, PASSPHRASE, REVIEWER, type TestDesk } from '../testing/desk.ts';

const DAY_MS = 86_400_000;
const BY_NUMBER = { subject: 'reviewer-number', validYears: 2 } as const;

let desk: TestDesk;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-03-01T12:00:00Z');
  desk = await openDesk({ clock: () => now });
});
afterEach(() => desk.close());

const identity = () => desk.client.identity;
const at = (name: string): string => join(desk.folder, name);
const failure = async (work: Promise<unknown>) =>
  Object(
    await work.then(
      () => 'nothing',
      (thrown: unknown) => thrown,
    ),
  );
const kinds = async () => (await desk.client.audit.list({})).entries.map((one) => one.kind);

/** A key file as another program would write it. */
async function keyFile(name = 'key.p12', made = now): Promise<string> {
  const identity = await createIdentity({ commonName: 'Reviewer 77' }, made);
  writeFileSync(at(name), exportIdentity(identity, 'a file of its own'));
  return at(name);
}

/** What an organisation's authority answers to a request. */
function certify(requestPem: string, from: Date): { certificate: string; chain: string } {
  const authorityKeys = forge.pki.rsa.generateKeyPair(2048);
  const request = forge.pki.certificationRequestFromPem(requestPem);
  const authorityName = [{ name: 'commonName', value: 'Authority A' }];
  const issue = (key: forge.pki.PublicKey, subject: forge.pki.CertificateField[]): string => {
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = key as forge.pki.rsa.PublicKey;
    certificate.serialNumber = '41';
    certificate.validity.notBefore = from;
    certificate.validity.notAfter = new Date(from.getTime() + 400 * DAY_MS);
    certificate.setSubject(subject);
    certificate.setIssuer(authorityName);
    certificate.sign(authorityKeys.privateKey, forge.md.sha256.create());
    return forge.pki.certificateToPem(certificate);
  };
  if (request.publicKey === null) throw new Error('a request without a key');
  return {
    certificate: issue(request.publicKey, request.subject.attributes),
    chain: issue(authorityKeys.publicKey, authorityName),
  };
}

describe('a signing identity made in the vault', () => {
  it('carries the reviewer number, for the years chosen, and comes back after a lock', async () => {
    expect(await identity().get({})).toEqual({ identity: null, request: null });
    const made = await identity().make(BY_NUMBER);
    expect(made.identity).toMatchObject({
      name: `Reviewer ${REVIEWER.reviewerNumber}`,
      subject: `CN=Reviewer ${REVIEWER.reviewerNumber}`,
      kind: 'RSA-3072',
      selfSigned: true,
      validTo: '2028-03-01T12:00:00.000Z',
      problem: null,
      warnings: [],
    });
    await desk.client.vault.lock({});
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await identity().get({})).toEqual(made);
    expect(await kinds()).toContain('identity.made');
  });

  it('carries a name where that was chosen', async () => {
    const made = await identity().make({ subject: { commonName: 'Dr. Ä. Example' }, validYears: 1 });
    expect(made.identity?.subject).toBe('CN=Dr. Ä. Example');
  });

  it('needs a reviewer number to carry one', async () => {
    await desk.client.reviewer.save({ ...REVIEWER, reviewerNumber: ' ' });
    expect(await failure(identity().make(BY_NUMBER))).toMatchObject({ code: 'no-reviewer-number' });
  });

  it('is not replaced by another without being removed, not even by one made at the same time', async () => {
    const both = await Promise.allSettled([identity().make(BY_NUMBER), identity().make(BY_NUMBER)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const before = await identity().get({});
    const path = await keyFile();
    expect(
      await failure(identity().importKeyFileFrom({ path, passphrase: 'a file of its own' })),
    ).toMatchObject({
      code: 'identity-exists',
    });
    expect(await identity().get({})).toEqual(before);
  });

  it('warns 60 days before it expires and says when it has expired', async () => {
    await identity().make(BY_NUMBER);
    now = new Date('2027-12-25T12:00:00Z');
    expect((await identity().get({})).identity?.warnings).toEqual([]);
    now = new Date('2028-01-15T12:00:00Z');
    expect((await identity().get({})).identity?.warnings[0]?.code).toBe('expires-soon');
    now = new Date('2028-03-02T12:00:00Z');
    expect((await identity().get({})).identity?.problem?.code).toBe('certificate-expired');
    now = new Date('2026-01-01T12:00:00Z');
    expect((await identity().get({})).identity?.problem?.code).toBe('certificate-not-yet-valid');
  });

  it('gives its certificate to the organisation, with nothing secret in it', async () => {
    const made = await identity().make(BY_NUMBER);
    await identity().exportCertificateTo({ path: at('mine.pem') });
    const pem = readFileSync(at('mine.pem'), 'utf8');
    expect(new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()).toBe(
      made.identity?.sha256,
    );
    expect(pem).not.toContain('PRIVATE');
    expect(await kinds()).toContain('identity.certificate-exported');
  });

  it('is gone once removed', async () => {
    await identity().make(BY_NUMBER);
    expect(await identity().remove({ what: 'identity' })).toEqual({ identity: null, request: null });
    expect(await failure(identity().exportCertificateTo({ path: at('x.pem') }))).toMatchObject({
      code: 'no-identity',
    });
    expect(await kinds()).toContain('identity.removed');
    expect(readFileSync(join(desk.dataDir, 'imr.db-wal'))).toHaveLength(0);
  });
});

describe('a key file', () => {
  it('is imported with its certificate', async () => {
    const path = await keyFile();
    const state = await identity().importKeyFileFrom({ path, passphrase: 'a file of its own' });
    expect(state.identity).toMatchObject({ subject: 'CN=Reviewer 77', problem: null });
    expect(await kinds()).toContain('identity.imported');
  });

  it('says what is wrong with it, and leaves the vault without an identity', async () => {
    const path = await keyFile();
    writeFileSync(at('letter.p12'), 'Dear reviewer');
    writeFileSync(at('weak.p12'), exportIdentity(testIdentity({ bits: 1024 }), ''));
    const tries = [
      [path, 'another', 'wrong-identity-passphrase', /passphrase does not open key\.p12/],
      [at('letter.p12'), '', 'not-a-key-file', /letter\.p12 is not a key file/],
      [at('missing.p12'), '', 'file-missing', /missing\.p12/],
      [at('weak.p12'), '', 'weak-key', /1024 bits/],
      [
        await keyFile('old.p12', new Date('2020-01-01')),
        'a file of its own',
        'certificate-expired',
        /expired on 2023/,
      ],
      [
        await keyFile('ahead.p12', new Date('2027-01-01')),
        'a file of its own',
        'certificate-not-yet-valid',
        /Check the clock/,
      ],
    ] as const;
    for (const [file, passphrase, code, message] of tries) {
      const thrown = await failure(identity().importKeyFileFrom({ path: file, passphrase }));
      expect(thrown).toMatchObject({ code });
      expect(thrown.message).toMatch(message);
    }
    expect((await identity().get({})).identity).toBeNull();
  });
});

describe('a certificate from the organisation', () => {
  it('joins the key that waited for it, as PEM with its chain or as DER', async () => {
    const waiting = await identity().requestTo({ subject: 'reviewer-number', path: at('me.csr') });
    expect(waiting).toEqual({
      identity: null,
      request: { subject: 'Reviewer R-001', requestedAt: now.toISOString() },
    });
    const { certificate, chain } = certify(readFileSync(at('me.csr'), 'utf8'), now);
    writeFileSync(at('answer.cer'), new X509Certificate(certificate).raw);
    const byDer = await identity().installCertificateFrom({ path: at('answer.cer') });
    expect(byDer.request).toBeNull();
    expect(byDer.identity).toMatchObject({ issuer: 'CN=Authority A', selfSigned: false, serial: '41' });

    // The same key with another certificate, such as a renewed one.
    writeFileSync(at('answer.pem'), chain + certificate);
    expect((await identity().installCertificateFrom({ path: at('answer.pem') })).identity).toEqual(
      byDer.identity,
    );
    expect(await kinds()).toEqual(expect.arrayContaining(['identity.requested', 'identity.certified']));
  });

  it('that is for another key is refused, as is a file without one', async () => {
    expect(await failure(identity().installCertificateFrom({ path: at('none') }))).toMatchObject({
      code: 'no-key-for-certificate',
    });
    const before = await identity().requestTo({ subject: 'reviewer-number', path: at('me.csr') });
    writeFileSync(at('other.pem'), (await createIdentity({ commonName: 'X' }, now)).certificate.toString());
    writeFileSync(at('empty.pem'), 'nothing here');
    expect(await failure(identity().installCertificateFrom({ path: at('other.pem') }))).toMatchObject({
      code: 'identity-mismatch',
    });
    expect(await failure(identity().installCertificateFrom({ path: at('empty.pem') }))).toMatchObject({
      code: 'identity-without-certificate',
    });
    expect(await identity().get({})).toEqual(before);
  });

  it('is not waited for when the request could not be written, and is asked for once at a time', async () => {
    const thrown = await failure(
      identity().requestTo({ subject: 'reviewer-number', path: at('missing/me.csr') }),
    );
    expect(thrown).toMatchObject({ code: 'folder-missing' });
    expect((await identity().get({})).request).toBeNull();
    await identity().requestTo({ subject: 'reviewer-number', path: at('me.csr') });
    expect(
      await failure(identity().requestTo({ subject: 'reviewer-number', path: at('me.csr') })),
    ).toMatchObject({ code: 'request-waiting' });
    expect((await identity().remove({ what: 'request' })).request).toBeNull();
    expect(await kinds()).toContain('identity.request-withdrawn');
  });
});

describe('the key of an identity', () => {
  /** Parts of a private key, in every form in which it could lie somewhere. */
  function formsOf(p12Key: forge.pki.rsa.PrivateKey): Buffer[] {
    const der = Buffer.from(
      forge.asn1.toDer(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(p12Key))).getBytes(),
      'latin1',
    );
    const secret = der.subarray(der.length - 400, der.length - 340);
    return [secret, Buffer.from(secret.toString('hex')), Buffer.from(secret.toString('base64').slice(0, 60))];
  }
  async function known(): Promise<Buffer[]> {
    const path = await keyFile();
    const outer = forge.asn1.fromDer(readFileSync(path).toString('latin1'));
    const bags = forge.pkcs12
      .pkcs12FromAsn1(outer, 'a file of its own')
      .safeContents.flatMap((one) => one.safeBags);
    const key = bags.find((one) => one.key)?.key;
    if (!key) throw new Error('a key file without a key');
    expect(await identity().importKeyFileFrom({ path, passphrase: 'a file of its own' })).toBeTruthy();
    return formsOf(key as forge.pki.rsa.PrivateKey);
  }
  const inFolder = (forms: Buffer[], folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .filter((path) => forms.some((form) => readFileSync(path).includes(form)));

  it('is in no file of the vault: while open, after locking, after removal', async () => {
    const forms = await known();
    expect(inFolder(forms, desk.dataDir)).toEqual([]);
    await desk.client.vault.lock({});
    expect(inFolder(forms, desk.dataDir)).toEqual([]);
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    await identity().remove({ what: 'identity' });
    expect(inFolder(forms, desk.dataDir)).toEqual([]);
    // The search would find it.
    writeFileSync(join(desk.dataDir, 'leak'), Buffer.concat(forms.slice(1, 2)));
    expect(inFolder(forms, desk.dataDir)).toHaveLength(1);
  });

  it('is in no answer and in nothing that is written', async () => {
    const answers: unknown[] = [];
    answers.push(await identity().requestTo({ subject: 'reviewer-number', path: at('me.csr') }));
    answers.push(await identity().make(BY_NUMBER), await identity().get({}));
    answers.push(await identity().exportCertificateTo({ path: at('me.pem') }));
    answers.push(await desk.client.audit.list({}));
    const text =
      JSON.stringify(answers) + readFileSync(at('me.csr'), 'utf8') + readFileSync(at('me.pem'), 'utf8');
    expect(text).not.toMatch(/PRIVATE KEY|"key"|privateKey/);
    expect(createPublicKey(readFileSync(at('me.pem'))).type).toBe('public');
  });
});
