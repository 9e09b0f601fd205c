import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { openBlobStore } from '../records/blob-store.ts';
import { aPdf } from '../records/testing/pdf.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { listCases } from '../store/cases.ts';
import { type ExchangeDesk, exchangeDesk } from './testing/exchange-desk.ts';
import { KEY, type Parts, partsOf, seal, sha256, signed, zipOf } from './testing/hand-made.ts';
import { unpackCase } from './unpack.ts';

let desk: ExchangeDesk;
let pdf: Uint8Array;
const imrCase = aCase().withCaseBlock().withItem().with({ id: 'hostile' }).build();
beforeAll(async () => {
  desk = await exchangeDesk();
  pdf = await aPdf(1, 'x'.repeat(100_000));
});
afterAll(() => desk.close());

const file = () => join(desk.folder, 'hostile.imrcase');

/** Tries to take the package in; gives the error's code. Whatever happens, the vault must be as empty as before. */
async function refusal(bytes?: Uint8Array): Promise<string> {
  if (bytes !== undefined) await seal(file(), bytes);
  const outcome = await unpackCase(desk.deps, { path: file(), key: KEY }).then(
    () => 'taken in',
    (thrown) => {
      expect(thrown.kind, thrown.stack).not.toBe('Internal');
      expect(thrown.message).toContain('hostile.imrcase');
      return thrown.code;
    },
  );
  expect(listCases(desk.deps.store.reader)).toEqual([]);
  expect(desk.blobs()).toEqual([]);
  return outcome;
}
const good = (change?: (manifest: Record<string, unknown>) => void) => partsOf(imrCase, [pdf], change);
const replaced = (parts: Parts, path: string, content: Uint8Array): Parts =>
  parts.map(([one, old]) => [one, one === path ? content : old]);
const documentPath = () => `documents/${sha256(pdf)}.pdf`;

describe('a package is refused', () => {
  it.each([
    '../evil.pdf',
    '/etc/passwd',
    'documents/../../x',
    'C:\\x.pdf',
    'documents\\x',
    '.',
    'a//b',
    'a\0b',
    '',
  ])('for an entry named %j', async (path) => {
    expect(await refusal(await zipOf([...good(), [path, pdf]]))).toBe('package-unsafe-entry');
  });

  it('for an entry that is not in its manifest, for one that is missing, and for one that is there twice', async () => {
    expect(await refusal(await zipOf([...good(), ['documents/extra.pdf', pdf]]))).toBe(
      'package-unknown-entry',
    );
    expect(await refusal(await zipOf(good().slice(0, 2)))).toBe('package-missing-entry');
    expect(await refusal(await zipOf(good().filter(([path]) => path !== 'case.json')))).toBe(
      'package-missing-entry',
    );
    expect(await refusal(await zipOf(good().slice(1)))).toBe('package-missing-entry');
    expect(await refusal(await zipOf([...good(), [documentPath(), pdf]]))).toBe('package-duplicate-entry');
    const [manifest, ...others] = good();
    if (manifest === undefined) throw new Error('no manifest');
    expect(await refusal(await zipOf([manifest, manifest, ...others]))).toBe('package-duplicate-entry');
    expect(await refusal(await zipOf([]))).toBe('package-not-a-zip');
  });

  it('for a content that is another, longer or shorter than its manifest says', async () => {
    const other = Buffer.from(pdf);
    other.writeUInt8(33, 500);
    expect(await refusal(await zipOf(replaced(good(), documentPath(), other)))).toBe('package-mismatch');
    for (const wrong of [Buffer.concat([pdf, pdf]), pdf.subarray(1), new Uint8Array()]) {
      expect(await refusal(await zipOf(replaced(good(), documentPath(), wrong)))).toBe('package-mismatch');
    }
    const changed = Buffer.from(JSON.stringify({ ...imrCase, id: 'another' }));
    expect(await refusal(await zipOf(replaced(good(), 'case.json', changed)))).toBe('package-mismatch');
    const wrongId = good((manifest) => Object.assign(Object(manifest.case), { id: 'another' }));
    expect(await refusal(await zipOf(wrongId))).toBe('package-mismatch');
    const wrongPages = good((manifest) => Object.assign(Object(manifest.documents)[0], { pages: 7 }));
    expect(await refusal(await zipOf(wrongPages))).toBe('package-mismatch');
  });

  it('for a manifest that is newer, malformed, or names paths and hashes that do not fit', async () => {
    const withManifest = async (change: (manifest: Record<string, unknown>) => void) =>
      refusal(await zipOf(good(change)));
    expect(await withManifest((manifest) => Object.assign(manifest, { schema: 'imr-package/2', x: 1 }))).toBe(
      'newer-package-schema',
    );
    const documents = (change: object) => (manifest: Record<string, unknown>) =>
      void Object.assign(Object(manifest.documents)[0], change);
    for (const change of [
      (manifest: Record<string, unknown>) => Object.assign(manifest, { unknown: 1 }),
      (manifest: Record<string, unknown>) => Object.assign(manifest, { kind: 'return' }),
      (manifest: Record<string, unknown>) => Object(manifest.documents).push(Object(manifest.documents)[0]),
      documents({ path: '../../x.pdf' }),
      documents({ path: `documents/${'0'.repeat(64)}.pdf` }),
      documents({ name: 'a/b.pdf' }),
      documents({ bytes: -1 }),
      documents({ bytes: 2 ** 40 }),
    ]) {
      expect(await withManifest((manifest) => void change(manifest))).toBe('invalid-manifest');
    }
    expect(await refusal(await zipOf([['manifest.json', Buffer.from('{')]]))).toBe('invalid-manifest');
  });

  it('for a case that is not one, or newer', async () => {
    const withCase = async (value: object) =>
      refusal(await zipOf(partsOf(Object.assign({ ...imrCase }, value), [])));
    expect(await withCase({ items: 'none' })).toBe('invalid-case');
    expect(await withCase({ schema: 'imr-case/2' })).toBe('newer-case-schema');
  });

  it('for a bomb: at the first byte too many, or by what it says it would become', async () => {
    const zeros = Buffer.alloc(400 * 1024 * 1024);
    const small = deflateRawSync(zeros.subarray(0, 40 * 1024 * 1024));
    expect(small.length).toBeLessThan(50_000);
    expect(await refusal(deflated(good(), documentPath(), small, pdf.length))).toBe('package-mismatch');
    const claims = good((manifest) => Object.assign(Object(manifest.documents)[0], { bytes: zeros.length }));
    expect(await refusal(await zipOf(claims))).toBe('package-too-large');
    const manifest = deflateRawSync(Buffer.alloc(20 * 1024 * 1024, ' '));
    expect(await refusal(deflated(good(), 'manifest.json', manifest, 1000))).toBe('package-mismatch');
  });

  it('for a link among its entries, or a directory that names others', async () => {
    const archive = await zipOf(good());
    const link = Buffer.from(archive);
    const central = link.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    link.writeUInt32LE(0o120777 * 0x10000, central + 38);
    expect(await refusal(link)).toBe('package-unsafe-entry');
    const renamed = Buffer.from(archive);
    renamed.write('x', renamed.lastIndexOf('documents/'));
    expect(await refusal(renamed)).toBe('package-bad-zip');
  });

  it('for a signature that is not one over its manifest, by whom it says', async () => {
    const identity = testIdentity();
    const swapped = signed(good(), identity).map(([path, content], index): [string, Uint8Array] => [
      path,
      index === 0 ? Buffer.concat([content, Buffer.from(' ')]) : content,
    ]);
    expect(await refusal(await zipOf(swapped))).toBe('package-bad-signature');
    const anothers = signed(good(), { ...identity, certificate: testIdentity().certificate });
    expect(await refusal(await zipOf(anothers))).toBe('package-bad-signature');
    for (const [change, code] of [
      [{ signature: 'AAAA' }, 'package-bad-signature'],
      [{ certificates: ['A'.repeat(60_000)] }, 'package-bad-signature'],
      [{ more: 'x'.repeat(300_000) }, 'package-bad-signature'],
      [{ schema: 'imr-signature/2' }, 'newer-signature-schema'],
    ] as const) {
      const parts = signed(good(), identity, (signature) => Object.assign(signature, change));
      expect(await refusal(await zipOf(parts))).toBe(code);
    }
    const bomb = deflateRawSync(Buffer.alloc(20 * 1024 * 1024, ' '));
    expect(await refusal(deflated(signed(good(), identity), 'manifest.sig', bomb, 1000))).toBe(
      'package-mismatch',
    );
  });

  it('for a signature that stands elsewhere, or twice', async () => {
    const [manifest, signature, ...others] = signed(good(), testIdentity());
    if (manifest === undefined || signature === undefined) throw new Error('no signature');
    for (const [parts, code] of [
      [[manifest, ...others, signature], 'package-bad-signature'],
      [[manifest, signature, signature, ...others], 'package-duplicate-entry'],
      [[manifest, signature, ...others, signature], 'package-duplicate-entry'],
      [[signature, manifest, ...others], 'package-missing-entry'],
      [[manifest, ['MANIFEST.SIG', signature[1]], ...others], 'package-unknown-entry'],
    ] satisfies [Parts, string][]) {
      expect(await refusal(await zipOf(parts))).toBe(code);
    }
  });

  it('for want of space, before anything is written', async () => {
    const keys = { blobs: Buffer.alloc(32), blobNames: Buffer.alloc(32) };
    const blobs = openBlobStore(join(desk.folder, 'small'), keys, async () => 200 * 1024 * 1024);
    await blobs.requireSpace([100 * 1024 * 1024]);
    const attempt = blobs.requireSpace([100 * 1024 * 1024, 100 * 1024 * 1024]);
    await expect(attempt).rejects.toMatchObject({ kind: 'DiskFull' });
    expect(readdirSync(join(desk.folder, 'small'))).toEqual([]);
  });

  it('cut off at any place or changed at any byte, outside or inside of the encryption', async () => {
    const archive = await zipOf(good());
    await seal(file(), archive);
    const whole = readFileSync(file());
    const places = Array.from({ length: 40 }, (_, index) => Math.floor((whole.length * index) / 40));
    for (const at of [...places, whole.length - 1]) {
      writeFileSync(file(), whole.subarray(0, at));
      expect(await refusal(), `cut at ${at}`).not.toBe('taken in');
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x10, at);
      writeFileSync(file(), changed);
      expect(await refusal(), `byte ${at}`).not.toBe('taken in');
    }
    const inside = [...places, 0, 3, 7, 10].map((at) => at % archive.length);
    for (const at of inside) {
      expect(await refusal(archive.subarray(0, at)), `archive cut at ${at}`).not.toBe('taken in');
    }
    rmSync(file());
    expect(await refusal()).toBe('file-missing');
  });
});

it('the same package unharmed is taken in, and says by whom it is signed', async () => {
  await seal(file(), await zipOf(signed(good(), testIdentity({ name: 'Sender A' }))));
  const { caseId, sender } = await unpackCase(desk.deps, { path: file(), key: KEY });
  expect(caseId).toBe(imrCase.id);
  expect(sender).toMatchObject({ kind: 'signed', name: 'Sender A', known: null });
  expect(desk.blobs()).toHaveLength(1);
});

/** The archive of these parts, with one entry deflated to what it should not be. */
function deflated(parts: Parts, path: string, compressed: Uint8Array, bytes: number): Buffer {
  return Buffer.concat(
    parts.map(([name, content]) => {
      const bomb = name === path;
      const body = bomb ? compressed : content;
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(20, 4);
      header.writeUInt16LE(bomb ? 8 : 0, 8);
      header.writeUInt32LE(crc32(content), 14);
      header.writeUInt32LE(body.length, 18);
      header.writeUInt32LE(bomb ? bytes : body.length, 22);
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name), body]);
    }),
  );
}
