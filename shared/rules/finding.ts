import type { CaseBlock, ImrCase } from '../domain/case.ts';
import type { EditionInForce } from '../domain/mtus-editions.ts';
import type { Reviewer } from '../domain/reviewer.ts';
import type { Copy, EvidenceStyle } from '../letter/profile.ts';
import type { LongQuotation } from './reasoning/quoted-texts.ts';
import type { RecordsMentions, ToldOnPage } from './records/mentions.ts';
import type { SeenInput } from './records/seen.ts';

/** Blocking: the letter may not leave. Warning: very likely wrong. Note: worth a look. */
export type Severity = 'blocking' | 'warning' | 'note';

/** Where in the case a finding stands, so that the page can lead there. `records`: nowhere in the letter; see its `pages`. */
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
    | 'item.basis.reviewer'
    | 'item.checklist'
    | 'documentsReviewed'
    | 'records';
  item?: string;
  /** Which field of the case block, where it is one. */
  part?: keyof CaseBlock;
}

/** Words that a finding is about, and where they stand. */
export interface Excerpt {
  /** Path of the text in `imr-case/1`, such as `items[0].rationale`. */
  path: string;
  /** UTF-16 units from the text's beginning, `end` excluded; of running text, its paragraphs parted by a line feed. */
  start: number;
  end: number;
  text: string;
  /** The sentence that they stand in. */
  sentence: string;
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
  /** The words at fault, where it is words; all of them stand in the text of `place`. */
  excerpts?: readonly Excerpt[];
  /** A search of the records that found what the finding is about, and on how many pages. */
  lookUp?: { query: string; pages: number };
  /** Pages of the records that it is about, the first of them; `more` of them are not listed. */
  pages?: { listed: readonly ToldOnPage[]; more: number };
  /** What a dismissal holds for, where that is neither words nor a field: it lapses when this changes. */
  about?: string;
}

/**
 * What a rule may look at. Everything but the case and the copy may be missing: a rule that needs it then answers
 * `notChecked`. New inputs are added here as optional fields.
 */
export interface RuleInput {
  imrCase: ImrCase;
  copy: Copy;
  /** The vault's reviewer; a case in a file has none. */
  reviewer?: Reviewer | undefined;
  /** How the copy prints the evidence that its texts cite. Where it is not known, a rule looks as if it printed. */
  evidence?: EvidenceStyle | undefined;
  /** The case's records; a case in a file has none. */
  records?: RecordsInput | undefined;
}

/** What rules may ask of the records of a case. */
export interface RecordsInput {
  /**
   * On how many pages of the records, other than the utilization review's and earlier determinations, something stands
   * that a search finds; undefined where it was not searched for yet.
   */
  pagesWith(query: string): number | undefined;
  /** What pages tell of other papers; undefined where they were not gone through yet. */
  mentions(): RecordsMentions | undefined;
  /** Which pages were in view; undefined where that is not known yet. */
  seen(): SeenInput | undefined;
  /**
   * What a text quotes at length from the reviewer's own guideline documents, which are in the vault with the records; null
   * where nothing, undefined where it was not looked for yet.
   */
  quoted(text: string): LongQuotation | null | undefined;
  /** Editions of the MTUS as the reviewer corrected or added them in the library, which is in the vault too. */
  editions?(): readonly EditionInForce[] | undefined;
}

/** As many pages as a finding lists. */
const MOST_LISTED = 12;

/** Pages of the records as a finding lists them. */
export function listPages(pages: readonly ToldOnPage[]): NonNullable<Finding['pages']> {
  return { listed: pages.slice(0, MOST_LISTED), more: Math.max(0, pages.length - MOST_LISTED) };
}

/** A finding as a rule makes it: what is the same for all of its findings stands with the rule. */
export type Found = Omit<Finding, 'rule' | 'severity' | 'source'> & { severity?: Severity };

/** A rule's answer when it lacks what it needs: neither passed nor failed, and it never blocks. */
export interface Unchecked {
  /** What was not looked for and why, in one sentence. */
  unchecked: string;
}

/** A rule that could not look, with the reason. */
export interface NotChecked {
  rule: string;
  reason: string;
}

/** What the check of a case comes to. */
export interface CheckResult {
  findings: Finding[];
  notChecked: NotChecked[];
}

/** A check: pure, case in, findings out. */
export interface Rule {
  id: string;
  /** Of its findings, unless one says otherwise. */
  severity: Severity;
  source: string;
  check(input: RuleInput): readonly Found[] | Unchecked;
}

/** The answer of a rule that lacks what it needs. @param reason a sentence: what was not looked for, and why */
export function notChecked(reason: string): Unchecked {
  return { unchecked: reason };
}

/** Names an item in a message: its number and the head of its request. */
export function nameItem(imrCase: ImrCase, id: string): string {
  const index = imrCase.items.findIndex((item) => item.id === id);
  const request = imrCase.items[index]?.request.trim() ?? '';
  const head = request.length > 60 ? `${request.slice(0, 57).trimEnd()}…` : request;
  return head === '' ? `Item ${index + 1}` : `Item ${index + 1} (${head})`;
}
