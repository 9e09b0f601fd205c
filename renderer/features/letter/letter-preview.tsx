import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode, useMemo } from 'react';
import type {
  Block,
  CaseBlockCell,
  LetterTree,
  ParagraphRole,
  Place,
  Run,
  TextRun,
} from '../../../shared/letter/tree.ts';
import { FootnoteMark, WithFootnotes } from './footnotes.tsx';

/** The page is paper in every theme: black on white, as it will print. */
export const usePaperStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '816px',
    margin: '0 auto',
    // One inch on all sides, in em of a 12-pt body.
    padding: '6em',
    // Narrower than its smallest letters allow, the paper gives up its margins first.
    '@container (max-width: 510px)': { padding: '3em 2em' },
    backgroundColor: '#fff',
    color: '#000',
    boxShadow: '0 1px 4px rgba(0, 0, 0, 0.3)',
    fontFamily: "'Liberation Serif', 'Times New Roman', serif",
    // 12 pt on a page of 8.5 inches is 1.9608 % of its width, and letters keep their widths at any size: lines break
    // where they break in print.
    fontSize: 'clamp(10px, 1.9608cqw, 16px)',
    textRendering: 'geometricPrecision',
    lineHeight: '1.15',
    overflowWrap: 'break-word',
    // Two thirds of the text's size, and no line is raised for them, as in Word.
    '& sup, & sub': { fontSize: '0.66em', lineHeight: 0 },
    forcedColorAdjust: 'none',
  },
  heading: { margin: '1em 0 0.5em', fontSize: 'inherit', fontWeight: 'bold', textAlign: 'center' },
  title: { margin: '0.8em 0 0.7em', fontSize: 'inherit', fontWeight: 'bold' },
  paragraph: { margin: '0 0 0.83em' },
  credential: { margin: 0 },
  cover: { margin: '0 0 1em' },
  coverLine: { margin: 0 },
  /** Text at half an inch, its mark at a quarter. */
  list: { margin: '0 0 0.83em', padding: '0 0 0 3em' },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginBottom: '1em',
    fontFamily: "'Liberation Sans', Arial, sans-serif",
    fontSize: '0.833em',
    '& td, & th': { border: '1px solid #808080', padding: '0.2em 0.54em', textAlign: 'left' },
    '& th': { backgroundColor: '#d9d9d9' },
  },
  /** In the margin, as Word puts it: half an inch from the page's edge. */
  header: { margin: '-4em 0 3.2em', fontSize: '0.75em', lineHeight: '1', textAlign: 'right' },
  footer: { margin: '3.2em 0 -4em', fontSize: '0.75em', lineHeight: '1', textAlign: 'center' },
  /** The end of one page and the beginning of another: what they lie on shows between them. */
  break: {
    height: '16px',
    margin: '6em -6em',
    '@container (max-width: 510px)': { margin: '3em -2em' },
    border: 0,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  linked: { cursor: 'pointer', ':hover': { backgroundColor: '#eef6f8' } },
});

interface Props {
  tree: LetterTree;
  /** Shows how pages are numbered, too. The preview has no pages: it is a sample. */
  showsNumbers?: boolean;
  /** A click on a part of the letter leads to the field it was made from; left out where there is none to lead to. */
  onGoTo?(place: Place): void;
}

/** The letter as it will print, drawn from the same tree that the Word file is written from. */
export function LetterPreview({ tree, showsNumbers = false, onGoTo }: Props) {
  const styles = usePaperStyles();
  const { header, numbers } = tree.page ?? { header: '', numbers: 'page-of-pages' };
  // As in Word, a cover has none.
  const hasCover = tree.blocks.some((block) => block.kind === 'page-break');
  const groups = useMemo(() => groupLists(tree.blocks), [tree.blocks]);
  const head = header === '' ? null : <div className={styles.header}>{header}</div>;
  return (
    <article className={styles.page} lang={tree.language} aria-label="Letter preview">
      {!hasCover && head}
      <WithFootnotes blocks={tree.blocks}>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <Fragment key={index}>
            {Array.isArray(group) ? (
              <List blocks={group} />
            ) : (
              <One block={group} after={firstOf(groups[index + 1])} {...(onGoTo && { onGoTo })} />
            )}
            {hasCover && !Array.isArray(group) && group.kind === 'page-break' && head}
          </Fragment>
        ))}
      </WithFootnotes>
      {showsNumbers && numbers !== 'none' && (
        <div className={styles.footer}>{numbers === 'page' ? 'Page 1' : 'Page 1 of 3'}</div>
      )}
    </article>
  );
}

type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>;

/** Neighbouring list paragraphs of one kind as one list. */
function groupLists(blocks: readonly Block[]): (Block | ParagraphBlock[])[] {
  const groups: (Block | ParagraphBlock[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'paragraph' || block.list === undefined) groups.push(block);
    else if (Array.isArray(last) && last[0]?.list === block.list) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function firstOf(group: Block | ParagraphBlock[] | undefined): Block | undefined {
  return Array.isArray(group) ? group[0] : group;
}

function List({ blocks }: { blocks: ParagraphBlock[] }) {
  const styles = usePaperStyles();
  const ListTag = blocks[0]?.list === 'number' ? 'ol' : 'ul';
  return (
    <ListTag className={styles.list}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
        <li key={index}>{block.runs.map(printRun)}</li>
      ))}
    </ListTag>
  );
}

type OneProps = { block: Block; after: Block | undefined } & Pick<Props, 'onGoTo'>;

function One({ block, after, onGoTo }: OneProps) {
  const styles = usePaperStyles();
  switch (block.kind) {
    case 'heading':
      return <h2 className={styles.heading}>{block.text}</h2>;
    case 'page-break':
      return <hr className={styles.break} />;
    case 'case-block':
      return <CaseBlockTable rows={block.rows} />;
    case 'paragraph': {
      const place = onGoTo && block.place;
      const look = styles[lookOf(block.role, after)];
      const Tag = block.role === 'item-title' ? 'h3' : 'p';
      return (
        <Tag
          className={mergeClasses(look, place && styles.linked)}
          data-role={block.role}
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

function CaseBlockTable({ rows }: { rows: CaseBlockCell[][] }) {
  const styles = usePaperStyles();
  return (
    <table className={styles.table}>
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

function printRun(run: Run, index: number): ReactNode {
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
