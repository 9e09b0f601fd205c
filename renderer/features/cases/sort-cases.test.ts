import { describe, expect, it } from 'vitest';
import { type CaseRow, caseStateSchema } from '../../../shared/contracts/cases.ts';
import { caseName, filterCases, sortCases } from './sort-cases.ts';
import { inGroup, STATE_ORDER } from './state-groups.ts';

function aRow(id: string, parts: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    caseNumber: id,
    state: 'in review',
    priority: null,
    decisionDate: null,
    applicationReceived: null,
    items: 1,
    decided: 0,
    pages: 10,
    firstRequest: null,
    savedAt: '2026-11-01T10:00:00Z',
    ...parts,
  };
}

const ids = (rows: readonly CaseRow[]) => rows.map((row) => row.id);

describe('the table of cases', () => {
  it('names a case by its number, else by its first request', () => {
    expect(caseName({ caseNumber: 'CM16-1', firstRequest: 'MRI' })).toBe('CM16-1');
    expect(caseName({ caseNumber: null, firstRequest: 'MRI' })).toBe('MRI');
    expect(caseName({ caseNumber: null, firstRequest: null })).toBe('New case');
  });

  it('sorts numbers inside case numbers as numbers', () => {
    const rows = [aRow('CM16-10'), aRow('CM16-9')];
    expect(ids(sortCases(rows, { column: 'case', descending: false }))).toEqual(['CM16-9', 'CM16-10']);
  });

  it('leaves cases without a value last, whichever way it sorts', () => {
    const rows = [aRow('none'), aRow('s', { priority: 'Standard' }), aRow('e', { priority: 'Expedited' })];
    expect(ids(sortCases(rows, { column: 'priority', descending: false }))).toEqual(['e', 's', 'none']);
    expect(ids(sortCases(rows, { column: 'priority', descending: true }))).toEqual(['s', 'e', 'none']);
  });

  it('puts the newest saved first among cases that are alike', () => {
    const rows = [aRow('old'), aRow('new', { savedAt: '2026-11-02T10:00:00Z' })];
    expect(ids(sortCases(rows, { column: 'pages', descending: false }))).toEqual(['new', 'old']);
    expect(ids(sortCases(rows, { column: 'pages', descending: true }))).toEqual(['new', 'old']);
  });

  it('sorts states by the way of a case, questions of QA first', () => {
    const rows = [aRow('r', { state: 'returned' }), aRow('a', { state: 'accepted' })];
    rows.push(aRow('q', { state: 'clarification requested' }));
    expect(ids(sortCases(rows, { column: 'state', descending: false }))).toEqual(['q', 'a', 'r']);
  });

  it('puts every state into one group by who has the word', () => {
    const rows = caseStateSchema.options.map((state) => aRow(state, { state }));
    const groups = (['open', 'waiting', 'closed'] as const).map((group) => ids(inGroup(rows, group)));
    expect(groups[1]).toEqual(['signed', 'returned']);
    expect(groups[2]).toEqual(['declined', 'withdrawn']);
    expect(groups.flat().toSorted()).toEqual(ids(inGroup(rows, 'all')).toSorted());
    expect(STATE_ORDER.toSorted()).toEqual(caseStateSchema.options.toSorted());
  });

  it('filters by every word, in number, request, state or priority', () => {
    const rows = [aRow('CM16-1', { firstRequest: 'Lumbar MRI', priority: 'Expedited' }), aRow('CM16-2')];
    expect(ids(filterCases(rows, ' mri  expedited '))).toEqual(['CM16-1']);
    expect(ids(filterCases(rows, 'in review cm16'))).toEqual(['CM16-1', 'CM16-2']);
    expect(filterCases(rows, 'mri standard')).toEqual([]);
  });
});
