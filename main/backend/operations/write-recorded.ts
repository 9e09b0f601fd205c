import { createHash } from 'node:crypto';
import type { AuditEvent } from '../../../shared/domain/audit.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import type { HandlerDeps } from './deps.ts';

/**
 * Writes what leaves the vault. The entry comes first and is durable before a byte is written: nothing leaves without
 * one, and an export that fails is entered as failed. The other way round, a crash in between would hide an export.
 * @param event the entry, given the SHA-256 of the file in hex
 * @throws AppError what writing throws; DiskFull when the entry cannot be written, and then nothing leaves
 */
export async function writeRecorded(
  deps: Pick<HandlerDeps, 'store' | 'audit'>,
  path: string,
  data: Uint8Array | string,
  event: (sha256: string) => AuditEvent,
): Promise<void> {
  const audit = deps.audit();
  const announced = event(createHash('sha256').update(data).digest('hex'));
  const entry = deps.store().write((writer) => audit.record(writer, announced));
  try {
    await writeFileAtomic(path, data);
  } catch (thrown) {
    const of = announced.caseId === undefined ? {} : { caseId: announced.caseId };
    audit.note({ kind: 'export.failed', ...of, subject: { entry } });
    throw thrown;
  }
}
