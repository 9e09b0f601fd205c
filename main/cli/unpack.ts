import type { X509Certificate } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeSender, isKnownSender, type PackageSender } from '../../shared/domain/package-sender.ts';
import { AppError } from '../../shared/errors.ts';
import type { PackageKey } from '../backend/exchange/age-file.ts';
import { type CheckedPackage, checkPackage } from '../backend/exchange/check-package.ts';
import { readIdentityFile } from '../backend/exchange/identities.ts';
import { lookAtPackage } from '../backend/exchange/opens-with.ts';
import { certificatesIn } from '../backend/exchange/partner-certificates.ts';
import { knownSigners } from '../backend/exchange/sender.ts';
import { type ExchangeDeps, unpackCase } from '../backend/exchange/unpack.ts';
import { MAX_KEY_FILE_MEGABYTES, readWholeFile } from '../backend/signing/read-file.ts';
import { readReceivingKey } from '../backend/store/receiving-key.ts';
import { type CliIo, usageError } from './io.ts';
import { packagePassphrase, progressTo, withExchange } from './package-session.ts';

export const usage =
  'imr unpack FILE --vault DIR [--identity-file FILE] [--as-copy] [--json]  |  imr unpack FILE --check [--vault DIR] [--identity-file FILE] [--trust CERTIFICATE.pem]... [--json]';

/**
 * `imr unpack`: takes a case package into a vault, all of it or nothing. `--check` verifies a package of either kind
 * and stores nothing; with a vault, by its key and with the organisations that it knows.
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
      trust: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw usageError('No package is named.', usage);
  if (more.length > 0) throw usageError(`One package at a time; "${more[0]}" is one too many.`, usage);
  const { vault, check, json } = values;
  if (!check && vault === undefined) throw usageError('--vault is missing.', usage);
  if (!check && values.trust !== undefined) throw usageError('--trust is for --check.', usage);
  const path = resolve(file);
  const sourceFor = async (deps?: ExchangeDeps) => ({
    path,
    key: await keyFor(path, values['identity-file'], deps, io),
    onProgress: progressTo(io),
  });
  if (check) {
    const given = (await Promise.all((values.trust ?? []).map(readCertificates))).flat();
    const checked =
      vault === undefined
        ? await checkPackage(await sourceFor(), { partners: [], given })
        : await withExchange(vault, io, async (deps) =>
            checkPackage(await sourceFor(deps), { ...knownSigners(deps.store.reader), given }),
          );
    if (json) io.out(JSON.stringify(checked));
    else for (const line of describeChecked(path, checked)) io.out(line);
    return 0;
  }
  const taken = await withExchange(vault ?? '', io, async (deps) =>
    unpackCase(deps, {
      ...(await sourceFor(deps)),
      asCopy: values['as-copy'],
      onSender: (sender) => io.err(senderLine(path, sender)),
    }),
  ).catch((thrown: unknown) => {
    if (!(thrown instanceof AppError) || thrown.code !== 'case-exists') throw thrown;
    throw new AppError('Conflict', thrown.code, `${thrown.message} The option for a copy is --as-copy.`);
  });
  io.out(json ? JSON.stringify(taken) : `${basename(path)}: case ${taken.caseId}`);
  return 0;
}

function senderLine(path: string, sender: PackageSender): string {
  return `${isKnownSender(sender) ? '' : 'warning: '}${basename(path)}: ${describeSender(sender)}`;
}

function describeChecked(path: string, { manifest, sender, minutes }: CheckedPackage): string[] {
  const { audit } = manifest;
  return [
    `${basename(path)}: whole and unchanged`,
    senderLine(path, sender),
    ...(audit === undefined
      ? []
      : [`  Extract of the audit log: ${audit.entries} entries, each as its hash says.`]),
    ...(minutes === undefined ? [] : [`  Time spent: ${minutes} minutes.`]),
  ];
}

async function readCertificates(path: string): Promise<X509Certificate[]> {
  return certificatesIn(await readWholeFile(path, MAX_KEY_FILE_MEGABYTES), basename(path));
}

/** Asks for a passphrase only where the package has one; otherwise the vault's own key opens it, or a file's. */
async function keyFor(
  path: string,
  identityFile: string | undefined,
  deps: ExchangeDeps | undefined,
  io: CliIo,
): Promise<PackageKey> {
  if (identityFile !== undefined) return { identities: await readIdentityFile(identityFile) };
  const { opensWith } = await lookAtPackage(path);
  if (opensWith === 'passphrase') return { passphrase: await packagePassphrase(io) };
  const own = deps === undefined ? undefined : readReceivingKey(deps.store.reader);
  if (own !== undefined) return { identities: [own.identity] };
  throw new AppError(
    'Invalid',
    'package-needs-identity',
    `${basename(path)} is encrypted for holders of a key. Name your identity file with --identity-file.`,
  );
}
