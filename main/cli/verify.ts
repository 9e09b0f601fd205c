import { X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { VerificationReport } from '../../shared/contracts/verification.ts';
import { AppError } from '../../shared/errors.ts';
import { MAX_DOCX_MEGABYTES, MAX_KEY_FILE_MEGABYTES, readWholeFile } from '../backend/signing/read-file.ts';
import { verifyDocx } from '../backend/signing/verify.ts';
import { describeVerification, type Found } from './describe-verification.ts';
import { type CliIo, usageError } from './io.ts';

export const usage = 'imr verify FILE...  [--trust CERTIFICATE.pem]... [--vault DIR] [--json]';

const NOT_VALID = 1;
const UNREADABLE = 2;

/**
 * `imr verify`: the signatures of Word documents, one after the other; with `--vault` also whether each is a
 * determination that was signed in it.
 * @returns 0 all valid; 1 one is invalid or unsigned; 2 one could not be read
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      trust: { type: 'string', multiple: true },
      vault: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw usageError('Name a file to verify.', usage);
  const trusted = await Promise.all((values.trust ?? []).map(readCertificate));
  const alone: Look = async (file) => verifyDocx(await readWholeFile(file, MAX_DOCX_MEGABYTES), trusted);
  const all = (look: Look): Promise<number> => verifyAll(positionals, look, values.json, io);
  if (values.vault === undefined) return all(alone);
  // On demand: without a vault there is no database.
  const { withOpenVault } = await import('./vault-session.ts');
  return withOpenVault(values.vault, io, (client) =>
    all(async (file) => {
      const found = await alone(file);
      return knownTo(found, await client.verification.verifyFrom({ path: resolve(file) }));
    }),
  );
}

type Look = (file: string) => Promise<Found>;

async function verifyAll(files: readonly string[], look: Look, json: boolean, io: CliIo): Promise<number> {
  let worst = 0;
  for (const file of files) {
    try {
      const found = await look(file);
      if (json) io.out(JSON.stringify({ file, ...found }));
      else for (const line of describeVerification(file, found)) io.out(line);
      if (found.verdict !== 'valid') worst = Math.max(worst, NOT_VALID);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      if (json) io.out(JSON.stringify({ file, verdict: 'unreadable', error: thrown.toData() }));
      else io.err(`${file}: ${thrown.message}`);
      worst = UNREADABLE;
    }
  }
  return worst;
}

/** Adds what the vault knows of a file. */
function knownTo(found: Found, { signatures, match }: VerificationReport): Found {
  return {
    ...found,
    signatures: found.signatures.map((signature, at) => {
      const trust = signatures[at]?.signer?.trust;
      if (signature.signer === undefined || (trust !== 'own' && trust !== 'known')) return signature;
      return { ...signature, signer: { ...signature.signer, trust } };
    }),
    match,
  };
}

async function readCertificate(path: string): Promise<X509Certificate> {
  const bytes = await readWholeFile(path, MAX_KEY_FILE_MEGABYTES);
  try {
    return new X509Certificate(bytes);
  } catch (cause) {
    throw new AppError('Invalid', 'not-a-certificate', `${path} is not a certificate.`, { cause });
  }
}
