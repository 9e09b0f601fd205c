import { describe, expect, it } from 'vitest';
import type { CaseProposals } from '../../../shared/contracts/proposals.ts';
import { blockRows, plainRows, withFieldsOf, withValues } from './block-rows.ts';

type BlockProposal = CaseProposals['block'][number];

const evidence = (value: string) => ({
  ...{ value, asRead: value, recordId: 'notice' },
  at: { documentId: 'd', page: 1, start: 0, end: 10 },
});
const proposed = (field: BlockProposal['field'], value: string, ...others: string[]): BlockProposal => ({
  ...{ field, value, confidence: 0.9 },
  evidence: [evidence(value)],
  others: others.map(evidence),
});
const stands = (rows: ReturnType<typeof blockRows>) => rows.map(({ field, stand }) => `${field}: ${stand}`);

const PROPOSALS = [
  proposed('caseNumber', 'CM15-0000001'),
  proposed('dateOfInjury', '2002-02-09'),
  proposed('urDenialDate', '2015-02-05', '2015-02-06'),
  proposed('priority', 'Standard'),
];

describe('what records propose for the case block', () => {
  it('stands beside what the case says', () => {
    const block = { caseNumber: 'CM15-0000001', dateOfInjury: { iso: '2002-02-10' }, priority: 'standard' };
    const rows = blockRows(block, PROPOSALS);
    expect(stands(rows)).toEqual([
      'caseNumber: same',
      'dateOfInjury: differs',
      'urDenialDate: empty',
      'priority: same',
    ]);
    expect(rows[1]?.current).toBe('02/10/2002');
  });

  it('differs from a date that the case has only in words', () => {
    const rows = blockRows({ dateOfInjury: { asRead: '02/30/2002' } }, PROPOSALS);
    expect(rows[1]).toMatchObject({ stand: 'differs', current: '02/30/2002' });
  });

  it('is taken over at once where the case says nothing and papers agree', () => {
    const rows = blockRows({ priority: 'Expedited' }, PROPOSALS);
    expect(plainRows(rows).map(({ field }) => field)).toEqual(['caseNumber', 'dateOfInjury']);
  });

  it('becomes fields of the case, and leaves what was entered', () => {
    const block = withValues({ decisionDate: { iso: '2015-03-30' } }, [
      { field: 'caseNumber', value: 'CM15-0000001' },
      { field: 'dateOfInjury', value: '2002-02-09' },
    ]);
    expect(block).toEqual({
      caseNumber: 'CM15-0000001',
      dateOfInjury: { iso: '2002-02-09' },
      decisionDate: { iso: '2015-03-30' },
    });
  });

  it('can be taken back field by field, down to no case block at all', () => {
    const taken = withValues(undefined, [{ field: 'priority', value: 'Standard' }]);
    expect(withFieldsOf(taken, undefined, ['priority'])).toBeNull();
    const before = { priority: 'Expedited' };
    expect(withFieldsOf({ ...taken, caseNumber: 'CM15-0000001' }, before, ['priority'])).toEqual({
      priority: 'Expedited',
      caseNumber: 'CM15-0000001',
    });
  });
});
