import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type XmlComponent,
} from 'docx';
import type { NumberedFootnotes } from '../../../shared/letter/footnotes.ts';
import { leadsIn } from '../../../shared/letter/leads-in.ts';
import type { Block, CaseBlockCell, TextRun as LetterText } from '../../../shared/letter/tree.ts';
import { footnoteReference } from './docx-footnotes.ts';
import { printable } from './docx-printable.ts';
import { LABEL_GREY, TEXT_WIDTH } from './docx-styles.ts';

/** Numbering of ordered lists in rationales and summaries. */
export const NUMBERED_LIST = 'letter-numbers';
export const BULLET_LIST = 'letter-bullets';

/** Label, value, label, value: shares of the text width that keep every date and "Application Received:" on one line. */
const COLUMNS = [2000, 2300, 2760, 2300];

/** A block with those beside it. */
interface Placed {
  block: Block;
  before: Block | undefined;
  after: Block | undefined;
  /** Stays with what follows. */
  leadsIn: boolean;
}

/**
 * Word elements of the blocks, in order.
 * Each numbered list of the letter is an instance of its own and so starts at 1.
 */
export function blocksToWord(blocks: readonly Block[], footnotes: NumberedFootnotes): (Paragraph | Table)[] {
  let listInstance = 0;
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (isNumbered(block) && !(before && isNumbered(before))) listInstance += 1;
    const placed = { block, before, after: blocks[index + 1], leadsIn: leadsIn(blocks, index) };
    return blockToWord(placed, listInstance, footnotes);
  });
}

function isNumbered(block: Block): boolean {
  return block.kind === 'paragraph' && block.list === 'number';
}

/** Undefined for the style of the letter's body. */
function styleOf({ block, before, after }: Placed): string | undefined {
  if (block.kind !== 'paragraph') return undefined;
  if (block.role === 'credential') return 'Credential';
  if (!block.role.startsWith('cover')) return undefined;
  if (before?.kind === 'case-block') return 'CoverAfterBlock';
  return after?.kind === 'paragraph' && after.role === 'cover-line' ? 'CoverLine' : 'Cover';
}

function blockToWord(
  placed: Placed,
  listInstance: number,
  footnotes: NumberedFootnotes,
): (Paragraph | Table)[] {
  const { block } = placed;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] })];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'case-block':
      return [caseBlockTable(block.rows)];
    case 'paragraph': {
      const children = block.runs.flatMap((run) =>
        'text' in run ? [runToWord(run)] : footnoteReference(run, footnotes),
      );
      if (block.role === 'item-title')
        return [new LetterParagraph({ heading: HeadingLevel.HEADING_2 }, children)];
      const style = styleOf(placed);
      return [
        new LetterParagraph(
          {
            widowControl: true,
            ...(placed.leadsIn ? { keepNext: true } : {}),
            ...(style === undefined ? {} : { style }),
            ...(block.list === 'number'
              ? { numbering: { reference: NUMBERED_LIST, level: 0, instance: listInstance } }
              : {}),
            ...(block.list === 'bullet' ? { numbering: { reference: BULLET_LIST, level: 0 } } : {}),
          },
          children,
        ),
      ];
    }
  }
}

/** A paragraph of any elements. The type of `docx` for children leaves the two ends of a bookmark out. */
class LetterParagraph extends Paragraph {
  constructor(options: IParagraphOptions, children: readonly XmlComponent[]) {
    super(options);
    this.root.push(...children);
  }
}

function runToWord(run: LetterText): TextRun {
  const options: IRunOptions = {
    text: printable(run.text),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.vertical === 'superscript' ? { superScript: true } : {}),
    ...(run.vertical === 'subscript' ? { subScript: true } : {}),
  };
  return new TextRun(options);
}

function caseBlockTable(rows: readonly CaseBlockCell[][]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: COLUMNS,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    // Word's own check of accessibility asks each table for a header row.
    rows: rows.map(
      (row, at) =>
        new TableRow({ cantSplit: true, ...(at === 0 ? { tableHeader: true } : {}), children: cellsOf(row) }),
    ),
  });
}

/** A row with one pair stretches its value over the rest of the width. */
function cellsOf(row: readonly CaseBlockCell[]): TableCell[] {
  return row.flatMap((cell, index) => {
    const alone = row.length === 1;
    return [
      tableCell(cell.label, { width: COLUMNS[index * 2] ?? 0, label: true, span: 1 }),
      tableCell(cell.value, { width: COLUMNS[index * 2 + 1] ?? 0, label: false, span: alone ? 3 : 1 }),
    ];
  });
}

function tableCell(text: string, options: { width: number; label: boolean; span: number }): TableCell {
  return new TableCell({
    width: { size: options.width, type: WidthType.DXA },
    columnSpan: options.span,
    ...(options.label ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: LABEL_GREY } } : {}),
    children: [
      new Paragraph({
        style: 'CaseBlock',
        children: [new TextRun({ text: printable(text), bold: options.label })],
      }),
    ],
  });
}
