import type { CaseProposals } from '../../../shared/contracts/proposals.ts';
import type { CaseBlock } from '../../../shared/domain/case.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import { type BlockField, isDateField, printBlockValue } from '../../../shared/proposals/block-field.ts';

type BlockProposal = CaseProposals['block'][number];

/** A proposed field beside what the case says. */
export interface BlockRow {
  field: BlockField;
  proposal: BlockProposal;
  /** What the case says, as it prints; empty where it says nothing. */
  current: string;
  stand: 'empty' | 'same' | 'differs';
}

export function blockRows(block: CaseBlock | undefined, proposals: readonly BlockProposal[]): BlockRow[] {
  return proposals.map((proposal) => {
    const { field, value } = proposal;
    const current = fieldText(block, field);
    const isSame = current.trim().toLowerCase() === printBlockValue(field, value).toLowerCase();
    return { field, proposal, current, stand: current.trim() === '' ? 'empty' : isSame ? 'same' : 'differs' };
  });
}

/** Fields that the case has nothing for and papers agree on: those can be taken over without a look at each. */
export function plainRows(rows: readonly BlockRow[]): BlockRow[] {
  return rows.filter(({ stand, proposal }) => stand === 'empty' && proposal.others.length === 0);
}

/** The case block with fields set to proposed values; the others stay as they are. */
export function withValues(
  block: CaseBlock | undefined,
  values: readonly { field: BlockField; value: string }[],
): CaseBlock {
  const set = values.map(({ field, value }) => [field, isDateField(field) ? { iso: value } : value]);
  return { ...block, ...Object.fromEntries(set) };
}

/** The case block with fields as they were in another one; null when nothing is left of it. */
export function withFieldsOf(
  block: CaseBlock | undefined,
  before: CaseBlock | undefined,
  fields: readonly BlockField[],
): CaseBlock | null {
  const merged = { ...block, ...Object.fromEntries(fields.map((field) => [field, before?.[field]])) };
  const entries = Object.entries(merged).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function fieldText(block: CaseBlock | undefined, field: BlockField): string {
  const value = block?.[field];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : printDate(value);
}
