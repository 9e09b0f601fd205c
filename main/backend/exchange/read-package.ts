import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImrCase, parseCase } from '../../../shared/domain/case.ts';
import { AppError } from '../../../shared/errors.ts';
import { readError } from '../files/fs-errors.ts';
import { decrypted, type PackageKey } from './age-file.ts';
import { byteSource } from './byte-source.ts';
import { contentsError, packageError, shown } from './errors.ts';
import {
  CASE_PATH,
  MANIFEST_PATH,
  MAX_MANIFEST_BYTES,
  type Manifest,
  type PackagedDocument,
  type PackagedLetter,
  parseManifest,
  REPORTS,
  type ReportName,
} from './manifest.ts';
import {
  MAX_SIGNATURE_BYTES,
  type ManifestSigner,
  SIGNATURE_PATH,
  verifyManifest,
} from './manifest-signature.ts';
import { LOCAL } from './zip-format.ts';
import { type Refuse, readZip, type ZipVisitor } from './zip-reader.ts';

/** PDFs hardly shrink and case data by ten or twenty; a package that grows more than this is a bomb. */
const MAX_EXPANSION = 100;
/** Small packages may be mostly text. */
const ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024;

/** What stands at the beginning of a package: what it says that it holds, and whose key vouches for it, if one does. */
export interface PackageHead {
  manifest: Manifest;
  /** Stands for the manifest and all that it lists. */
  manifestSha256: string;
  signer: ManifestSigner | undefined;
}

/** What becomes of a package's parts as they come. Nothing is certain until `readPackage` has returned. */
export interface PackageSink {
  /** First of all, when a signature has been verified. May refuse by throwing. */
  head: (head: PackageHead) => Promise<void>;
  document: (document: PackagedDocument, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
  letter: (letter: PackagedLetter, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
  /** The case, once it has been read. */
  imrCase?: (imrCase: ImrCase) => void;
  /** A report of a return package, whole. */
  report: (name: ReportName, content: Uint8Array) => Promise<void>;
}

/** A package that was read to its end. */
export interface ReadPackage extends PackageHead {
  imrCase: ImrCase;
}

export interface PackageFile {
  path: string;
  key: PackageKey;
  /** Told of bytes done and in all, as they are read. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Reads a package once, from the first byte to the last, and gives out its parts on the way. When it returns, all of
 * it is as it was made: every entry that the manifest lists is there once with its size and SHA-256, nothing else is,
 * and the encryption's own end has been seen.
 * @throws AppError that names the file: see `packageError` and `contentsError`
 */
export async function readPackage(source: PackageFile, sink: PackageSink): Promise<ReadPackage> {
  const name = basename(source.path);
  const file = await open(source.path, 'r').catch((thrown: unknown) => {
    throw readError(thrown, name);
  });
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw new AppError('Invalid', 'is-folder', `${name} is a folder, not a file.`);
    return await readOpened(file, found.size, source, sink);
  } finally {
    await file.close();
  }
}

async function readOpened(
  file: FileHandle,
  size: number,
  { path, key, onProgress }: PackageFile,
  sink: PackageSink,
): Promise<ReadPackage> {
  const refuse: Refuse = (reason, what) => contentsError(reason, path, what);
  const told = async function* (): AsyncGenerator<Uint8Array> {
    let done = 0;
    for await (const piece of decrypted(file, path, key)) {
      done += piece.length;
      onProgress?.(done, size);
      yield piece;
    }
  };
  const pieces = told();
  try {
    const bytes = byteSource(pieces, () => refuse('package-bad-zip', 'its zip archive ends too early.'));
    const start = await bytes.peek(4);
    if (start.length < 4 || start.readUInt32LE() !== LOCAL) throw packageError('package-not-a-zip', path);
    const reading = entriesOf({ path, size, refuse, sink });
    await readZip(bytes, reading.visitor, refuse);
    return reading.result();
  } finally {
    await pieces.return(undefined);
  }
}

type Listed =
  | { kind: 'case'; bytes: number; sha256: string }
  | { kind: 'report'; bytes: number; sha256: string; name: ReportName }
  | { kind: 'document'; bytes: number; sha256: string; document: PackagedDocument }
  | { kind: 'letter'; bytes: number; sha256: string; letter: PackagedLetter };

/** Holds the manifest against the entries as they come. */
function entriesOf(work: { path: string; size: number; refuse: Refuse; sink: PackageSink }) {
  const { path: packagePath, size, refuse, sink } = work;
  const waiting = new Map<string, Listed>();
  const met = new Set<string>();
  let head: (PackageHead & { bytes: Uint8Array; begun: boolean }) | undefined;
  let imrCase: ImrCase | undefined;

  const takeManifest = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    const bytes = await collected(pieces);
    const parsed = parseManifest(bytes);
    if ('newer' in parsed) {
      const what = `it is written as ${parsed.newer}; this version reads imr-package/1. Update IMR Desk to open it.`;
      throw refuse('newer-package-schema', what);
    }
    if ('wrong' in parsed) throw refuse('invalid-manifest', parsed.wrong);
    const { manifest } = parsed;
    const manifestSha256 = createHash('sha256').update(bytes).digest('hex');
    head = { manifest, manifestSha256, signer: undefined, bytes, begun: false };
    for (const [path, listed] of listedIn(manifest)) waiting.set(path, listed);
    const expands = [...waiting.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    if (expands > Math.max(ALWAYS_ALLOWED_BYTES, size * MAX_EXPANSION)) {
      throw refuse('package-too-large', 'it would expand to more than a hundred times its size.');
    }
  };
  const takeSignature = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    const found = verifyManifest(await collected(pieces), head?.bytes ?? new Uint8Array());
    if ('newer' in found) {
      const what = `it is signed as ${found.newer}; this version reads imr-signature/1. Update IMR Desk to open it.`;
      throw refuse('newer-signature-schema', what);
    }
    if ('wrong' in found)
      throw refuse('package-bad-signature', `its signature is not valid: ${found.wrong}.`);
    if (head !== undefined) head.signer = found.signer;
  };
  /** The first entry that is neither manifest nor signature: now it is known whether there is one. */
  const begin = async (): Promise<void> => {
    if (head === undefined || head.begun) return;
    head.begun = true;
    head.bytes = new Uint8Array();
    await sink.head(head);
  };
  const expectSignature = (bytes: number | undefined): void => {
    // After the manifest alone: nothing is given out before it is known who vouches for it.
    if (met.size !== 2) {
      throw refuse('package-bad-signature', 'its signature does not stand right after its manifest.');
    }
    if ((bytes ?? 0) > MAX_SIGNATURE_BYTES) {
      throw refuse('package-bad-signature', 'its signature is far too large for one.');
    }
  };
  const visitor: ZipVisitor = {
    expect: ({ path, bytes }) => {
      if (met.has(path)) throw refuse('package-duplicate-entry', `${shown(path)} is in it twice.`);
      met.add(path);
      if (isUnsafe(path))
        throw refuse('package-unsafe-entry', `${shown(path)} is no path for a file of a package.`);
      if (head === undefined) {
        if (path === MANIFEST_PATH) return { bytes: MAX_MANIFEST_BYTES, exactly: false };
        throw refuse(
          'package-missing-entry',
          `it does not begin with manifest.json, but with ${shown(path)}.`,
        );
      }
      if (path === SIGNATURE_PATH) {
        expectSignature(bytes);
        return { bytes: MAX_SIGNATURE_BYTES, exactly: false };
      }
      const listed = waiting.get(path);
      if (listed === undefined) {
        throw refuse('package-unknown-entry', `${shown(path)} is in it, but not in its manifest.`);
      }
      return { bytes: listed.bytes, exactly: true };
    },
    take: async (path, pieces) => {
      if (path === SIGNATURE_PATH) return takeSignature(pieces);
      const listed = waiting.get(path);
      if (listed === undefined) return takeManifest(pieces);
      await begin();
      waiting.delete(path);
      const checked = hashed(pieces, listed, () =>
        refuse('package-mismatch', `${shown(path)} is not the file that the manifest describes.`),
      );
      if (listed.kind === 'document') await sink.document(listed.document, checked);
      else if (listed.kind === 'letter') await sink.letter(listed.letter, checked);
      else if (listed.kind === 'report') await sink.report(listed.name, await collected(checked));
      else {
        imrCase = caseFrom(await collected(checked), packagePath, refuse);
        sink.imrCase?.(imrCase);
      }
    },
  };
  const result = (): ReadPackage => {
    const [missing] = waiting.keys();
    if (missing !== undefined) {
      throw refuse('package-missing-entry', `${shown(missing)} stands in its manifest, but is not in it.`);
    }
    if (head === undefined || imrCase === undefined) {
      throw refuse('package-missing-entry', 'it holds no case.');
    }
    const { manifest, manifestSha256, signer } = head;
    if (imrCase.id !== manifest.case.id) {
      throw refuse('package-mismatch', 'its case has another id than its manifest says.');
    }
    return { manifest, manifestSha256, signer, imrCase };
  };
  return { visitor, result };
}

function listedIn(manifest: Manifest): [string, Listed][] {
  const { case: imrCase, documents, letters } = manifest;
  return [
    [CASE_PATH, { kind: 'case', bytes: imrCase.bytes, sha256: imrCase.sha256 }],
    ...REPORTS.flatMap((name): [string, Listed][] => {
      const report = manifest[name];
      if (report === undefined) return [];
      const { path, bytes, sha256 } = report;
      return [[path, { kind: 'report', bytes, sha256, name }]];
    }),
    ...documents.map((document): [string, Listed] => [
      document.path,
      { kind: 'document', bytes: document.bytes, sha256: document.sha256, document },
    ]),
    ...letters.map((letter): [string, Listed] => [
      letter.path,
      { kind: 'letter', bytes: letter.bytes, sha256: letter.sha256, letter },
    ]),
  ];
}

/** A path that could lead out of a folder into which someone unpacks by hand. */
function isUnsafe(path: string): boolean {
  return !/^[\w.-]+(\/[\w.-]+)*$/.test(path) || path.split('/').some((part) => /^\.+$/.test(part));
}

async function* hashed(
  pieces: AsyncIterable<Uint8Array>,
  listed: { bytes: number; sha256: string },
  wrong: () => Error,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    hash.update(piece);
    yield piece;
  }
  if (bytes !== listed.bytes || hash.digest('hex') !== listed.sha256) throw wrong();
}

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

function caseFrom(bytes: Uint8Array, path: string, refuse: Refuse): ImrCase {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refuse('package-mismatch', 'its case.json is not JSON in UTF-8.');
  }
  try {
    return parseCase(value, `${basename(path)}, case.json`);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw refuse('package-mismatch', 'the fields of its case.json are nested too deeply for a case.');
  }
}
