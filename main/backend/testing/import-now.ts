import type { ImportOutcome } from '../../../shared/contracts/records.ts';
import type { BackendClient } from '../backend.ts';

/** Imports files and waits until each is imported or refused. */
export async function importNow(
  client: BackendClient,
  caseId: string,
  paths: readonly string[],
  passwords: readonly string[] = [],
): Promise<ImportOutcome[]> {
  const { importId } = await client.records.importFrom({
    caseId,
    paths: [...paths],
    passwords: [...passwords],
  });
  return client.records.importSettled({ importId });
}
