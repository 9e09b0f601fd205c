import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { copyFile, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { syncFolder, writeFileAtomic } from '../files/atomic-write.ts';
import { readError, systemCode, writeError } from '../files/fs-errors.ts';
import { deriveKey, type KdfParams, kdfSchema } from './kdf.ts';
import { subKey, unwrapKey, type Wrap, wrapKey, wrapSchema } from './wrap.ts';

export const KEY_FILE = 'vault-key.json';
/** A key file that is written, but not proven yet. */
export const NEW_KEY_FILE = 'vault-key.new.json';
/** The key file as it was before the last change, kept until the new one is proven. */
const PREVIOUS = 'vault-key.previous.json';
const FORMAT = 'imr-vault-key/1';

const keyFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  vaultId: z.string().min(1),
  createdAt: z.iso.datetime(),
  kdf: z.strictObject({ ...kdfSchema.shape, salt: z.base64().min(22) }),
  passphrase: wrapSchema,
  recovery: wrapSchema,
  /** SHA-256 of all the rest: tells a damaged file from a wrong passphrase. */
  integrity: z.string().length(64),
});
export type KeyFile = z.infer<typeof keyFileSchema>;
type Unsealed = Omit<KeyFile, 'integrity'>;

/** Reads and checks the key file of a vault; undefined when there is none. */
export async function readKeyFile(folder: string): Promise<KeyFile | undefined> {
  const current = await tryRead(join(folder, KEY_FILE));
  if (current.kind === 'good') return current.file;
  // A change of passphrase that was cut off leaves the previous file, which still opens the vault.
  const previous = await tryRead(join(folder, PREVIOUS));
  if (previous.kind === 'good') return previous.file;
  if (current.kind === 'missing') return undefined;
  const message = `The key file ${join(folder, KEY_FILE)} is damaged, so the vault cannot be opened. The passphrase is not at fault. Restore this file from a backup.`;
  throw new AppError('Damaged', 'damaged-key-file', message);
}

type Attempt = { kind: 'good'; file: KeyFile } | { kind: 'missing' } | { kind: 'damaged' };

async function tryRead(path: string): Promise<Attempt> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return { kind: 'missing' };
    throw readError(thrown, path);
  }
  const file = parseKeyFile(text);
  return file === undefined ? { kind: 'damaged' } : { kind: 'good', file };
}

function parseKeyFile(text: string): KeyFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const version = z.looseObject({ format: z.string() }).safeParse(value);
  const number = version.success ? /^imr-vault-key\/(\d+)$/.exec(version.data.format)?.[1] : undefined;
  if (number !== undefined && Number(number) > 1) {
    const message = 'This vault was made by a newer version of IMR Desk. Update IMR Desk to open it.';
    throw new AppError('Precondition', 'newer-key-file', message);
  }
  const parsed = keyFileSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { integrity, ...rest } = parsed.data;
  return integrity === digest(rest) ? parsed.data : undefined;
}

/** A new key file for a new random data key. */
export async function newKeyFile(options: {
  dataKey: Uint8Array;
  passphrase: string;
  recoveryKey: Uint8Array;
  kdf: KdfParams;
  createdAt: Date;
}): Promise<KeyFile> {
  const vaultId = randomUUID();
  const head = { vaultId, createdAt: options.createdAt.toISOString() };
  const recovery = wrapByRecoveryKey(options.dataKey, options.recoveryKey, vaultId);
  return seal(await wrapByPassphrase({ ...head, recovery }, options));
}

/** The same vault under another passphrase: only the wrap is new, the data key and the recovery key stay. */
export async function rewrap(
  file: KeyFile,
  dataKey: Uint8Array,
  passphrase: string,
  kdf: KdfParams,
): Promise<KeyFile> {
  const { vaultId, createdAt, recovery } = file;
  return seal(await wrapByPassphrase({ vaultId, createdAt, recovery }, { dataKey, passphrase, kdf }));
}

/** The same vault under another recovery key: the data key and the passphrase stay. */
export function rewrapRecovery(file: KeyFile, dataKey: Uint8Array, recoveryKey: Uint8Array): KeyFile {
  const { integrity: _old, ...rest } = file;
  return seal({ ...rest, recovery: wrapByRecoveryKey(dataKey, recoveryKey, file.vaultId) });
}

function wrapByRecoveryKey(dataKey: Uint8Array, recoveryKey: Uint8Array, vaultId: string): Wrap {
  const key = recoveryWrapKey(recoveryKey, vaultId);
  const wrap = wrapKey(dataKey, key, context(vaultId));
  key.fill(0);
  return wrap;
}

async function wrapByPassphrase(
  head: Pick<KeyFile, 'vaultId' | 'createdAt' | 'recovery'>,
  options: { dataKey: Uint8Array; passphrase: string; kdf: KdfParams },
): Promise<Unsealed> {
  const salt = randomBytes(32);
  const key = await deriveKey(options.passphrase, salt, options.kdf);
  const kdf = { ...options.kdf, salt: salt.toString('base64') };
  const passphrase = wrapKey(options.dataKey, key, context(head.vaultId, kdf));
  key.fill(0);
  return { format: FORMAT, ...head, kdf, passphrase };
}

/** The data key; undefined when the passphrase is wrong. */
export async function openWithPassphrase(file: KeyFile, passphrase: string): Promise<Buffer | undefined> {
  const { salt, ...params } = file.kdf;
  const key = await deriveKey(passphrase, Buffer.from(salt, 'base64'), params);
  const dataKey = unwrapKey(file.passphrase, key, context(file.vaultId, file.kdf));
  key.fill(0);
  return dataKey;
}

/** The data key; undefined when the recovery key belongs to another vault. */
export function openWithRecoveryKey(file: KeyFile, recoveryKey: Uint8Array): Buffer | undefined {
  const key = recoveryWrapKey(recoveryKey, file.vaultId);
  const dataKey = unwrapKey(file.recovery, key, context(file.vaultId));
  key.fill(0);
  return dataKey;
}

/**
 * Replaces the key file. The new one is written whole and read back before it takes the place of the old, and the
 * old is kept beside it until `prove` has opened the vault with what is on disk.
 */
export async function replaceKeyFile(
  folder: string,
  file: KeyFile,
  prove: (written: KeyFile) => Promise<boolean>,
): Promise<void> {
  const path = join(folder, KEY_FILE);
  const previous = join(folder, PREVIOUS);
  const candidate = join(folder, NEW_KEY_FILE);
  await writeFileAtomic(candidate, printed(file), { mode: 0o600 });
  try {
    const written = await tryRead(candidate);
    if (written.kind !== 'good' || !(await prove(written.file))) {
      throw new AppError(
        'Damaged',
        'key-file-not-proven',
        `${path} was not changed: the new one reads wrong.`,
      );
    }
    await copyCurrent(path, previous);
    await rename(candidate, path);
    await syncFolder(folder);
  } catch (thrown) {
    await unlink(candidate).catch(() => undefined);
    throw writeError(thrown, path);
  }
  await forgetPrevious(folder);
}

async function copyCurrent(path: string, previous: string): Promise<void> {
  try {
    await copyFile(path, previous);
  } catch (thrown) {
    if (systemCode(thrown) !== 'ENOENT') throw thrown;
  }
}

/**
 * Tidies up once a key file has opened the vault. The current one: the previous goes, whose passphrase or recovery key
 * must not live on. The previous one: it takes the place of the damaged, which is kept aside.
 */
export async function settleKeyFiles(folder: string): Promise<void> {
  const current = join(folder, KEY_FILE);
  if ((await tryRead(current)).kind === 'good') {
    await forgetPrevious(folder);
    return;
  }
  try {
    await rename(current, join(folder, 'vault-key.damaged.json')).catch((thrown: unknown) => {
      if (systemCode(thrown) !== 'ENOENT') throw thrown;
    });
    await rename(join(folder, PREVIOUS), current);
    await syncFolder(folder);
  } catch (thrown) {
    throw writeError(thrown, current);
  }
}

async function forgetPrevious(folder: string): Promise<void> {
  await unlink(join(folder, PREVIOUS)).catch((thrown: unknown) => {
    if (systemCode(thrown) !== 'ENOENT') throw writeError(thrown, join(folder, PREVIOUS));
  });
}

function seal(rest: Unsealed): KeyFile {
  return { ...rest, integrity: digest(rest) };
}

function printed(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function digest(rest: Unsealed): string {
  const { format, vaultId, createdAt, kdf, passphrase, recovery } = rest;
  const fields = [
    format,
    vaultId,
    createdAt,
    kdf.name,
    kdf.N,
    kdf.r,
    kdf.p,
    kdf.salt,
    ...[passphrase, recovery].flatMap((wrap) => [wrap.nonce, wrap.data, wrap.tag]),
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** What a wrap is bound to: vault, purpose and, for a passphrase, the cost it was derived at. */
function context(vaultId: string, kdf?: KeyFile['kdf']): string {
  const purpose = kdf === undefined ? ['recovery'] : ['passphrase', kdf.name, kdf.N, kdf.r, kdf.p, kdf.salt];
  return JSON.stringify([FORMAT, vaultId, ...purpose]);
}

function recoveryWrapKey(recoveryKey: Uint8Array, vaultId: string): Buffer {
  return subKey(recoveryKey, vaultId, 'imr-desk/1 recovery wrap');
}
