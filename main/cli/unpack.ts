import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import type { PackageKey } from '../backend/exchange/age-file.ts';
import { readAgeHeader } from '../backend/exchange/age-header.ts';
import { readIdentityFile } from '../backend/exchange/identities.ts';
import { checkPackage, unpackCase } from '../backend/exchange/unpack.ts';
import { readError } from '../backend/files/fs-errors.ts';
import { type CliIo, usageError } from './io.ts';
import { packagePassphrase, progressTo, withExchange } from './package-session.ts';

export const usage =
  'imr unpack FILE --vault DIR [--identity-file FILE] [--as-copy] [--json]  |  imr unpack FILE --check [--identity-file FILE] [--json]';

/**
 * `imr unpack`: takes a case package into a vault, all of it or nothing. `--check` verifies a package of either kind
 * and stores nothing.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      vault: { type: 'string' },
      'identity-file': { type: 'string' },
      'as-copy': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw usageError('No package is named.', usage);
  if (more.length > 0) throw usageError(`One package at a time; "${more[0]}" is one too many.`, usage);
  const { vault, check } = values;
  if (!check && vault === undefined) throw usageError('--vault is missing.', usage);
  if (check && vault !== undefined) throw usageError('--check takes no --vault: it stores nothing.', usage);
  const path = resolve(file);
  const source = { path, key: await keyFor(path, values['identity-file'], io), onProgress: progressTo(io) };
  if (vault === undefined) {
    const manifest = await checkPackage(source);
    io.out(values.json ? JSON.stringify({ manifest }) : `${basename(path)}: whole and unchanged`);
    return 0;
  }
  try {
    const taken = await withExchange(vault, io, (deps) =>
      unpackCase(deps, { ...source, asCopy: values['as-copy'] }),
    );
    io.out(values.json ? JSON.stringify(taken) : `${basename(path)}: case ${taken.caseId}`);
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'case-exists') throw thrown;
    throw new AppError('Conflict', thrown.code, `${thrown.message} The option for a copy is --as-copy.`);
  }
}

/** Asks for a passphrase only where the package has one. */
async function keyFor(path: string, identityFile: string | undefined, io: CliIo): Promise<PackageKey> {
  if (identityFile !== undefined) return { identities: await readIdentityFile(identityFile) };
  const name = basename(path);
  const file = await open(path, 'r').catch((thrown: unknown) => {
    throw readError(thrown, name);
  });
  try {
    const { opensWith } = await readAgeHeader(file, path).catch((thrown: unknown) => {
      throw readError(thrown, name);
    });
    if (opensWith === 'passphrase') return { passphrase: await packagePassphrase(io) };
    throw new AppError(
      'Invalid',
      'package-needs-identity',
      `${name} is encrypted for holders of a key. Name your identity file with --identity-file.`,
    );
  } finally {
    await file.close();
  }
}
