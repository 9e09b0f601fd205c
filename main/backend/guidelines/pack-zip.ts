import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { GUIDELINES_SCHEMA, type GuidelinePack } from '../../../shared/guidelines/pack.ts';
import { newerSchema, parsePack } from '../../../shared/guidelines/parse-pack.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { byteSource } from '../exchange/byte-source.ts';
import { shown } from '../exchange/errors.ts';
import { jsonIn } from '../exchange/json-part.ts';
import {
  MAX_SIGNATURE_BYTES,
  type ManifestSigner,
  SIGNATURE_PATH,
  signManifest,
  verifyManifest,
} from '../exchange/manifest-signature.ts';
import { type Refuse, readZip } from '../exchange/zip-reader.ts';
import { zipStream } from '../exchange/zip-writer.ts';
import type { Identity } from '../signing/identity.ts';

/** The ending of a pack's file. */
export const PACK_ENDING = '.imrguide';
export const MAX_PACK_MEGABYTES = 64;

const MANIFEST_PATH = 'manifest.json';
const CONTENT_PATH = 'guidelines.json';
const MAX_MANIFEST_BYTES = 64 * 1024;

/** What stands first in a pack. The signature is over its bytes, and by it over the content. */
const manifestSchema = z.strictObject({
  schema: z.literal(GUIDELINES_SCHEMA),
  createdAt: z.iso.datetime({ offset: true }),
  /** Of the content as canonical JSON. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 small hexadecimal digits'),
});

/** A pack that was read from its file. */
export interface PackFile {
  pack: GuidelinePack;
  /** Stands for the pack: neither spaces nor the order of fields count. */
  sha256: string;
  createdAt: string;
  /** Whose key signed it. Says nothing yet about who that is. */
  signer: ManifestSigner | undefined;
}

/** SHA-256 of a pack, in hex: of its canonical JSON. */
export function packHash(pack: unknown): string {
  return createHash('sha256').update(canonicalJson(pack)).digest('hex');
}

/**
 * A pack as the bytes of its file; the same bytes for the same pack, time and signature.
 * @param now for `createdAt`, by which a certificate's validity is judged
 * @throws AppError Invalid `unsupported-key`
 */
export async function writePack(pack: GuidelinePack, now: Date, identity?: Identity): Promise<Buffer> {
  const content = Buffer.from(canonicalJson(pack));
  const createdAt = now.toISOString();
  const manifest = Buffer.from(
    `${JSON.stringify({ schema: GUIDELINES_SCHEMA, createdAt, sha256: packHash(pack) }, null, 2)}\n`,
  );
  const parts: [string, Buffer][] = [
    [MANIFEST_PATH, manifest],
    ...(identity === undefined
      ? []
      : [[SIGNATURE_PATH, signManifest(manifest, identity, now)] satisfies [string, Buffer]]),
    [CONTENT_PATH, content],
  ];
  const entries = parts.map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    crc: crc32(bytes),
    content: () => [bytes],
  }));
  return collected(zipStream(entries));
}

/**
 * Reads a pack that anyone may have written.
 * @param source the file's name, for messages
 * @throws AppError Invalid that names the file: `guidelines-damaged` (no whole zip archive of a pack, or changed after it
 * was made), `guidelines-bad-signature`, `invalid-guidelines`, `newer-guidelines-schema`
 */
export async function openPack(bytes: Uint8Array, source: string): Promise<PackFile> {
  const parts = await partsOf(bytes, source);
  const manifestBytes = requirePart(parts, MANIFEST_PATH, source);
  const manifest = parseManifest(manifestBytes, source);
  const signature = parts.get(SIGNATURE_PATH);
  const signer = signature === undefined ? undefined : verified(signature, manifestBytes, source);
  const value = parseJson(requirePart(parts, CONTENT_PATH, source), CONTENT_PATH, source);
  const sha256 = hashOf(value, source);
  if (sha256 !== manifest.sha256)
    throw damaged(source, 'it is not the pack that was made: its hash differs. Ask for the file again.');
  return { pack: parsePack(value, source), sha256, createdAt: manifest.createdAt, signer };
}

/** The entries by their names: the manifest, its signature if it has one, the content, in this order and nothing else. */
async function partsOf(bytes: Uint8Array, source: string): Promise<ReadonlyMap<string, Buffer>> {
  const refuse: Refuse = (_reason, what) => damaged(source, what);
  const parts = new Map<string, Buffer>();
  const pieces = (async function* () {
    yield bytes;
  })();
  const reader = byteSource(pieces, () => damaged(source, 'it is no zip archive, or ends too early.'));
  const most = new Map([
    [MANIFEST_PATH, MAX_MANIFEST_BYTES],
    [SIGNATURE_PATH, MAX_SIGNATURE_BYTES],
    [CONTENT_PATH, MAX_PACK_MEGABYTES * 1024 * 1024],
  ]);
  const visitor = {
    expect: ({ path }: { path: string }) => {
      const allowed = most.get(path);
      if (allowed === undefined)
        throw damaged(source, `it holds ${shown(path)}, which is no part of a pack.`);
      const place = [MANIFEST_PATH, SIGNATURE_PATH, CONTENT_PATH].indexOf(path);
      if (
        parts.has(path) ||
        [...parts.keys()].some((one) => one === CONTENT_PATH) ||
        (place > 0 && parts.size === 0)
      )
        throw damaged(source, `${shown(path)} does not stand where it should.`);
      return { bytes: allowed, exactly: false };
    },
    take: async (path: string, content: AsyncIterable<Uint8Array>) => {
      parts.set(path, await collected(content));
    },
  };
  await readZip(reader, visitor, refuse);
  return parts;
}

function requirePart(parts: ReadonlyMap<string, Buffer>, path: string, source: string): Buffer {
  const part = parts.get(path);
  if (part === undefined) throw damaged(source, `${path} is missing.`);
  return part;
}

function parseManifest(bytes: Buffer, source: string): z.infer<typeof manifestSchema> {
  const value = parseJson(bytes, MANIFEST_PATH, source);
  const newer = newerSchema(value);
  if (newer !== undefined) {
    const message = `${source}: written as ${newer}; this version reads ${GUIDELINES_SCHEMA}. Update IMR Desk to read it.`;
    throw new AppError('Invalid', 'newer-guidelines-schema', message, { path: 'schema' });
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path[0] === undefined ? '' : `${String(issue.path[0])}: `;
  throw damaged(source, `${MANIFEST_PATH}: ${field}${issue?.message ?? 'not valid'}`);
}

function verified(signature: Buffer, manifest: Buffer, source: string): ManifestSigner {
  const found = verifyManifest(signature, manifest);
  if ('signer' in found) return found.signer;
  const what = 'newer' in found ? `it is written as ${found.newer}. Update IMR Desk to read it` : found.wrong;
  throw new AppError('Invalid', 'guidelines-bad-signature', `${source} was refused: its signature: ${what}.`);
}

function parseJson(bytes: Buffer, path: string, source: string): unknown {
  const value = jsonIn(bytes);
  if (value === undefined) throw damaged(source, `${path} is not JSON in UTF-8.`);
  return value;
}

function hashOf(value: unknown, source: string): string {
  try {
    return packHash(value);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw damaged(source, 'its fields are nested too deeply for a guideline pack.');
  }
}

function damaged(source: string, what: string): AppError {
  return new AppError('Invalid', 'guidelines-damaged', `${source} was refused: ${what}`);
}

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
