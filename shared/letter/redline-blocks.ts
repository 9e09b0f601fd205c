import { canonicalLetter, printedText } from './canonical.ts';
import { align } from './redline-align.ts';
import { bagOfWords, type Piece, redlineRuns, similarity, wholeRuns } from './redline-words.ts';
import type { Block, CaseBlockCell, ParagraphRole } from './tree.ts';

/** A label of the case block with its value. `change`: of the cell as a whole. */
export interface RedlineCell {
  change: Piece['change'];
  label: Piece[];
  value: Piece[];
}

/** A block of one letter or both. `edited`: in both, with changes inside; deleted and inserted ones stand in one letter. */
export type RedlineBlock = {
  change: Piece['change'] | 'edited';
  /** The disputed item that it belongs to. */
  item?: string;
  /** Which change of the redline it is, from 1; on blocks that stand in one letter. */
  number?: number;
} & (
  | { kind: 'heading'; pieces: Piece[] }
  | { kind: 'paragraph'; role: ParagraphRole; list?: 'bullet' | 'number'; pieces: Piece[] }
  | { kind: 'case-block'; rows: RedlineCell[][] }
  | { kind: 'page-break' }
);

/** Blocks with one key say and look the same. */
export function blockKey(block: Block): string {
  return canonicalLetter({ language: '', blocks: [block] });
}

export function itemOf(block: Block): string | undefined {
  return 'place' in block ? block.place?.item : undefined;
}

/** The text of a block, to tell how alike two are. */
export function textOf(block: Block): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'paragraph')
    return block.runs.map((run) => ('text' in run ? run.text : ` ${run.footnote} `)).join('');
  return '';
}

/** Blocks of one stretch of the letters against each other. */
export function redlineBlocks(before: readonly Block[], after: readonly Block[]): RedlineBlock[] {
  return align(before, after, { key: blockKey, likeness: likeBlocks }).map((pair) => redlinePair(pair));
}

/** A block that stands in both letters, or in one of them. */
export function redlinePair({ before, after }: { before?: Block; after?: Block }): RedlineBlock {
  if (before !== undefined && after !== undefined) return inBoth(before, after);
  if (before !== undefined) return inOne(before, 'deleted');
  if (after !== undefined) return inOne(after, 'inserted');
  throw new RangeError('a pair without a block');
}

/** One line of the letter that there is once in each item: however reworded, it stands beside its like. */
const LINES: readonly string[] = ['title', 'administrator', 'reviewer'];
const SAME_LINE = 0.75;

const bags = new WeakMap<Block, Map<string, number>>();

/** 0 to 1. Blocks that look different have no likeness: that one became the other is shown as replaced. */
export function likeBlocks(before: Block, after: Block): number {
  if (before.kind !== after.kind) return 0;
  if (before.kind === 'case-block' || before.kind === 'page-break') return 1;
  if (before.kind === 'paragraph' && after.kind === 'paragraph') {
    if (canonicalRole(before.role) !== canonicalRole(after.role) || before.list !== after.list) return 0;
    const line = before.place?.field;
    if (line !== undefined && line === after.place?.field && LINES.includes(line)) return SAME_LINE;
  }
  return similarity(bagOf(before), bagOf(after));
}

function bagOf(block: Block): Map<string, number> {
  const known = bags.get(block) ?? bagOfWords(textOf(block));
  bags.set(block, known);
  return known;
}

/** As in the canonical form, where both roles of the cover are one. */
function canonicalRole(role: ParagraphRole): ParagraphRole {
  return role === 'cover-strong' ? 'cover' : role;
}

function inBoth(before: Block, after: Block): RedlineBlock {
  const item = itemOf(after);
  const of = (pieces: readonly Piece[]) => ({
    change: pieces.some(({ change }) => change !== 'same') ? ('edited' as const) : ('same' as const),
    ...(item !== undefined && { item }),
  });
  if (before.kind === 'heading' && after.kind === 'heading') {
    const pieces = redlineRuns([{ text: before.text }], [{ text: after.text }]);
    return { kind: 'heading', pieces, ...of(pieces) };
  }
  if (before.kind === 'paragraph' && after.kind === 'paragraph') {
    const { role, list } = after;
    const pieces = redlineRuns(before.runs, after.runs);
    return { kind: 'paragraph', role, ...(list && { list }), pieces, ...of(pieces) };
  }
  if (before.kind === 'case-block' && after.kind === 'case-block') {
    const rows = redlineRows(before.rows, after.rows);
    const cells = rows.flat();
    const isSame = cells.every((cell) => cell.change === 'same' && cell.value.every(isKept));
    return { kind: 'case-block', rows, change: isSame ? 'same' : 'edited' };
  }
  return { kind: 'page-break', change: 'same' };
}

function isKept({ change }: Piece): boolean {
  return change === 'same';
}

function inOne(block: Block, change: 'deleted' | 'inserted'): RedlineBlock {
  const item = itemOf(block);
  const of = { change, ...(item !== undefined && { item }) };
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', pieces: wholeRuns([{ text: block.text }], change), ...of };
    case 'paragraph': {
      const { role, list, runs } = block;
      return { kind: 'paragraph', role, ...(list && { list }), pieces: wholeRuns(runs, change), ...of };
    }
    case 'case-block':
      return {
        kind: 'case-block',
        rows: block.rows.map((row) => row.map((one) => cell(one, change))),
        ...of,
      };
    case 'page-break':
      return { kind: 'page-break', ...of };
  }
}

type Row = readonly CaseBlockCell[];

/** Rows by the labels that they hold, then the cells of each by their label. */
function redlineRows(before: readonly Row[], after: readonly Row[]): RedlineCell[][] {
  const label = (one: CaseBlockCell) => printedText(one.label);
  const key = (row: Row) => JSON.stringify(row.map(label));
  const labels = (row: Row) => new Map(row.map((one) => [label(one), 1]));
  const likeness = (row: Row, other: Row) => similarity(labels(row), labels(other));
  return align(before, after, { key, likeness }).map((rows) =>
    align(rows.before ?? [], rows.after ?? [], { key: label, likeness: () => 0 }).map((cells) => {
      if (cells.before === undefined) return cell(cells.after, 'inserted');
      if (cells.after === undefined) return cell(cells.before, 'deleted');
      const value = redlineRuns([{ text: cells.before.value }], [{ text: cells.after.value }]);
      return { ...cell(cells.after, 'same'), value };
    }),
  );
}

function cell(one: CaseBlockCell | undefined, change: Piece['change']): RedlineCell {
  const { label = '', value = '' } = one ?? {};
  return { change, label: wholeRuns([{ text: label }], change), value: wholeRuns([{ text: value }], change) };
}
