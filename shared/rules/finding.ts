import type { CaseBlock, ImrCase } from '../domain/case.ts';
import type { Copy } from '../letter/profile.ts';

/** Blocking: the letter may not leave. Warning: very likely wrong. Note: worth a look. */
export type Severity = 'blocking' | 'warning' | 'note';

/** Where in the case a finding stands, so that the page can lead there. */
export interface FindingPlace {
  field:
    | 'caseBlock'
    | 'credentials'
    | 'summary'
    | 'items'
    | 'item.request'
    | 'item.outcome'
    | 'item.rationale'
    | 'item.basis.administrator'
    | 'item.basis.reviewer';
  item?: string;
  /** Which field of the case block, where it is one. */
  part?: keyof CaseBlock;
}

export interface Finding {
  rule: string;
  severity: Severity;
  /** What was found, in one sentence. */
  message: string;
  /** What to do about it. */
  action: string;
  /** The law, or the measured habit of posted letters, that the rule rests on. */
  source: string;
  place: FindingPlace;
}

/** What a rule may look at. */
export interface RuleInput {
  imrCase: ImrCase;
  copy: Copy;
}

/** A check: pure, case in, findings out. */
export interface Rule {
  id: string;
  severity: Severity;
  source: string;
  check(input: RuleInput): Omit<Finding, 'rule' | 'severity' | 'source'>[];
}

/** Names an item in a message: its number and the head of its request. */
export function nameItem(imrCase: ImrCase, id: string): string {
  const index = imrCase.items.findIndex((item) => item.id === id);
  const request = imrCase.items[index]?.request.trim() ?? '';
  const head = request.length > 60 ? `${request.slice(0, 57).trimEnd()}…` : request;
  return head === '' ? `Item ${index + 1}` : `Item ${index + 1} (${head})`;
}
