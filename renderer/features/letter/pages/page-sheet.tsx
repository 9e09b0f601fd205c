import { mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import type { Block, LetterTree, Place } from '../../../../shared/letter/tree.ts';
import { FootnoteList } from '../footnotes.tsx';
import { LetterBlock, type ParagraphBlock, printRun } from '../letter-blocks.tsx';
import { usePaperStyles } from '../paper-styles.ts';
import { cutRuns } from './cut-block.ts';
import { PAPER } from './page-rules.ts';
import { usePageStyles } from './page-styles.ts';
import type { Fragment } from './paginate.ts';
import type { LaidOut } from './use-pages.tsx';

interface Props {
  laidOut: LaidOut;
  /** From 1. */
  number: number;
  /** 1 is the size on paper. */
  scale: number;
  onGoTo?(place: Place): void;
}

/** One page of the letter. */
export function PageSheet({ laidOut, number, scale, onGoTo }: Props) {
  const styles = usePageStyles();
  const { tree, pages } = laidOut;
  const page = pages[number - 1];
  if (page === undefined) return null;
  const name = `Page ${number} of ${pages.length}`;
  const { header, footer } = edgesOf(tree, number, pages.length);
  return (
    <div style={{ width: PAPER.width * scale, height: PAPER.height * scale, margin: '0 auto 16px' }}>
      <section
        className={mergeClasses(styles.sheet, styles.text)}
        style={{ transform: `scale(${scale})` }}
        aria-label={name}
        data-letter-page={number}
        tabIndex={-1}
      >
        {header !== '' && (
          <div aria-hidden className={mergeClasses(styles.edge, styles.header)} data-text={header} />
        )}
        <div className={styles.body}>{fragmentsOf(laidOut, page.fragments, onGoTo)}</div>
        {page.notes.length > 0 && (
          <div className={styles.notes}>
            <FootnoteList label={`Footnotes of page ${number}`} numbers={page.notes} style={{ margin: 0 }} />
          </div>
        )}
        {footer !== '' && (
          <div aria-hidden className={mergeClasses(styles.edge, styles.footer)} data-text={footer} />
        )}
      </section>
    </div>
  );
}

/** A cover has a number and no header, as in Word. */
function edgesOf(
  { page, blocks }: LetterTree,
  number: number,
  of: number,
): { header: string; footer: string } {
  const { header, numbers } = page ?? { header: '', numbers: 'page-of-pages' };
  const hasCover = blocks.some((block) => block.kind === 'page-break');
  const footers = { 'page-of-pages': `Page ${number} of ${of}`, page: `Page ${number}`, none: '' };
  return { header: hasCover && number === 1 ? '' : header, footer: footers[numbers] };
}

/** A part of a block as it stands on the page. */
interface Piece {
  block: Block;
  after: Block | undefined;
  style: CSSProperties;
  /** The rest of a block that began on the page before. */
  continues: boolean;
  /** Of an entry of a numbered list. */
  ordinal: number;
  key: number;
}

function fragmentsOf(laidOut: LaidOut, fragments: readonly Fragment[], onGoTo: Props['onGoTo']): ReactNode[] {
  const pieces = fragments.flatMap((fragment) => pieceOf(laidOut, fragment) ?? []);
  return groupedLists(pieces).map((group) => {
    const [first] = group;
    if (first === undefined) return null;
    if (listOf(first.block) !== undefined) return <List key={first.key} pieces={group} />;
    const { key, block, after, style } = first;
    return <LetterBlock key={key} {...{ block, after, style }} {...(onGoTo && { onGoTo })} />;
  });
}

function pieceOf({ tree, measures }: LaidOut, { block: index, from, to, gap }: Fragment): Piece | undefined {
  const block = tree.blocks[index];
  const starts = measures[index]?.starts ?? [];
  if (block === undefined) return undefined;
  const isWhole = from === 0 && to >= starts.length;
  const cut =
    block.kind === 'paragraph' && !isWhole
      ? { ...block, runs: cutRuns(block.runs, starts[from] ?? 0, starts[to] ?? Infinity) }
      : block;
  return {
    block: cut,
    after: tree.blocks[index + 1],
    style: { margin: `${gap}px 0 0` },
    continues: from > 0,
    ordinal: ordinalOf(tree.blocks, index),
    key: index,
  };
}

/** Each numbered list of the letter begins with 1. */
function ordinalOf(blocks: readonly Block[], index: number): number {
  let first = index;
  while (first > 0 && listOf(blocks[first - 1]) === 'number') first -= 1;
  return index - first + 1;
}

function listOf(block: Block | undefined): ParagraphBlock['list'] {
  return block?.kind === 'paragraph' ? block.list : undefined;
}

/** Neighbouring entries of one kind of list together. */
function groupedLists(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const list = listOf(piece.block);
    if (list !== undefined && listOf(last?.[0]?.block) === list) last?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function List({ pieces }: { pieces: readonly Piece[] }) {
  const styles = usePaperStyles();
  const [first] = pieces;
  const ListTag = first !== undefined && listOf(first.block) === 'number' ? 'ol' : 'ul';
  return (
    <ListTag
      className={styles.list}
      style={{ margin: 0 }}
      {...(ListTag === 'ol' && { start: first?.ordinal })}
    >
      {pieces.map(
        ({ block, style, continues, key }) =>
          block.kind === 'paragraph' && (
            <li key={key} style={continues ? { ...style, listStyleType: 'none' } : style}>
              {block.runs.map(printRun)}
            </li>
          ),
      )}
    </ListTag>
  );
}
