import type { DocumentRow } from '../../../shared/contracts/records.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { AppError } from '../../../shared/errors.ts';
import { checkIdentity, type Identity } from '../signing/identity.ts';
import { certificateHash } from '../signing/stored-identity.ts';
import { loadCase } from '../store/case-store.ts';
import { readDocuments } from '../store/documents.ts';
import { readEvidence } from '../store/evidence.ts';
import type { Reader } from '../store/handles.ts';
import { readNotes } from '../store/notes.ts';
import { readFileToRead } from '../store/reading.ts';
import { encrypted, type PackageLock } from './age-file.ts';
import { evidencePart } from './evidence-part.ts';
import { indexPart } from './index-part.ts';
import { CASE_PATH, MANIFEST_PATH, type Manifest, manifestSchema, PACKAGE_SCHEMA } from './manifest.ts';
import { SIGNATURE_PATH, signManifest } from './manifest-signature.ts';
import { notesPart } from './notes-part.ts';
import { asPacked, fileName, heldEntry, packedOnce, recordEntry, sha256, told } from './outgoing.ts';
import { profilePart } from './profile-part.ts';
import type { ExchangeDeps } from './unpack.ts';
import { writeStreamAtomic } from './write-stream.ts';
import { type OutgoingEntry, zipStream } from './zip-writer.ts';

export interface PackOptions {
  caseId: string;
  /** The file to write; one that is there is replaced once the new one is whole. */
  path: string;
  lock: PackageLock;
  /** Vouches for the package; none leaves it unsigned. */
  signer?: Identity | undefined;
  /** The sender's own notes go with a case; they do without it. */
  notes?: boolean | undefined;
  /** The version of this program, for the manifest. */
  version: string;
  /** Told of bytes written and (about) in all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** See `AgeOptions`. */
  workFactor?: number;
}

/** A package that was written. `bytes` is the size of the file. */
export interface Packed {
  path: string;
  bytes: number;
  manifest: Manifest;
}

/** A part that is made in memory: its description in the manifest, and what it holds. */
export interface MadePart {
  manifest: Partial<Manifest>;
  path: string;
  content: Uint8Array;
}

/** What a package holds besides its manifest. */
export interface Contents {
  kind: Manifest['kind'];
  imrCase: ImrCase;
  documents: readonly DocumentRow[];
  letters: readonly PackedLetter[];
  parts: readonly MadePart[];
}

export interface PackedLetter {
  name: string;
  content: Uint8Array;
  copy?: Manifest['letters'][number]['copy'];
}

/**
 * Writes a case with its records as an encrypted package.
 * @throws AppError NotFound `no-case`; Damaged `damaged-record`, before anything is written; Invalid
 * `invalid-recipient`; Precondition what `checkIdentity` throws; DiskFull and the other errors of writing; Cancelled
 */
export function packCase(deps: ExchangeDeps, options: PackOptions): Promise<Packed> {
  return writePackage(deps, options, ({ store: { reader }, assetsDir }) => {
    const imrCase = loadCase(reader, options.caseId);
    return {
      kind: 'case',
      imrCase,
      documents: readDocuments(reader, options.caseId),
      letters: [],
      parts: [...workParts(reader, options), ...profilePart(reader, imrCase.profile, assetsDir)],
    };
  });
}

/** What the sender made of the records; what else a vault knows of a case (earlier texts, pages seen, versions, log) stays there. */
function workParts(reader: Reader, { caseId, notes = true }: PackOptions): MadePart[] {
  return [
    ...evidencePart(readEvidence(reader, caseId)),
    ...indexPart(reader, caseId, packedOnce(readDocuments(reader, caseId))),
    ...(notes ? notesPart(readNotes(reader, caseId)) : []),
  ];
}

/** Writes a package in turn with other work on records. @param collect what it holds, asked for when its turn has come */
export function writePackage(
  deps: ExchangeDeps,
  options: PackOptions,
  collect: (deps: ExchangeDeps) => Contents,
): Promise<Packed> {
  const { records } = deps;
  return records.inTurn(async (signal) => {
    const now = deps.clock();
    if (options.signer !== undefined) checkIdentity(options.signer, now);
    const collected = collect(deps);
    const contents = { ...collected, documents: packedOnce(collected.documents) };
    const passwordOf = (id: string): string | undefined => readFileToRead(deps.store.reader, id)?.password;
    const caseBytes = Buffer.from(`${JSON.stringify(contents.imrCase, null, 2)}\n`);
    const manifest = manifestOf(contents, caseBytes, { version: options.version, now, passwordOf });
    const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    const entries: OutgoingEntry[] = [heldEntry(MANIFEST_PATH, manifestBytes)];
    if (options.signer !== undefined) {
      entries.push(heldEntry(SIGNATURE_PATH, signManifest(manifestBytes, options.signer, now)));
    }
    entries.push(heldEntry(CASE_PATH, caseBytes));
    for (const document of contents.documents) entries.push(await recordEntry(records, document, signal));
    for (const { content } of contents.letters)
      entries.push(heldEntry(`letters/${sha256(content)}.docx`, content));
    for (const { path, content } of contents.parts) entries.push(heldEntry(path, content));

    const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    const archive = told(zipStream(entries), total, options.onProgress);
    const sealed = await encrypted(archive, options.lock, { workFactor: options.workFactor });
    const write = (): Promise<number> => writeStreamAtomic(options.path, sealed, signal);
    const bytes = await announced(deps, options, sha256(manifestBytes), write);
    return { path: options.path, bytes, manifest };
  }, options.signal);
}

function manifestOf(
  { kind, imrCase, documents, letters, parts }: Contents,
  caseBytes: Uint8Array,
  {
    version,
    now,
    passwordOf,
  }: { version: string; now: Date; passwordOf: (id: string) => string | undefined },
): Manifest {
  const parsed = manifestSchema.safeParse({
    schema: PACKAGE_SCHEMA,
    kind,
    createdAt: now.toISOString(),
    generator: { name: 'IMR Desk', version },
    case: { id: imrCase.id, path: CASE_PATH, sha256: sha256(caseBytes), bytes: caseBytes.length },
    documents: documents.map((document) => {
      const { name, sha256: hash, bytes, pages } = asPacked(document);
      const password = passwordOf(document.id);
      return {
        ...{ path: `documents/${hash}.pdf`, name: fileName(name), sha256: hash, bytes, pages },
        ...(password !== undefined && { password }),
      };
    }),
    letters: letters.map(({ name, content, copy }) => ({
      path: `letters/${sha256(content)}.docx`,
      name: fileName(name),
      sha256: sha256(content),
      bytes: content.length,
      ...(copy === undefined ? {} : { copy }),
    })),
    ...Object.assign({}, ...parts.map((one) => one.manifest)),
  });
  if (parsed.success) return parsed.data;
  // Everything else that a manifest must be, it is by construction.
  const message = 'This case is too large for a package: it has too many documents, or too much text.';
  throw new AppError('Invalid', 'too-large-for-package', message, { cause: parsed.error });
}

/** Enters in the audit log what leaves, by its manifest, before it does; and that it came to nothing if so. */
async function announced<T>(
  { store, audit }: ExchangeDeps,
  { caseId, signer }: PackOptions,
  manifestSha256: string,
  write: () => Promise<T>,
): Promise<T> {
  const signed = signer === undefined ? {} : { signer: certificateHash(signer.certificate) };
  const subject = { sha256: manifestSha256, ...signed };
  const entry = store.write((writer) => audit.record(writer, { kind: 'case.exported', caseId, subject }));
  try {
    return await write();
  } catch (thrown) {
    audit.note({ kind: 'export.failed', caseId, subject: { entry } });
    throw thrown;
  }
}
