import { describe, expect, it } from 'vitest';
import { settingsContracts, settingsSchema } from './settings.ts';

describe('settings', () => {
  it('that are saved are those that were named, and no defaults with them', () => {
    // The shell parses and hands on what comes out: a default here would overwrite what is saved.
    expect(settingsContracts.save.input.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(settingsContracts.save.input.parse({})).toEqual({});
  });

  it('that were never saved are read as their defaults', () => {
    expect(settingsSchema.parse({ theme: 'dark' })).toEqual({
      theme: 'dark',
      letterProfile: 'posted-2016',
      panes: {},
      lockAfterMinutes: 15,
      recoveryKeyKept: true,
      ocr: 'always',
      readingProcesses: 0,
      pageLook: 'paper',
      dateForm: 'MM/DD/YYYY',
      evidenceColors: {},
    });
  });

  it('out of bounds or unknown are refused', () => {
    for (const change of [{ theme: 'pink' }, { lockAfterMinutes: 241 }, { language: 'en' }]) {
      expect(settingsContracts.save.input.safeParse(change).success).toBe(false);
    }
  });
});
