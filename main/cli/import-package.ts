import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { describeSender, isKnownSender } from '../../shared/domain/package-sender.ts';
import type { BackendClient } from '../backend/backend.ts';
import type { CliIo } from './io.ts';
import { packagePassphrase } from './package-session.ts';

/**
 * Takes a case package into an open vault, as `imr unpack` does, and says who sent it before.
 * @throws AppError as `exchange.inspectFrom`, `previewFrom` and `takeInFrom` do
 */
export async function importPackage(
  client: BackendClient,
  path: string,
  io: CliIo,
): Promise<{ caseId: string }> {
  const { opensWith } = await client.exchange.inspectFrom({ path });
  const passphrase = opensWith === 'passphrase' ? await packagePassphrase(io) : null;
  const { manifestSha256, sender } = await client.exchange.previewFrom({ path, passphrase });
  io.err(`${isKnownSender(sender) ? '' : 'warning: '}${basename(path)}: ${describeSender(sender)}`);
  return client.exchange.takeInFrom({ path, passphrase, manifestSha256, asCopy: false, task: randomUUID() });
}
