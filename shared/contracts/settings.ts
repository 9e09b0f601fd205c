import { z } from 'zod';
import { EVIDENCE_COLORS } from '../domain/evidence.ts';
import { reviewerSchema } from '../domain/reviewer.ts';
import { DATE_FORMS } from '../writing/date-forms.ts';
import { contract } from './contract.ts';

const fields = {
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Shares of the workspace's panes in percent, by pane, as the reviewer left them. */
  panes: z.record(z.string(), z.number()),
  /** The panel that is open at the left of the workspace, by its id; empty for none. Left to the page until one was chosen. */
  railPanel: z.string().max(40),
  /** Idle minutes until the vault locks; 0 never. */
  lockAfterMinutes: z.int().min(0).max(240),
  /**
   * False from when a recovery key is made until the reviewer says that it is kept. A lock or a crash while it is on
   * screen loses it for good; the desk then offers another.
   */
  recoveryKeyKept: z.boolean(),
  /** When pages without text are recognised: it keeps the processor busy. `on-mains`: not on the battery. */
  ocr: z.enum(['always', 'on-mains', 'never']),
  /** Processes that read records at the same time; 0: one less than the computer has cores. */
  readingProcesses: z.int().min(0).max(16),
  /** Colours of records' pages. `night`: light on dark, photographs as they are. `contrast`: white on black. */
  pageLook: z.enum(['paper', 'night', 'contrast']),
  /** How days are written in the texts of a case. */
  dateForm: z.enum(DATE_FORMS),
  /** The letter profile of new cases, by its id; the newest posted form where it was never chosen. */
  letterProfile: z.string().min(1).max(60),
  /** What the reviewer calls the colours of evidence, where it is something else than what they are called at first. */
  evidenceColors: z.partialRecord(z.enum(EVIDENCE_COLORS), z.string().trim().min(1).max(40)),
};

/**
 * Some of the settings, to be saved. Without defaults: zod fills them in even where a field is optional, and saving
 * one setting would put all others back to theirs.
 */
const settingsChangeSchema = z.strictObject(fields).partial();

/** All settings, with the default of each that was never saved. */
export const settingsSchema = z.strictObject({
  theme: fields.theme.default('system'),
  panes: fields.panes.default({}),
  railPanel: fields.railPanel.optional(),
  lockAfterMinutes: fields.lockAfterMinutes.default(15),
  recoveryKeyKept: fields.recoveryKeyKept.default(true),
  ocr: fields.ocr.default('always'),
  readingProcesses: fields.readingProcesses.default(0),
  pageLook: fields.pageLook.default('paper'),
  dateForm: fields.dateForm.default('MM/DD/YYYY'),
  letterProfile: fields.letterProfile.default('posted-2016'),
  evidenceColors: fields.evidenceColors.default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsContracts = {
  get: contract('settings.get', z.strictObject({}), settingsSchema),
  save: contract('settings.save', settingsChangeSchema, settingsSchema, {
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
