import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/desk.ts';
import { keyKind, subjectName } from './certificate.ts';
import { certificatePem, checkIdentity, identityFromCertificate, openIdentity } from './identity.ts';
import { createIdentity, createRequest, exportIdentity, subjectOfReviewer } from './new-identity.ts';
import { writePkcs12 } from './pkcs12.ts';
import { signDocx } from './sign.ts';
import { SIGNED_AT, testIdentity, unsignedLetter } from './testing/identities.ts';
import { verifyDocx } from './verify.ts';

const NOW = SIGNED_AT;
const PASSPHRASE = 'lantern orbit – violet ☂ käthe';
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

function openssl(...args: string[]): string {
  const done = spawnSync('openssl', args, { cwd: folder.path, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}

describe('an identity made here', () => {
  it('is an RSA-3072 key under the number of the reviewer, valid for three years', async () => {
    const identity = await createIdentity(subjectOfReviewer('1042'), NOW);
    expect(keyKind(identity.key)).toEqual({ family: 'rsa', bits: 3072 });
    expect(subjectName(identity.certificate)).toBe('CN=Reviewer 1042');
    expect(identity.certificate.validToDate.toISOString()).toBe('2029-11-23T10:20:30.000Z');
    expect(identity.certificate.verify(identity.certificate.publicKey)).toBe(true);
    expect(checkIdentity(identity, NOW)).toEqual([]);
    const docx = signDocx(await unsignedLetter(), identity, { signedAt: NOW });
    expect(verifyDocx(docx).verdict).toBe('valid');
  });

  it('may carry another name, in any script', async () => {
    const identity = await createIdentity({ commonName: 'Zoë Å., 王', organisation: 'Clinic "A" + B' }, NOW);
    expect(subjectName(identity.certificate)).toBe('CN=Zoë Å.\\, 王, O=Clinic \\"A\\" \\+ B');
  });

  it.each(['', '   ', 'x'.repeat(65), 'a\nb'])('is not made out to %j', async (commonName) => {
    await expect(createIdentity({ commonName }, NOW)).rejects.toMatchObject({ code: 'subject-name' });
  });

  it('goes into a key file and comes out of it, with its chain', () => {
    const authority = testIdentity({ name: 'Test Authority', isAuthority: true });
    const identity = testIdentity({ issuer: authority });
    const back = openIdentity(exportIdentity(identity, PASSPHRASE), PASSPHRASE, 'x.p12');
    expect(back.certificate.raw).toEqual(identity.certificate.raw);
    expect(back.chain.map((one) => one.raw)).toEqual([authority.certificate.raw]);
    expect(back.key.equals(identity.key)).toBe(true);
  });

  it('gives its certificate away without its key', () => {
    const pem = certificatePem(testIdentity());
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(pem).not.toContain('PRIVATE');
  });
});

describe.runIf(hasOpenssl)('a key file', () => {
  beforeAll(() => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'k.pem',
      '-out',
      'c.pem',
      '-days',
      '800',
      '-subj',
      '/CN=Reviewer 9',
    );
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      'ek.pem',
      '-out',
      'ec.pem',
      '-days',
      '800',
      '-subj',
      '/CN=Reviewer 8',
    );
  });

  const exported = (passphrase: string, prefix: string, ...options: string[]): Uint8Array => {
    const key = ['-inkey', `${prefix}k.pem`, '-in', `${prefix}c.pem`, '-passout', `pass:${passphrase}`];
    openssl('pkcs12', '-export', '-out', 'x.p12', ...key, ...options);
    return readFileSync(join(folder.path, 'x.p12'));
  };

  it.each([
    ['new ciphers (AES-256)', '', []],
    ['3DES', '', ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    [
      '3DES and RC2-40',
      '',
      ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-RC2-40', '-macalg', 'sha1'],
    ],
    ['many rounds', '', ['-iter', '100000', '-maciter']],
    ['an elliptic-curve key', 'e', []],
    [
      'an elliptic-curve key and 3DES',
      'e',
      ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-RC2-40'],
    ],
  ])(
    'of other programs opens: %s',
    (_what, prefix, options) => {
      for (const passphrase of ['plain words', '', PASSPHRASE]) {
        // OpenSSL writes what old ciphers cannot say in another way than others do.
        if (passphrase === PASSPHRASE && options.includes('-legacy')) continue;
        const identity = openIdentity(exported(passphrase, prefix, ...options), passphrase, 'x.p12');
        expect(identity.certificate.checkPrivateKey(identity.key)).toBe(true);
        expect(() => openIdentity(exported(passphrase, prefix, ...options), 'wrong', 'x.p12')).toThrow(
          'The passphrase does not open x.p12.',
        );
      }
    },
    60_000,
  );

  it('of ours opens in OpenSSL', () => {
    writeFileSync(join(folder.path, 'ours.p12'), exportIdentity(testIdentity(), PASSPHRASE));
    const out = openssl('pkcs12', '-in', 'ours.p12', '-passin', `pass:${PASSPHRASE}`, '-nodes');
    expect(out).toContain('BEGIN PRIVATE KEY');
    expect(out).toMatch(/subject=CN ?= ?Reviewer 1042/);
  });

  it('without a key says so', () => {
    expect(() => openIdentity(exported('p', '', '-nokeys'), 'p', 'x.p12')).toThrow(
      /x.p12 holds no private key/,
    );
  });

  it('without a certificate says so', () => {
    expect(() => openIdentity(exported('p', '', '-nocerts'), 'p', 'x.p12')).toThrow(
      /x.p12 holds no certificate/,
    );
  });

  it('with an elliptic-curve key warns that Word is unconfirmed', () => {
    const identity = openIdentity(exported('p', 'e'), 'p', 'x.p12');
    expect(checkIdentity(identity, new Date())).toMatchObject([{ code: 'ec-unconfirmed' }]);
    expect(() => exportIdentity(identity, 'p')).toThrow(/Only RSA keys/);
  });

  it('of an organisation comes from a request made here', async () => {
    const { key, requestPem } = await createRequest({ commonName: 'Reviewer 77', organisation: 'Ünion' });
    writeFileSync(join(folder.path, 'r.csr'), requestPem);
    expect(openssl('req', '-in', 'r.csr', '-noout', '-verify', '-subject', '-nameopt', 'utf8')).toContain(
      'Reviewer 77',
    );
    openssl(
      'x509',
      '-req',
      '-in',
      'r.csr',
      '-CA',
      'c.pem',
      '-CAkey',
      'k.pem',
      '-CAcreateserial',
      '-days',
      '400',
      '-out',
      'r.pem',
    );
    const pem =
      readFileSync(join(folder.path, 'r.pem'), 'utf8') + readFileSync(join(folder.path, 'c.pem'), 'utf8');
    const identity = identityFromCertificate(key, pem, 'r.pem');
    expect(subjectName(identity.certificate)).toBe('CN=Reviewer 77, O=Ünion');
    expect(identity.chain.map(subjectName)).toEqual(['CN=Reviewer 9']);
    const other = readFileSync(join(folder.path, 'c.pem'), 'utf8');
    expect(() => identityFromCertificate(key, other, 'c.pem')).toThrow(/made out to another key/);
    expect(() => identityFromCertificate(key, 'nothing', 'c.pem')).toThrow(/holds no certificate/);
  });
});

describe('a key file that cannot be used', () => {
  it.each([
    ['something else', Buffer.from('PK not a key file')],
    ['nothing', new Uint8Array()],
    ['half of one', exportIdentity(testIdentity(), 'p').subarray(0, 900)],
  ])('because it is %s says that it is none', (_what, bytes) => {
    expect(() => openIdentity(bytes, 'p', 'x.p12')).toThrow(/^x.p12 is not a key file/);
  });

  it('because its key belongs to another certificate says so', () => {
    const key = testIdentity().key.export({ type: 'pkcs8', format: 'der' });
    const file = writePkcs12(key, [testIdentity().certificate.raw], 'p');
    expect(() => openIdentity(file, 'p', 'x.p12')).toThrow(/made out to another key/);
  });
});

describe('signing now', () => {
  const on = (day: string) => new Date(`${day}T12:00:00Z`);
  const identity = testIdentity({ from: on('2026-01-01'), to: on('2027-01-01') });

  it.each([
    ['2027-01-02', 'certificate-expired', 'The certificate of Reviewer 1042 expired on 2027-01-01.'],
    ['2025-12-31', 'certificate-not-yet-valid', "this computer's date is 2025-12-31. Check the clock."],
  ])('on %s is refused: %s', (day, code, says) => {
    expect(() => checkIdentity(identity, on(day))).toThrow(says);
    expect(() => checkIdentity(identity, on(day))).toThrow(
      expect.objectContaining({ kind: 'Precondition', code }),
    );
  });

  it('warns two months before the certificate expires', () => {
    expect(checkIdentity(identity, on('2026-10-30'))).toEqual([]);
    expect(checkIdentity(identity, on('2026-11-20'))).toMatchObject([
      { code: 'expires-soon', message: expect.stringContaining('2027-01-01') },
    ]);
  });

  it('is refused with a weak key and with one that Office does not know', () => {
    expect(() => checkIdentity(testIdentity({ bits: 1024 }), NOW)).toThrow(/The key has 1024 bits/);
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(() => checkIdentity({ ...testIdentity(), key: privateKey }, NOW)).toThrow(/Use an RSA key/);
  });
});
