/**
 * What a record says, apart from how it looks. Dates in text are written `{2015-01-22}` (or `{doi}`, `{dob}`) and
 * printed by the layout in its own format.
 */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'para'; text: string; emphasis?: 'bold' | 'italic' | 'small' }
  | { kind: 'labelled'; label: string; text: string }
  | { kind: 'list'; items: readonly string[]; ordered: boolean }
  | { kind: 'fields'; rows: readonly (readonly Field[])[] }
  | {
      kind: 'table';
      head: readonly string[];
      rows: readonly (readonly string[])[];
      widths: readonly number[];
    }
  | { kind: 'checks'; items: readonly { label: string; on: boolean }[]; columns: number }
  | { kind: 'signature'; by: string; date: string }
  | { kind: 'stamp'; lines: readonly string[] }
  | { kind: 'gap'; points: number }
  | { kind: 'newPage' };

export interface Field {
  label: string;
  value: string;
}

export type RecordType =
  | 'Fax cover sheet'
  | 'IMR application'
  | 'Notice'
  | 'UR decision'
  | 'Proof of service'
  | 'Correspondence'
  | 'Request for authorization'
  | 'Progress report'
  | "Doctor's first report"
  | 'Consultation'
  | 'Physical therapy evaluation'
  | 'Physical therapy note'
  | 'Physical therapy flow sheet'
  | 'Physical therapy discharge'
  | 'Operative report'
  | 'Hospital record'
  | 'Imaging report'
  | 'Electrodiagnostic report'
  | 'Laboratory report'
  | 'Medical-legal report';

export type Orientation = 'portrait' | 'landscape';

export interface SourceRecord {
  /** Unique, and named in `index.json`. */
  id: string;
  type: RecordType;
  /** ISO date of the encounter, or of the paper where there is none. */
  date: string;
  /** The role that wrote it, with fictional initials. */
  author: string;
  style: StyleName;
  title: string;
  /** The sender's name, then the lines of its address. */
  letterhead: readonly string[];
  orientation?: Orientation;
  blocks: readonly Block[];
}

export type StyleName =
  | 'form'
  | 'review'
  | 'clinic'
  | 'orthopaedic'
  | 'therapy'
  | 'hospital'
  | 'imaging'
  | 'medlegal'
  | 'office'
  | 'fax';

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const para = (text: string, emphasis?: 'bold' | 'italic' | 'small'): Block =>
  emphasis ? { kind: 'para', text, emphasis } : { kind: 'para', text };
export const labelled = (label: string, text: string): Block => ({ kind: 'labelled', label, text });
export const bullets = (...items: string[]): Block => ({ kind: 'list', items, ordered: false });
export const numbered = (...items: string[]): Block => ({ kind: 'list', items, ordered: true });
/** Rows of label and value: `fields(['Patient', 'A.B.', 'Claim', '1'], ['Employer', 'X'])`. */
export const fields = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'fields',
  rows: rows.map((row) => {
    const cells: Field[] = [];
    for (let index = 0; index < row.length; index += 2) {
      cells.push({ label: row[index] ?? '', value: row[index + 1] ?? '' });
    }
    return cells;
  }),
});
/** Widths are shares of the text width. */
export const table = (
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block => ({ kind: 'table', head, widths, rows });
/** An item that starts with `*` is ticked. */
export const checks = (columns: number, ...items: string[]): Block => ({
  kind: 'checks',
  columns,
  items: items.map((item) => ({ label: item.replace(/^\*/, ''), on: item.startsWith('*') })),
});
export const signature = (by: string, date: string): Block => ({ kind: 'signature', by, date });
export const stamp = (...lines: string[]): Block => ({ kind: 'stamp', lines });
export const gap = (points: number): Block => ({ kind: 'gap', points });
export const newPage: Block = { kind: 'newPage' };
