import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import type { ImrCase } from '../../../../shared/domain/case.ts';
import type { Identity } from '../../signing/identity.ts';
import { encrypted } from '../age-file.ts';
import { signManifest } from '../manifest-signature.ts';
import { writeStreamAtomic } from '../write-stream.ts';
import { zipStream } from '../zip-writer.ts';

export const KEY = { passphrase: 'eleven brown pigeons walk' };
/** Cheap enough for hundreds of packages in a test. */
export const WORK_FACTOR = 2;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export type Parts = [path: string, content: Uint8Array][];

/** A package's parts as they should be; a test changes what it is about. */
export function partsOf(
  imrCase: ImrCase,
  documents: readonly Uint8Array[],
  change: (manifest: Record<string, unknown>) => void = () => undefined,
): Parts {
  const caseBytes = Buffer.from(JSON.stringify(imrCase));
  const manifest = {
    schema: 'imr-package/1',
    kind: 'case',
    createdAt: '2026-11-20T08:30:00-08:00',
    generator: { name: 'by hand', version: '' },
    case: { id: imrCase.id, path: 'case.json', sha256: sha256(caseBytes), bytes: caseBytes.length },
    documents: documents.map((bytes, index) => ({
      path: `documents/${sha256(bytes)}.pdf`,
      name: `document ${index + 1}.pdf`,
      sha256: sha256(bytes),
      bytes: bytes.length,
    })),
  };
  change(manifest);
  return [
    ['manifest.json', Buffer.from(JSON.stringify(manifest))],
    ['case.json', caseBytes],
    ...documents.map((bytes): [string, Uint8Array] => [`documents/${sha256(bytes)}.pdf`, bytes]),
  ];
}

/** The same parts, signed. @param change of the signature, as JSON */
export function signed(
  parts: Parts,
  identity: Identity,
  change: (signature: Record<string, unknown>) => void = () => undefined,
): Parts {
  const [manifest, ...others] = parts;
  if (manifest === undefined) throw new Error('no manifest');
  const signature = JSON.parse(
    signManifest(manifest[1], identity, new Date('2026-11-20T17:00:00Z')).toString(),
  );
  change(signature);
  return [manifest, ['manifest.sig', Buffer.from(JSON.stringify(signature))], ...others];
}

const streamed = (parts: Parts): AsyncGenerator<Uint8Array> =>
  zipStream(
    parts.map(([path, content]) => {
      return { path, bytes: content.length, crc: crc32(content), content: () => [content] };
    }),
  );

/** The archive of these parts. */
export async function zipOf(parts: Parts): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamed(parts)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Encrypts any bytes for `KEY`, by age's own library, and writes them. */
export async function seal(path: string, bytes: Uint8Array): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(KEY.passphrase);
  writeFileSync(path, await encrypter.encrypt(bytes));
  return path;
}

/** The same for many megabytes. */
export async function sealLarge(path: string, parts: Parts): Promise<string> {
  const pieces = await encrypted(streamed(parts), KEY, { workFactor: WORK_FACTOR });
  await writeStreamAtomic(path, pieces, new AbortController().signal);
  return path;
}
