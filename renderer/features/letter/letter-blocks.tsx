import { mergeClasses } from '@fluentui/react-components';
import { type CSSProperties, Fragment, type ReactNode } from 'react';
import type {
  Block,
  CaseBlockCell,
  ParagraphRole,
  Place,
  Run,
  TextRun,
} from '../../../shared/letter/tree.ts';
import { FootnoteMark } from './footnotes.tsx';
import { usePaperStyles } from './paper-styles.ts';

export type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>;

interface Props {
  block: Block;
  /** The block that follows. */
  after: Block | undefined;
  /** In place of the distances of a letter that has no pages. */
  style?: CSSProperties;
  onGoTo?(place: Place): void;
}

/** A block of the letter in its look; list entries are drawn in lists. */
export function LetterBlock({ block, after, style, onGoTo }: Props) {
  const styles = usePaperStyles();
  switch (block.kind) {
    case 'heading':
      return (
        <h2 className={styles.heading} style={style}>
          {block.text}
        </h2>
      );
    case 'page-break':
      return <hr className={styles.break} />;
    case 'case-block':
      return <CaseBlockTable rows={block.rows} {...(style && { style })} />;
    case 'paragraph': {
      const place = onGoTo && block.place;
      const look = styles[lookOf(block.role, after)];
      const Tag = block.role === 'item-title' ? 'h3' : 'p';
      return (
        <Tag
          className={mergeClasses(look, place && styles.linked)}
          style={style}
          data-role={block.role}
          data-item={block.role === 'item-title' ? block.place?.item : undefined}
          onClick={place && (() => onGoTo(place))}
        >
          {block.runs.map(printRun)}
        </Tag>
      );
    }
  }
}

/** Of label, value, label and value, as in Word. */
const COLUMN_SHARES = [
  ['label', '21.4%'],
  ['value', '24.6%'],
  ['second label', '29.4%'],
  ['second value', '24.6%'],
] as const;

function lookOf(role: ParagraphRole, after: Block | undefined) {
  if (role === 'item-title') return 'title';
  if (role === 'credential') return 'credential';
  if (!role.startsWith('cover')) return 'paragraph';
  return after?.kind === 'paragraph' && after.role === 'cover-line' ? 'coverLine' : 'cover';
}

function CaseBlockTable({ rows, style }: { rows: CaseBlockCell[][]; style?: CSSProperties }) {
  const styles = usePaperStyles();
  return (
    <table className={styles.table} style={style}>
      <colgroup>
        {COLUMN_SHARES.map(([name, width]) => (
          <col key={name} style={{ width }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.label}>
            {row.map((cell) => (
              <Fragment key={cell.label}>
                <th scope="row">{cell.label}</th>
                <td colSpan={row.length === 1 ? 3 : 1}>{cell.value}</td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A run in its look. @param index in its paragraph */
export function printRun(run: Run, index: number): ReactNode {
  if (!('text' in run)) return <FootnoteMark key={index} run={run} />;
  return <Fragment key={index}>{printText(run)}</Fragment>;
}

/** A text in its look. */
export function printText(run: TextRun): ReactNode {
  let node: ReactNode = run.text;
  if (run.vertical === 'superscript') node = <sup>{node}</sup>;
  if (run.vertical === 'subscript') node = <sub>{node}</sub>;
  if (run.italic) node = <em>{node}</em>;
  if (run.bold) node = <strong>{node}</strong>;
  return node;
}
