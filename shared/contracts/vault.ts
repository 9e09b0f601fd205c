import { z } from 'zod';
import { reviewerSchema } from '../domain/reviewer.ts';
import { contract } from './contract.ts';

/** `none`: first run. `locked`: a vault is there, its key is not. `open`: cases can be read and written. */
export const vaultStateSchema = z.enum(['none', 'locked', 'open']);
export type VaultState = z.infer<typeof vaultStateSchema>;

const done = z.strictObject({});

export const vaultContracts = {
  status: contract(
    'vault.status',
    z.strictObject({}),
    z.strictObject({ state: vaultStateSchema, folder: z.string() }),
    { whileLocked: true },
  ),
  /** First run. The recovery key is shown once, in groups, and kept nowhere; `settings.save` says that it is kept. */
  create: contract(
    'vault.create',
    z.strictObject({ passphrase: z.string(), reviewer: reviewerSchema }),
    z.strictObject({ recoveryKey: z.string() }),
    { whileLocked: true, invalidates: ['vault.status', 'reviewer.get'] },
  ),
  unlock: contract('vault.unlock', z.strictObject({ passphrase: z.string() }), done, {
    whileLocked: true,
    invalidates: ['vault.status'],
  }),
  /** Opens with the printed key and sets a new passphrase. */
  recover: contract(
    'vault.recover',
    z.strictObject({ recoveryKey: z.string(), passphrase: z.string() }),
    done,
    {
      whileLocked: true,
      invalidates: ['vault.status'],
    },
  ),
  lock: contract('vault.lock', z.strictObject({}), done, {
    whileLocked: true,
    invalidates: ['vault.status'],
  }),
  changePassphrase: contract(
    'vault.changePassphrase',
    z.strictObject({ current: z.string(), next: z.string() }),
    done,
  ),
  /**
   * Makes another recovery key, shown once as at the first run; the one before opens nothing from here on.
   * Counts as not kept until `settings.save` says so (`recoveryKeyKept`).
   */
  renewRecoveryKey: contract(
    'vault.renewRecoveryKey',
    z.strictObject({ passphrase: z.string() }),
    z.strictObject({ recoveryKey: z.string() }),
    { invalidates: ['settings.get'] },
  ),
};
