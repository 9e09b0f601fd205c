import { z } from 'zod';
import { reviewerSchema } from '../domain/reviewer.ts';
import { contract } from './contract.ts';

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']).default('system'),
  /** Shares of the workspace's panes in percent, by pane, as the reviewer left them. */
  panes: z.record(z.string(), z.number()).default({}),
  /** Idle minutes until the vault locks; 0 never. */
  lockAfterMinutes: z.int().min(0).max(240).default(15),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsContracts = {
  get: contract('settings.get', z.strictObject({}), settingsSchema),
  save: contract('settings.save', settingsSchema.partial(), settingsSchema, {
    invalidates: ['settings.get'],
  }),
};

export const reviewerContracts = {
  get: contract('reviewer.get', z.strictObject({}), reviewerSchema),
  save: contract('reviewer.save', reviewerSchema, reviewerSchema, { invalidates: ['reviewer.get'] }),
};

export const appContracts = {
  about: contract(
    'app.about',
    z.strictObject({}),
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      node: z.string(),
      /** ISO date of the build, and its age in days. */
      built: z.string(),
      ageDays: z.int().nonnegative(),
    }),
    { at: 'shell', whileLocked: true },
  ),
};
