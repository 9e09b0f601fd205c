import type { Ref } from '../pdf/pdf-writer.ts';

/** How a stretch of text looks. */
export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  /** In points; the document's own where absent. */
  size?: number;
  mono?: boolean;
  raised?: 'super' | 'sub';
  /** With a frame around it. */
  framed?: boolean;
}

/** A picture that is in the PDF already. Width and height in points. */
export interface Picture {
  ref: Ref;
  width: number;
  height: number;
}

export type Inline =
  /** `standsFor`: in place of the text, the number of the page, or that of all pages, which is known at the end alone. */
  | { kind: 'text'; text: string; style: TextStyle; standsFor?: 'page' | 'pages' }
  | { kind: 'line-break' }
  | { kind: 'tab' }
  | { kind: 'picture'; picture: Picture };

export interface Paragraph {
  kind: 'paragraph';
  inlines: readonly Inline[];
  align?: 'left' | 'center' | 'right';
  /** In points, from the left edge of the text. */
  indent?: number;
  /** Of the first line, beyond `indent`; negative hangs. */
  firstIndent?: number;
  before?: number;
  after?: number;
  /** A number or bullet that hangs to the left of the first line. */
  marker?: string;
  /** A heading, and of which level, from 1: it gets a bookmark. */
  heading?: number;
}

export interface TableCell {
  blocks: readonly Block[];
  /** Columns that it takes. */
  span?: number;
  /** It goes on from the cell above it, and in the one below: no rule between them. */
  goesOn?: { above?: boolean; below?: boolean };
}

export interface TableRow {
  kind: 'row';
  cells: readonly TableCell[];
  /** Shares of the width by column; equal where there are none. */
  columns?: readonly number[];
  border: boolean;
  indent?: number;
}

/** `section`: what stands over and under the pages may be another from here on. It is nothing by itself. */
export type Block = Paragraph | TableRow | { kind: 'page-break' } | { kind: 'rule' } | { kind: 'section' };
