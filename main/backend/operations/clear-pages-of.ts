import { toAppError } from '../../../shared/errors.ts';
import { clearPages } from '../store/clear-pages.ts';
import type { HandlerDeps } from './deps.ts';

/**
 * Clears the pages of documents that are about to be deleted. Where that fails, what is missing of them is read again: at
 * once, or when the vault is opened again. @throws AppError Locked; what the store throws
 */
export async function clearPagesOf(deps: HandlerDeps, documentIds: readonly string[]): Promise<void> {
  try {
    await clearPages(deps.store, documentIds);
  } catch (thrown) {
    if (toAppError(thrown).kind !== 'Locked') deps.records().reading.wake();
    throw thrown;
  }
}
