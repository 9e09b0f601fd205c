import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../shared/contracts/bridge.ts';
import { contracts } from '../../shared/contracts/registry.ts';
import { ageInDays } from './build-age.ts';
import { createDesk } from './desk.ts';
import { fieldPath, parseInput } from './input.ts';
import { letterFileName } from './letter-file-name.ts';

describe('a letter’s file name', () => {
  it('is the case number, or says what it is', () => {
    expect(letterFileName('CM16-0213037')).toBe('CM16-0213037');
    expect(letterFileName(undefined)).toBe('determination');
  });

  it('holds nothing that a file system refuses or reads as a folder', () => {
    expect(letterFileName('../CM/16:1*')).toBe('-CM-16-1-');
    expect(letterFileName(' . ')).toBe('determination');
  });
});

describe('the build’s age', () => {
  it('is in whole days, and nothing before the build', () => {
    expect(ageInDays('2026-11-01T12:00:00Z', Date.parse('2026-11-11T11:00:00Z'))).toBe(9);
    expect(ageInDays('2026-11-01T12:00:00Z', Date.parse('2026-10-01T00:00:00Z'))).toBe(0);
  });
});

describe('input from the page', () => {
  it('is refused with the path of the field', () => {
    expect(fieldPath(['items', 0, 'bases', 'reviewer'])).toBe('items[0].bases.reviewer');
    expect(() => parseInput(contracts.cases.open, { caseId: '' })).toThrow(/caseId/);
  });
});

describe('a desk without a window', () => {
  it('takes events without a word, and says that the backend is not there yet', () => {
    const desk = createDesk();
    const event: AppEvent = { kind: 'flush' };
    expect(() => desk.tell(event)).not.toThrow();
    expect(() => desk.backend).toThrow(/starting/);
  });
});
