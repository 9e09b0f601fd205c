import { toAppError } from '../../../shared/errors.ts';
import { clearPages, type DoomedDocument } from '../store/clear-pages.ts';
import type { HandlerDeps } from './deps.ts';
import { toldOften } from './told-often.ts';

/**
 * Clears the pages of documents of a case that are about to be deleted, and tells the page how far that is. Where that fails, what is missing of them is read again: at
 * once, or when the vault is opened again. @throws AppError Locked; what the store throws
 */
export async function clearPagesOf(
  deps: HandlerDeps,
  caseId: string,
  documents: readonly DoomedDocument[],
): Promise<void> {
  const tell = toldOften((done, total) => deps.emit({ kind: 'removal-progress', caseId, done, total }));
  try {
    await clearPages(deps.store, documents, tell);
  } catch (thrown) {
    if (toAppError(thrown).kind !== 'Locked') deps.records().reading.wake();
    throw thrown;
  }
}
