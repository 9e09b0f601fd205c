import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCode, writeError } from '../files/fs-errors.ts';
import type { Reader } from '../store/handles.ts';
import { canonicalJson } from './canonical-json.ts';
import { GENESIS, type Link, lastLink } from './entries.ts';

export const HEAD_FILE = 'audit-head.json';
const FORMAT = 'imr-audit-head/1';

const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  seq: z.int().nonnegative(),
  hash: z.string(),
  mac: z.string(),
});

/** What the file said. `foreign`: it does not read, or this vault's key did not write it. */
export type HeadReading = { state: 'missing' | 'foreign' } | ({ state: 'read' } & Link);

/** How the file and the log fit. `behind`: the log has entries that the file does not know of yet. */
export type HeadFit = 'same' | 'behind' | 'ahead' | 'differs' | 'missing' | 'foreign';

/**
 * Writes the end of the chain to a file beside the database: a database that was put back to an older copy, or lost
 * its last entries, no longer fits it. Written after the commit and synchronously, before anything else can happen.
 * @throws AppError DiskFull; Precondition
 */
export function writeHead(folder: string, key: Uint8Array, link: Link): void {
  const path = join(folder, HEAD_FILE);
  const temporary = join(folder, `.imr-${randomBytes(6).toString('hex')}.partial`);
  const head = { format: FORMAT, seq: link.seq, hash: link.hash };
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, `${canonicalJson({ ...head, mac: macOf(key, head) })}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    syncFolder(folder);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw writeError(thrown, path);
  }
}

export function readHead(folder: string, key: Uint8Array): HeadReading {
  let text: string;
  try {
    text = readFileSync(join(folder, HEAD_FILE), 'utf8');
  } catch (thrown) {
    return { state: systemCode(thrown) === 'ENOENT' ? 'missing' : 'foreign' };
  }
  try {
    const { mac, ...head } = headSchema.parse(JSON.parse(text));
    if (!equal(mac, macOf(key, head))) return { state: 'foreign' };
    return { state: 'read', seq: head.seq, hash: head.hash };
  } catch {
    return { state: 'foreign' };
  }
}

/** Compares the file with the log; which entries lie between is for the caller to say. */
export function fitOf(head: HeadReading, reader: Reader): HeadFit {
  if (head.state !== 'read') return head.state;
  const last = lastLink(reader);
  if (head.seq > last.seq) return 'ahead';
  const known =
    head.seq === 0
      ? GENESIS
      : z
          .object({ hash: z.string() })
          .safeParse(reader.get('SELECT hash FROM audit_entry WHERE seq = ?', head.seq)).data;
  if (known?.hash !== head.hash) return 'differs';
  return head.seq < last.seq ? 'behind' : 'same';
}

function macOf(key: Uint8Array, head: object): string {
  return createHmac('sha256', key).update('head\n').update(canonicalJson(head), 'utf8').digest('hex');
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function syncFolder(folder: string): void {
  // Windows cannot open folders, and needs no such thing.
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (thrown) {
    // Network shares refuse to sync a folder; the file itself is safe by then.
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES'].includes(systemCode(thrown) ?? '')) throw thrown;
  }
}
