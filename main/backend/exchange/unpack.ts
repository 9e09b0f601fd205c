import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Note } from '../../../shared/domain/note.ts';
import type { PackageSender } from '../../../shared/domain/package-sender.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Records } from '../records/records.ts';
import { saveCase } from '../store/case-store.ts';
import { hasCase } from '../store/cases.ts';
import { insertDocument } from '../store/documents.ts';
import { putEvidence } from '../store/evidence.ts';
import { putNote } from '../store/notes.ts';
import type { Store } from '../store/open-store.ts';
import { contentsError, isReturn, shown } from './errors.ts';
import { evidenceFrom } from './evidence-part.ts';
import { type IndexPart, indexFrom, putIndex } from './index-part.ts';
import type { Manifest } from './manifest.ts';
import { notesFrom } from './notes-part.ts';
import { profileFrom, requireNamed, takeProfile } from './profile-part.ts';
import { type PackageFile, readPackage } from './read-package.ts';
import { knownSigners, senderOf } from './sender.ts';

/** What exchanging packages needs of an open vault. */
export interface ExchangeDeps {
  store: Store;
  records: Records;
  audit: Pick<AuditLog, 'record' | 'note' | 'lines'>;
  clock: () => Date;
  /** Where the letter profiles are that come with the program. */
  assetsDir: string;
}

export interface UnpackOptions extends PackageFile {
  /** Takes a case that is in the vault already in once more, under a new id. */
  asCopy?: boolean;
  /** The manifest that was looked at before: another one is refused. */
  manifestSha256?: string;
  /** Told who made the package before anything of it is taken in. */
  onSender?: (sender: PackageSender) => void;
  signal?: AbortSignal;
}

/** A case that came in. `copyOf` is its id in the package where that was taken. */
export interface Unpacked {
  caseId: string;
  copyOf?: string;
  sender: PackageSender;
  documents: DocumentRow[];
}

/**
 * Takes a case package into the vault: all of it, verified, or nothing.
 * @throws AppError Conflict `case-exists`, `package-changed`; DiskFull; Cancelled; what `readPackage` refuses; Invalid
 * with the reason of a document that cannot be read
 */
export function unpackCase(deps: ExchangeDeps, options: UnpackOptions): Promise<Unpacked> {
  const { store, records, audit, clock, assetsDir } = deps;
  const { path, asCopy = false } = options;
  const refuseKnown = (id: string): void => {
    if (!asCopy && hasCase(store.reader, id)) throw caseExists(path);
  };
  return records.intake(async (intake) => {
    const documents = new Map<string, DocumentRow>();
    let evidence: Evidence[] = [];
    let notes: Note[] = [];
    let index: IndexPart | undefined;
    let profile: LetterProfile | undefined;
    const signers = knownSigners(store.reader);
    const read = await readPackage(options, {
      head: async (head) => {
        const { kind, case: found, documents: listed } = head.manifest;
        if (kind === 'return') throw isReturn(path);
        if (![undefined, head.manifestSha256].includes(options.manifestSha256)) throw isAnother(path);
        options.onSender?.(senderOf(head, signers));
        refuseKnown(found.id);
        await intake.requireSpace(listed.map(({ bytes }) => bytes));
      },
      document: async ({ name, sha256, bytes, pages, password }, pieces) => {
        const row = await named(path, name, () => intake.take({ name, sha256, bytes }, pieces, password));
        if (pages !== undefined && pages !== row.pages) {
          const what = `${shown(name)} has ${row.pages} pages, and ${pages} by its manifest.`;
          throw contentsError('package-mismatch', path, what);
        }
        documents.set(sha256, row);
      },
      letter: async () => undefined,
      report: async (name, content) => {
        if (name === 'evidence') evidence = evidenceFrom(content, path);
        if (name === 'notes') notes = notesFrom(content, path);
        if (name === 'index') index = indexFrom(content, path);
        if (name === 'profile') profile = profileFrom(content, path);
      },
    });
    const { manifest, manifestSha256, imrCase } = read;
    if (profile !== undefined) requireNamed(profile, imrCase, path);
    const sender = senderOf(read, signers);
    return (writer) => {
      refuseKnown(imrCase.id);
      const copy = hasCase(writer, imrCase.id);
      const caseId = copy ? randomUUID() : imrCase.id;
      const now = clock().toISOString();
      const named =
        profile === undefined ? imrCase.profile : takeProfile(writer, profile, { assetsDir, audit, now });
      saveCase(writer, { ...imrCase, id: caseId, profile: named }, 'received', now);
      for (const one of evidence) putEvidence(writer, caseId, one);
      for (const one of notes) putNote(writer, caseId, one);
      const rows = inOrder(manifest, documents);
      const signer = sender.kind === 'signed' ? { signer: sender.sha256 } : {};
      audit.record(writer, { kind: 'case.imported', caseId, subject: { sha256: manifestSha256, ...signer } });
      for (const row of rows) {
        insertDocument(writer, caseId, row, passwordOf(manifest, row));
        const { id: document, sha256, bytes, pages } = row;
        audit.record(writer, {
          kind: 'record.imported',
          caseId,
          subject: { document, sha256, bytes, pages },
        });
      }
      if (index !== undefined) putIndex(writer, caseId, index, { documents: rows, path, now });
      return { caseId, ...(copy ? { copyOf: imrCase.id } : {}), sender, documents: rows };
    };
  }, options.signal);
}

function passwordOf({ documents }: Manifest, { sha256 }: DocumentRow): string | undefined {
  return documents.find((one) => one.sha256 === sha256)?.password;
}

/** The manifest's order is the file's order, whatever the archive's is. */
function inOrder(manifest: Manifest, documents: ReadonlyMap<string, DocumentRow>): DocumentRow[] {
  return manifest.documents.flatMap(({ sha256 }) => documents.get(sha256) ?? []);
}

/** Says of which package a document is that was refused. */
async function named<T>(path: string, name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.kind !== 'Invalid') throw thrown;
    if (thrown.message.startsWith(basename(path))) throw thrown;
    const what = thrown.message.includes(name) ? thrown.message : `${shown(name)}: ${thrown.message}`;
    throw new AppError(thrown.kind, thrown.code, `${basename(path)} was refused: ${what}`, { cause: thrown });
  }
}

function caseExists(path: string): AppError {
  const message = `${basename(path)} holds a case that is in this vault already. Take it in as a copy to have both, or delete the one that is here first.`;
  return new AppError('Conflict', 'case-exists', message);
}

function isAnother(path: string): AppError {
  const message = `${basename(path)} is not the package any more that you looked at. Open it again.`;
  return new AppError('Conflict', 'package-changed', message);
}
