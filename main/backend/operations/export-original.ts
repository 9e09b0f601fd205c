import type { DocumentRow } from '../../../shared/contracts/records.ts';
import type { DocumentKind } from '../../../shared/domain/document-kind.ts';
import { writeStreamAtomic } from '../exchange/write-stream.ts';
import { readDocument } from '../store/documents.ts';
import type { HandlerDeps } from './deps.ts';

/** Read in pieces of this size: few calls, little memory. */
const READ_BYTES = 1024 * 1024;

/** Endings of each kind; the first is given to a file that has none of them. */
const ENDINGS: Record<DocumentKind, readonly string[]> = {
  pdf: ['.pdf'],
  tiff: ['.tif', '.tiff'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  docx: ['.docx', '.docm'],
  rtf: ['.rtf'],
  html: ['.html', '.htm', '.xhtml'],
  text: ['.txt', '.csv', '.log', '.text', '.md'],
  eml: ['.eml'],
  msg: ['.msg'],
};

/** A name for the file as it was imported: its own, with an ending by which the system opens it. */
export function originalName({ importedAs, kind }: Pick<DocumentRow, 'importedAs' | 'kind'>): string {
  const plain = importedAs.replace(/[/\\:*?"<>|]/g, '_');
  const endings = ENDINGS[kind];
  const has = endings.some((ending) => plain.toLowerCase().endsWith(ending));
  return has ? plain : `${plain}${endings[0] ?? ''}`;
}

/**
 * Writes a document as it was imported, byte for byte. The entry in the audit log comes first.
 * @throws AppError NotFound `no-document`; Damaged `damaged-record`; what writing throws
 */
export async function exportOriginal(
  deps: Pick<HandlerDeps, 'store' | 'audit' | 'records'>,
  documentId: string,
  path: string,
): Promise<void> {
  const audit = deps.audit();
  const records = deps.records();
  const { sha256 } = readDocument(deps.store().reader, documentId);
  const { handle, file } = records.openHandle(documentId, 'original');
  const { caseId, bytes } = file;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes; start += READ_BYTES) {
      yield (await records.read(handle, start, start + READ_BYTES - 1)).data;
    }
  };
  const entry = deps
    .store()
    .write((writer) =>
      audit.record(writer, { kind: 'record.exported', caseId, subject: { document: documentId, sha256 } }),
    );
  try {
    await records.inTurn((signal) => writeStreamAtomic(path, pieces(), signal));
  } catch (thrown) {
    audit.note({ kind: 'export.failed', caseId, subject: { entry } });
    throw thrown;
  } finally {
    records.closeHandle(handle);
  }
}
