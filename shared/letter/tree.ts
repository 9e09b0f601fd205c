import type { DisputedItem } from '../domain/item.ts';
import type { PageNumbers } from './profile.ts';

/**
 * The composed letter. The page renders it as the live preview, the backend writes it as Word, a signature covers it:
 * there is no second composition.
 */
export interface LetterTree {
  /** The document's title property: names the case, never a person. */
  title: string;
  /** BCP 47. */
  language: string;
  /** What stands at the edges of its pages; left out: `Page 1 of 3` at the foot, nothing at the head. No part of the letter's text. */
  page?: PageEdges;
  blocks: Block[];
}

export interface PageEdges {
  /** At the head of every page but a cover. Empty: nothing. */
  header: string;
  numbers: PageNumbers;
}

export interface TextRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  vertical?: 'superscript' | 'subscript';
}

/** A reference to a footnote, with the footnote's text. Its number follows from its place: see `numberFootnotes`. */
export interface FootnoteRun {
  footnote: string;
}

export type Run = TextRun | FootnoteRun;

/** What in the case a block was made from, so that a click on the letter leads to the field. */
export interface Place {
  field:
    | 'caseBlock'
    | 'credentials'
    | 'documentsReviewed'
    | 'summary'
    | 'title'
    | 'administrator'
    | 'reviewer'
    | 'rationale';
  item?: DisputedItem['id'];
}

/** `cover-line`: a line of the cover that follows closely on the one above, as those of an address do. */
export type ParagraphRole = 'body' | 'cover' | 'cover-line' | 'cover-strong' | 'credential' | 'item-title';

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; role: ParagraphRole; list?: 'bullet' | 'number'; runs: Run[]; place?: Place }
  | { kind: 'case-block'; rows: CaseBlockCell[][]; place: Place }
  | { kind: 'page-break' };

/** A label and its value; a row holds one or two of them. */
export interface CaseBlockCell {
  label: string;
  value: string;
}

/**
 * The letter as text, one line a paragraph or table row: what comparisons and read-back work on. Footnotes are no part
 * of it (`numberFootnotes` gives them), nor are headers and footers.
 */
export function letterText(tree: LetterTree): string {
  return tree.blocks.flatMap(blockText).join('\n');
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map((run) => ('text' in run ? run.text : '')).join('')];
    case 'case-block':
      return block.rows.map((row) => row.map((cell) => `${cell.label} ${cell.value}`).join(' '));
    case 'page-break':
      return [];
  }
}

/** Runs of white space as one space, none at the ends: the form in which letters are compared. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
