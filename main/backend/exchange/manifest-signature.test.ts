import { spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../signing/identity.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { temporaryFolder } from '../testing/desk.ts';
import { signManifest, verifyManifest } from './manifest-signature.ts';

const MANIFEST = Buffer.from('{"schema":"imr-package/1","kind":"case"}\n');
const NOW = new Date('2026-11-26T10:00:00Z');
const openssl = spawnSync('openssl', ['version']).error === undefined;
let folder: ReturnType<typeof temporaryFolder>;
let rsa: Identity;
beforeAll(() => {
  folder = temporaryFolder();
  rsa = testIdentity();
});
afterAll(() => folder.remove());
const at = (name: string) => join(folder.path, name);
const run = (...args: string[]) => spawnSync('openssl', args, { cwd: folder.path, encoding: 'utf8' });

/** An elliptic-curve identity as openssl makes one. */
function curveIdentity(curve: string): Identity {
  const key = at(`${curve}.key`);
  const made = run(
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${curve}`, '-nodes', '-days', '30'],
    ...['-subj', '/CN=Sender on a curve', '-keyout', key, '-out', `${key}.pem`],
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const read = (path: string) => run('pkey', '-in', path).stdout;
  return {
    key: createPrivateKey(read(key)),
    certificate: new X509Certificate(run('x509', '-in', `${key}.pem`).stdout),
    chain: [],
  };
}
const changed = (identity: Identity, change: (value: Record<string, unknown>) => void): Buffer => {
  const value = JSON.parse(signManifest(MANIFEST, identity, NOW).toString());
  change(value);
  return Buffer.from(JSON.stringify(value));
};

describe('a signature over a manifest', () => {
  it('verifies over the bytes that were signed, and names the certificate and its authorities', () => {
    const authority = testIdentity({ name: 'Authority', isAuthority: true });
    const identity = testIdentity({ name: 'Sender', issuer: authority });
    const found = verifyManifest(signManifest(MANIFEST, identity, NOW), MANIFEST);
    if (!('signer' in found)) throw new Error('not verified');
    expect(found.signer.certificate.subject).toBe('CN=Sender');
    expect(found.signer.chain.map((one) => one.subject)).toEqual(['CN=Authority']);
  });

  it('does not verify over any other bytes', () => {
    const signature = signManifest(MANIFEST, rsa, NOW);
    fc.assert(
      fc.property(fc.nat(MANIFEST.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const other = Buffer.from(MANIFEST);
        other.writeUInt8(other.readUInt8(place) ^ flip, place);
        expect(verifyManifest(signature, other)).toHaveProperty('wrong');
      }),
    );
    expect(verifyManifest(signature, Buffer.concat([MANIFEST, Buffer.from(' ')]))).toHaveProperty('wrong');
  });

  it('is never taken for another, whatever byte of it changes, and never throws', () => {
    const signature = signManifest(MANIFEST, rsa, NOW);
    fc.assert(
      fc.property(fc.nat(signature.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const other = Buffer.from(signature);
        other.writeUInt8(other.readUInt8(place) ^ flip, place);
        const found = verifyManifest(other, MANIFEST);
        if (!('signer' in found)) return;
        // What may change: spaces, when it says that it was signed, and the certificate around the key, which then is
        // another certificate, and trusted by nobody.
        expect(found.signer.certificate.publicKey.equals(rsa.certificate.publicKey)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      'another algorithm than that of the key',
      (value) => Object.assign(value, { algorithm: 'ES256' }),
      /ES256/,
    ],
    ['an algorithm that nobody knows', (value) => Object.assign(value, { algorithm: 'none' }), /algorithm/],
    ['no certificate', (value) => Object.assign(value, { certificates: [] }), /certificates/],
    [
      'a certificate that is none',
      (value) => Object.assign(value, { certificates: ['AAAA'] }),
      /certificate/,
    ],
    [
      'a certificate of absurd size',
      (value) => Object.assign(value, { certificates: ['A'.repeat(100_000)] }),
      /certificates/,
    ],
    [
      'hundreds of certificates',
      (value) => Object.assign(value, { certificates: Array(200).fill('AAAA') }),
      /certificates/,
    ],
    ['a field that nobody knows', (value) => Object.assign(value, { more: 1 }), /more|unrecognized/i],
    ['an empty signature', (value) => Object.assign(value, { signature: '' }), /signature/],
  ] satisfies [string, (value: Record<string, unknown>) => unknown, RegExp][])(
    'is refused with %s',
    (_, change, message) => {
      const found = verifyManifest(
        changed(rsa, (value) => void change(value)),
        MANIFEST,
      );
      expect(found).toEqual({ wrong: expect.stringMatching(message) });
    },
  );

  it('is refused when another key made it than that of the certificate', () => {
    const other = testIdentity({ name: 'Reviewer 1042' });
    const signature = signManifest(MANIFEST, { ...rsa, certificate: other.certificate }, NOW);
    expect(verifyManifest(signature, MANIFEST)).toEqual({ wrong: expect.stringContaining('not by the key') });
  });

  it('is refused with a key that protects nothing', () => {
    const weak = testIdentity({ bits: 1024 });
    expect(verifyManifest(signManifest(MANIFEST, weak, NOW), MANIFEST)).toEqual({
      wrong: expect.stringContaining('1024 bits'),
    });
  });

  it('of a later version is named, whatever else stands in it', () => {
    const later = Buffer.from(JSON.stringify({ schema: 'imr-signature/2', anything: [] }));
    expect(verifyManifest(later, MANIFEST)).toEqual({ newer: 'imr-signature/2' });
    expect(verifyManifest(Buffer.from('{'), MANIFEST)).toEqual({ wrong: 'it is not JSON in UTF-8' });
  });

  it('is not made with a key of a kind that nobody could verify', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(() => signManifest(MANIFEST, { ...rsa, key: privateKey }, NOW)).toThrow(
      expect.objectContaining({ code: 'unsupported-key' }),
    );
  });

  it.runIf(openssl).each([
    ['P-256', 'ES256', '-sha256'],
    ['P-384', 'ES384', '-sha384'],
    ['', 'RS256', '-sha256'],
  ])(
    'with a key on %s is %s, and openssl verifies it, and makes one that we verify',
    (curve, algorithm, hash) => {
      const identity = curve === '' ? rsa : curveIdentity(curve);
      const value = JSON.parse(signManifest(MANIFEST, identity, NOW).toString());
      expect(value.algorithm).toBe(algorithm);
      writeFileSync(at('manifest.json'), MANIFEST);
      writeFileSync(at('signature'), Buffer.from(value.signature, 'base64'));
      writeFileSync(at('certificate.der'), Buffer.from(value.certificates[0], 'base64'));
      writeFileSync(
        at('public.pem'),
        run('x509', '-inform', 'DER', '-in', 'certificate.der', '-pubkey', '-noout').stdout,
      );
      const verify = ['dgst', hash, '-verify', 'public.pem', '-signature', 'signature', 'manifest.json'];
      expect(run(...verify).stdout).toBe('Verified OK\n');

      writeFileSync(at('private.pem'), identity.key.export({ type: 'pkcs8', format: 'pem' }));
      const made = spawnSync('openssl', ['dgst', hash, '-sign', 'private.pem', 'manifest.json'], {
        cwd: folder.path,
      });
      const theirs = Buffer.from(JSON.stringify({ ...value, signature: made.stdout.toString('base64') }));
      expect(verifyManifest(theirs, MANIFEST)).toHaveProperty('signer');
    },
  );
});
