import { describe, expect, it } from 'vitest';
import { aCase } from '../../../shared/testing/case-builder.ts';
import type { Identity } from '../signing/identity.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { type KnownSigners, senderOf } from './sender.ts';
import { partsOf } from './testing/hand-made.ts';

const authority = testIdentity({ name: 'Authority', isAuthority: true });
const sender = testIdentity({ name: 'Sender', issuer: authority });
const [[, manifestBytes] = ['', new Uint8Array()]] = partsOf(aCase().build(), []);
const manifest = manifestSchema.parse(JSON.parse(Buffer.from(manifestBytes).toString()));

function from(identity: Identity | undefined, signers: Partial<KnownSigners>, made: Partial<Manifest> = {}) {
  const signer = identity && { certificate: identity.certificate, chain: identity.chain };
  const head = { manifest: { ...manifest, ...made }, manifestSha256: '', signer };
  return senderOf(head, { partners: [], ...signers });
}
const partner = (...certificates: Identity[]) => [
  { name: 'Another', certificates: [] },
  { name: 'Reviews Inc', certificates: certificates.map((one) => one.certificate) },
];

describe('the sender of a package', () => {
  it('is nobody without a signature, and unknown with one that nobody here trusts', () => {
    expect(from(undefined, {})).toEqual({ kind: 'unsigned' });
    expect(from(sender, {})).toMatchObject({ name: 'Sender', issuer: 'CN=Authority', known: null });
  });

  it('is known by its own certificate or by that of its authority', () => {
    const known = { by: 'partner', name: 'Reviews Inc' };
    expect(from(sender, { partners: partner(sender) })).toMatchObject({ known });
    expect(from(sender, { partners: partner(authority) })).toMatchObject({ known });
    expect(from(sender, { own: sender.certificate })).toMatchObject({ known: { by: 'own' } });
    expect(from(sender, { given: [authority.certificate] })).toMatchObject({ known: { by: 'given' } });
  });

  it('is unknown with the same name and another key, or the name of an authority that issued nothing', () => {
    const same = testIdentity({
      name: 'Sender',
      issuer: testIdentity({ name: 'Authority', isAuthority: true }),
    });
    expect(from(same, { partners: partner(sender, authority) })).toMatchObject({ known: null });
    const noAuthority = testIdentity({ name: 'Authority' });
    const issued = testIdentity({ name: 'Sender', issuer: noAuthority });
    expect(from(issued, { partners: partner(noAuthority) })).toMatchObject({ known: null });
  });

  it('has a certificate that was valid when the package was made, or not', () => {
    const made = (createdAt: string) => from(sender, {}, { createdAt });
    expect(made('2026-11-20T08:30:00-08:00')).toMatchObject({ validity: 'valid' });
    expect(made('2030-01-01T00:00:00Z')).toMatchObject({ validity: 'expired' });
    expect(made('2020-01-01T00:00:00Z')).toMatchObject({ validity: 'not-yet-valid' });
  });
});
