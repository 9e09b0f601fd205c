import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { type Identity, openIdentity } from '../backend/signing/identity.ts';
import { MAX_KEY_FILE_MEGABYTES, readWholeFile } from '../backend/signing/read-file.ts';
import type { CliIo } from './io.ts';

/** Opens the key file that `--identity` names. @throws AppError as `openIdentity`; the file's errors */
export async function readIdentityFile(path: string, io: CliIo): Promise<Identity> {
  const p12 = await readWholeFile(path, MAX_KEY_FILE_MEGABYTES);
  return openIdentity(p12, await identityPassphrase(path, io), basename(path));
}

/** From the environment or by asking; never an argument, which others on the machine see. */
async function identityPassphrase(path: string, io: CliIo): Promise<string> {
  const given = io.env.IMR_IDENTITY_PASSPHRASE;
  if (given !== undefined) return given;
  try {
    return await io.readSecret(`Passphrase of ${basename(path)}: `);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'no-passphrase') throw thrown;
    const message = 'Set IMR_IDENTITY_PASSPHRASE, or run this in a terminal to be asked.';
    throw new AppError('Invalid', 'no-passphrase', message, { cause: thrown });
  }
}
