import { open, readFile, unlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printPath } from '../../shared/domain/case.ts';
import { type Reviewer, reviewerSchema } from '../../shared/domain/reviewer.ts';
import { AppError } from '../../shared/errors.ts';
import { readError, systemCode, writeError } from '../backend/files/fs-errors.ts';
import { isVaultInUse } from '../backend/vault/vault-lock.ts';
import { type CliIo, usageError, vaultPassphrase } from './io.ts';
import { withBackend } from './vault-session.ts';

export const usage =
  'imr vault create --vault DIR --recovery-key-file FILE [--reviewer FILE.json] [--json] | imr vault status --vault DIR [--json]';

const BLANK_REVIEWER: Reviewer = { name: '', reviewerNumber: '', licences: [], specialties: [] };

/** `imr vault create` and `imr vault status`. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      vault: { type: 'string' },
      'recovery-key-file': { type: 'string' },
      reviewer: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [action, ...more] = positionals;
  if (more.length > 0) throw usageError(`"${more[0]}" is one too many.`, usage);
  if (values.vault === undefined) throw usageError('--vault is missing.', usage);
  const print = (answer: Record<string, string>, line: string): void =>
    io.out(values.json ? JSON.stringify(answer) : line);
  switch (action) {
    case 'create': {
      const file = values['recovery-key-file'];
      if (file === undefined) throw usageError('--recovery-key-file is missing.', usage);
      const folder = await createVault(values.vault, file, values.reviewer, io);
      const recoveryKeyFile = resolve(file);
      print({ vault: folder, recoveryKeyFile }, `Vault made in ${folder}. Recovery key: ${recoveryKeyFile}`);
      return 0;
    }
    case 'status': {
      const { state, folder } = await status(values.vault);
      print({ vault: folder, state }, `${folder}: ${state === 'none' ? 'no vault' : state}`);
      return 0;
    }
    default:
      throw usageError(action === undefined ? 'Say what to do.' : `"${action}" is unknown.`, usage);
  }
}

async function status(vault: string): Promise<{ state: string; folder: string }> {
  return withBackend(vault, async (client) => {
    const answer = await client.vault.status({});
    if (answer.state !== 'none' && isVaultInUse(answer.folder)) {
      const message = `The vault in ${answer.folder} is open in another window or program.`;
      throw new AppError('Precondition', 'vault-in-use', message);
    }
    return answer;
  });
}

async function createVault(
  vault: string,
  keyFile: string,
  reviewerFile: string | undefined,
  io: CliIo,
): Promise<string> {
  const reviewer = reviewerFile === undefined ? BLANK_REVIEWER : await readReviewer(reviewerFile);
  const passphrase = await vaultPassphrase(io);
  // Before the vault: one whose recovery key cannot be written down must not come to be.
  const file = await openKeyFile(keyFile);
  try {
    return await withBackend(vault, async (client) => {
      const { recoveryKey } = await client.vault.create({ passphrase, reviewer });
      await file.writeFile(`${recoveryKey}\n`);
      await file.sync();
      await client.settings.save({ recoveryKeyKept: true });
      return resolve(vault);
    });
  } catch (thrown) {
    if ((await file.stat()).size === 0) await unlink(keyFile);
    throw thrown instanceof AppError ? thrown : writeError(thrown, keyFile);
  } finally {
    await file.close();
  }
}

async function openKeyFile(path: string) {
  try {
    return await open(path, 'wx', 0o600);
  } catch (thrown) {
    if (systemCode(thrown) !== 'EEXIST') throw writeError(thrown, path);
    const message = `${path} is there already. A recovery key never overwrites a file; name another.`;
    throw new AppError('Precondition', 'file-exists', message);
  }
}

async function readReviewer(path: string): Promise<Reviewer> {
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    throw readError(thrown, path);
  });
  const parsed = reviewerSchema.safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = printPath(issue?.path ?? []);
  throw new AppError('Invalid', 'invalid-reviewer', `${path}: ${field}: ${issue?.message ?? 'not valid'}`, {
    path: field,
  });
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('Invalid', 'invalid-json', `${path} is not valid JSON.`, { cause });
  }
}
