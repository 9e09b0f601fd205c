import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ProbeRunner } from '../jobs/probe-runner.ts';
import type { Writer } from '../store/handles.ts';
import type { Store } from '../store/open-store.ts';
import { HEADER_BYTES } from './blob-format.ts';
import type { BlobStore, StagedBlob } from './blob-store.ts';
import { cancelled } from './blob-writer.ts';
import { removeUnreferenced } from './remove-unreferenced.ts';
import { keyOfRecord } from './sealed-file.ts';

/** A document that is on its way in. `sha256` and `bytes` are what its content must turn out to be. */
export type ExpectedDocument = Pick<DocumentRow, 'name' | 'sha256' | 'bytes'>;

/** Takes documents that belong together: all of them enter the store, or none. */
export interface Intake {
  /** Refuses with DiskFull where documents of these sizes would not fit. */
  requireSpace: (sizes: readonly number[]) => Promise<void>;
  /**
   * Encrypts a document to disk as its content comes, and has a job process look at it.
   * @throws AppError Invalid `wrong-content` when the content is another than was said, or the reason for which the
   * document cannot be read; DiskFull; Cancelled
   */
  take: (
    document: ExpectedDocument,
    pieces: AsyncIterable<Uint8Array>,
    password?: string,
  ) => Promise<DocumentRow>;
}

export interface IntakeTools {
  store: Store;
  blobs: BlobStore;
  blobsKey: Uint8Array;
  probe: ProbeRunner;
  clock: () => Date;
  signal: AbortSignal;
}

/**
 * Runs `work`, which takes documents in; what it gives then enters the rows, in one transaction. Until that is durable
 * no case shows anything; after a failure nothing is left, and after a crash only encrypted files that no document
 * refers to, which the next opening of the vault removes.
 */
export async function runIntake<T>(
  tools: IntakeTools,
  work: (intake: Intake) => Promise<(writer: Writer) => T>,
): Promise<T> {
  const staged: StagedBlob[] = [];
  const kept: string[] = [];
  const take: Intake['take'] = async (document, pieces, password) => {
    const blob = await tools.blobs.stage(
      { pieces, bytes: document.bytes, name: document.name },
      tools.signal,
    );
    staged.push(blob);
    if (blob.sha256 !== document.sha256) {
      const message = `${document.name} is not the file that it should be: its content has another SHA-256.`;
      throw new AppError('Invalid', 'wrong-content', message);
    }
    const key = keyOfRecord(tools.blobsKey, await firstBytes(blob.path));
    try {
      const { pages } = await tools.probe.pages(blob.path, document.name, {
        key,
        passwords: password === undefined ? [] : [password],
      });
      const row = { id: randomUUID(), ...document, pages, addedAt: tools.clock().toISOString() };
      const { name: importedAs } = document;
      return { ...row, importedAs, kind: 'pdf', shown: null, partOf: null, origin: '' };
    } catch (thrown) {
      // A stop ends the job process as well: that is not the document's fault.
      throw tools.signal.aborted ? cancelled(document.name) : thrown;
    } finally {
      key.fill(0);
    }
  };
  try {
    const enter = await work({ take, requireSpace: tools.blobs.requireSpace });
    for (const blob of staged) {
      kept.push(blob.sha256);
      await blob.keep();
    }
    if (tools.signal.aborted) throw cancelled('The package');
    return tools.store.write(enter);
  } catch (thrown) {
    for (const blob of staged) await blob.discard();
    await removeUnreferenced(tools, kept);
    throw thrown;
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    await file.read(bytes, 0, HEADER_BYTES, 0);
    return bytes;
  } finally {
    await file.close();
  }
}
