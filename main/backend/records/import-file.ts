import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DocumentRow, ImportOutcome } from '../../../shared/contracts/records.ts';
import { AppError, toAppError } from '../../../shared/errors.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { readError } from '../files/fs-errors.ts';
import type { ProbeRunner } from '../jobs/probe-runner.ts';
import { requireWritableCase } from '../store/acceptance.ts';
import { noCase, touchCase } from '../store/cases.ts';
import { findDocument, insertDocument, isReferenced } from '../store/documents.ts';
import type { Store } from '../store/open-store.ts';
import type { BlobStore } from './blob-store.ts';
import { cancelled } from './blob-writer.ts';

/** PDFium counts bytes in 32 bits. */
const MAX_BYTES = 2 ** 32 - 1;

export interface ImportTools {
  store: Store;
  audit: Pick<AuditLog, 'record'>;
  blobs: BlobStore;
  probe: ProbeRunner;
  clock: () => Date;
  signal: AbortSignal;
}

/** Imports one file. Never throws: what is wrong with the file stands in the outcome and stops no other. */
export async function importFile(tools: ImportTools, caseId: string, path: string): Promise<ImportOutcome> {
  const file = basename(path);
  try {
    if (tools.signal.aborted) throw cancelled(file);
    const bytes = await sizeOf(path, file);
    const pages = await tools.probe.pages(path, file);
    if (tools.signal.aborted) throw cancelled(file);
    const sha256 = await tools.blobs.add({ path, bytes }, tools.signal);
    return await enter(tools, caseId, { name: file, sha256, bytes, pages });
  } catch (thrown) {
    return { kind: 'refused', file, error: named(file, toAppError(thrown)).toData() };
  }
}

async function enter(
  tools: ImportTools,
  caseId: string,
  found: Pick<DocumentRow, 'name' | 'sha256' | 'bytes' | 'pages'>,
): Promise<ImportOutcome> {
  const now = tools.clock().toISOString();
  try {
    return tools.store.write((writer) => {
      // Again: the case may have been signed while the file was read.
      requireWritableCase(writer, caseId);
      touchCase(writer, caseId, now);
      const known = findDocument(writer, caseId, found.sha256);
      if (known !== undefined) return { kind: 'known', file: found.name, document: known };
      const document = { id: randomUUID(), ...found, addedAt: now };
      insertDocument(writer, caseId, document);
      const { sha256, bytes, pages } = found;
      const subject = { document: document.id, sha256, bytes, pages };
      tools.audit.record(writer, { kind: 'record.imported', caseId, subject });
      return { kind: 'imported', file: found.name, document };
    });
  } catch (thrown) {
    if (!isReferenced(tools.store.reader, found.sha256)) await tools.blobs.remove(found.sha256);
    throw thrown;
  }
}

async function sizeOf(path: string, file: string): Promise<number> {
  const found = await stat(path).catch((thrown: unknown) => {
    throw readError(thrown, file);
  });
  if (found.isDirectory()) {
    throw new AppError('Invalid', 'is-folder', `${file} is a folder. Choose the files in it.`);
  }
  if (!found.isFile()) throw new AppError('Invalid', 'not-a-file', `${file} is not a file.`);
  if (found.size === 0) throw new AppError('Invalid', 'empty-file', `${file} is empty. Ask for it again.`);
  if (found.size > MAX_BYTES) {
    throw new AppError('Invalid', 'too-large', `${file} is larger than 4 GB. Split it and import the parts.`);
  }
  return found.size;
}

/** Every message of an import names its file. */
function named(file: string, error: AppError): AppError {
  if (error.message.includes(file) || error.code === noCase().code) return error;
  return new AppError(error.kind, error.code, `${file} was not imported. ${error.message}`, { cause: error });
}
