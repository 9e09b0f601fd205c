import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/contracts/audit.ts';
import type { CaseRow } from '../../../shared/contracts/cases.ts';
import { caseChoices, caseNameOf } from './case-names.ts';

const row = (id: string, caseNumber: string | null, firstRequest: string | null): CaseRow => ({
  ...{ id, caseNumber, firstRequest, state: 'received', priority: null, decisionDate: null },
  ...{ applicationReceived: null, items: 0, decided: 0, pages: 0, savedAt: '2026-11-23T12:00:00.000Z' },
});
const entry = (of: AuditEntry['case'], subject: AuditEntry['subject'] = {}): AuditEntry => ({
  ...{ seq: 1, at: '2026-11-23T12:00:00.000Z', kind: 'case.purged', case: of, subject },
});
const present = (id: string, number: string | null = null) => ({ id, present: id, number });
const gone = (id: string) => ({ id, present: null, number: null });

describe('the case of an entry', () => {
  const choices = caseChoices(
    [row('a', 'CM26-0000001', 'MRI'), row('b', null, 'Eight visits'), row('c', null, null)],
    [entry(gone('d'), { caseNumber: 'CM26-0000009' }), entry(gone('keyed:1234567890')), entry(present('a'))],
  );

  it('has the name that it has in the table of cases', () => {
    const names = ['a', 'b', 'c'].map((id) => caseNameOf(entry(present(id)), choices));
    expect(names).toEqual(['CM26-0000001', 'Eight visits', 'New case']);
  });

  it('that was deleted has the number of its certificate in all its entries, else a part of its id', () => {
    expect(caseNameOf(entry(gone('d')), choices)).toBe('CM26-0000009 (deleted)');
    expect(caseNameOf(entry(gone('keyed:1234567890')), choices)).toBe('Deleted case 12345678');
  });

  it('is nothing for an entry about the desk', () => {
    expect(caseNameOf(entry(null), choices)).toBe('');
  });

  it('can be filtered by as long as it is known, deleted ones apart', () => {
    expect(choices.present.map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(choices.deleted.map((one) => one.id)).toEqual(['d', 'keyed:1234567890']);
  });
});
