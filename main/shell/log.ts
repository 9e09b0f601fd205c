import type { ErrorData } from '../../shared/errors.ts';

/**
 * Writes one line about a fault: where, kind and code.
 * Never the message: it may quote a case, and logs are sent around.
 */
export function logFault(where: string, error: Pick<ErrorData, 'kind' | 'code'>): void {
  process.stderr.write(`${where}: ${error.kind} ${error.code}\n`);
}
