import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { ExchangeDeps } from '../backend/exchange/unpack.ts';
import { forkSpawner } from '../backend/jobs/fork-spawner.ts';
import type { ReturnDeps } from '../backend/operations/return-case.ts';
import { createSession } from '../backend/session.ts';
import { listCases } from '../backend/store/cases.ts';
import { ASSETS } from './assets.ts';
import { type CliIo, vaultPassphrase } from './io.ts';
import { caseIdAmong } from './vault-session.ts';

const clock = (): Date => new Date();

/** Runs `work` on an open vault's store and records, which packages are made of, and locks it whatever happens. */
export async function withExchange<T>(
  vault: string,
  io: CliIo,
  work: (deps: ReturnDeps, passphrase: string) => Promise<T>,
): Promise<T> {
  const session = createSession({
    dataDir: resolve(vault),
    assetsDir: ASSETS,
    jobs: forkSpawner,
    clock,
    emit: () => undefined,
    reading: false,
  });
  if ((await session.state()) === 'none') {
    throw new AppError('NotFound', 'no-vault', `There is no vault in ${vault}.`);
  }
  try {
    const passphrase = await vaultPassphrase(io);
    await session.unlock(passphrase);
    const { provePassphrase } = session;
    const open = { store: session.store(), records: session.records(), audit: session.audit() };
    return await work({ ...open, provePassphrase, clock, assetsDir: ASSETS }, passphrase);
  } finally {
    await session.lock();
  }
}

/** The internal id of the case that `name` means. @throws AppError NotFound `no-case`; Invalid `ambiguous-case` */
export function caseIdIn(deps: ExchangeDeps, name: string): string {
  return caseIdAmong(listCases(deps.store.reader), name);
}

/** A package's passphrase, from IMR_PACKAGE_PASSPHRASE or by asking. Never an argument. */
export function packagePassphrase(io: CliIo): Promise<string> {
  const given = io.env.IMR_PACKAGE_PASSPHRASE;
  return given === undefined ? io.readSecret('Passphrase of the package: ') : Promise.resolve(given);
}

/** This program's version, as packages name it. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.looseObject({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** Tells of progress on standard error, every tenth part. */
export function progressTo(io: CliIo): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const tenths = Math.floor((done / total) * 10);
    if (tenths <= told) return;
    told = tenths;
    io.err(`${tenths * 10} %`);
  };
}
