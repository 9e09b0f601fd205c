import type { BackendClient } from '../backend/backend.ts';
import type { CliIo } from './io.ts';

/** Works in an open vault. What reads and writes files alone needs no database: it is loaded only here. */
export async function inVault<T>(
  vault: string,
  io: CliIo,
  work: (client: BackendClient) => Promise<T>,
): Promise<T> {
  const { withOpenVault } = await import('./vault-session.ts');
  return withOpenVault(vault, io, work);
}
