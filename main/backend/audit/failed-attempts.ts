import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AuditEvent } from '../../../shared/domain/audit.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { systemCode } from '../files/fs-errors.ts';

/*
 * While the vault is locked its key is not there, so a failed attempt cannot be entered in the log: it is counted in a
 * small file until the next opening. No key protects that file. A count in it is a hint that someone tried; that it is
 * not there proves nothing, because whoever can write to the folder can also remove it.
 */

const ATTEMPTS_FILE = 'audit-attempts.json';

const countSchema = z.strictObject({
  count: z.int().positive(),
  first: z.iso.datetime(),
  last: z.iso.datetime(),
});
const attemptsSchema = z.strictObject({
  passphrase: countSchema.optional(),
  'recovery-key': countSchema.optional(),
});
type Attempts = z.infer<typeof attemptsSchema>;

const METHOD_OF_CODE = new Map<string, keyof Attempts>([
  ['wrong-passphrase', 'passphrase'],
  ['wrong-recovery-key', 'recovery-key'],
]);

/** Counts an attempt to open the vault that failed for a wrong secret. Other failures are none. Never throws. */
export async function countFailedAttempt(folder: string, thrown: unknown, now: Date): Promise<void> {
  const method = thrown instanceof AppError ? METHOD_OF_CODE.get(thrown.code) : undefined;
  if (method === undefined) return;
  const attempts = readAttempts(folder) ?? {};
  const before = attempts[method];
  const last = now.toISOString();
  const counted = { count: (before?.count ?? 0) + 1, first: before?.first ?? last, last };
  const text = `${JSON.stringify({ ...attempts, [method]: counted })}\n`;
  // The person at the screen has to be told of the wrong passphrase, whatever becomes of the count.
  await writeFileAtomic(join(folder, ATTEMPTS_FILE), text, { mode: 0o600 }).catch(() => undefined);
}

/** The attempts counted since the last opening, as entries. */
export function failedAttempts(folder: string): AuditEvent[] {
  const attempts = readAttempts(folder);
  if (attempts === undefined) {
    return [{ kind: 'vault.unlock-failed', subject: { method: 'unknown', count: 0 } }];
  }
  return (['passphrase', 'recovery-key'] as const).flatMap((method) => {
    const counted = attempts[method];
    return counted === undefined ? [] : [{ kind: 'vault.unlock-failed', subject: { method, ...counted } }];
  });
}

/** Forgets the count, once it is in the log. A crash in between counts twice, and loses nothing. */
export function clearFailedAttempts(folder: string): void {
  rmSync(join(folder, ATTEMPTS_FILE), { force: true });
}

/** Undefined for a file that does not read. */
function readAttempts(folder: string): Attempts | undefined {
  try {
    return attemptsSchema.safeParse(JSON.parse(readFileSync(join(folder, ATTEMPTS_FILE), 'utf8'))).data;
  } catch (thrown) {
    return systemCode(thrown) === 'ENOENT' ? {} : undefined;
  }
}
