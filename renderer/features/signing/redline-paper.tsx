import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Fragment, type Ref } from 'react';
import type { Redline, RedlinePart } from '../../../shared/letter/redline.ts';
import type { RedlineBlock } from '../../../shared/letter/redline-blocks.ts';
import { usePaperStyles } from '../letter/paper-styles.ts';
import { CellTable } from './redline-cells.tsx';
import { Pieces } from './redline-pieces.tsx';
import { shownParts } from './shown-parts.ts';

const useStyles = makeStyles({
  block: { paddingLeft: '0.6em', marginLeft: '-0.8em', borderLeft: '0.2em solid transparent' },
  /** A bar at the edge, as in the margin of a contract: where a block was put in or taken out as a whole. */
  whole: { borderLeftColor: '#444' },
  note: {
    margin: '0 0 0.83em',
    padding: '0.3em 0.6em',
    border: '1px dashed #666',
    fontFamily: "'Liberation Sans', Arial, sans-serif",
    fontSize: '0.833em',
    color: '#333',
  },
  left: {
    margin: '0 0 0.83em',
    textAlign: 'center',
    fontFamily: "'Liberation Sans', Arial, sans-serif",
    fontSize: '0.833em',
    color: '#595959',
  },
});

interface Props {
  redline: Redline;
  language: string;
  onlyChanges: boolean;
  ref: Ref<HTMLElement>;
}

/** The redline on paper: inserted text underlined, deleted text struck through, each also named for screen readers. */
export function RedlinePaper({ redline, language, onlyChanges, ref }: Props) {
  const paper = usePaperStyles();
  const styles = useStyles();
  return (
    <article ref={ref} className={paper.page} lang={language} aria-label="Differences between the letters">
      {shownParts(redline.parts, onlyChanges).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <Fragment key={index}>
          {part.kind === 'left-out' ? (
            <p className={styles.left}>
              {part.blocks === 1
                ? '1 paragraph without changes'
                : `${part.blocks} paragraphs without changes`}
            </p>
          ) : (
            <Part part={part} />
          )}
        </Fragment>
      ))}
    </article>
  );
}

function Part({ part }: { part: RedlinePart }) {
  const styles = useStyles();
  switch (part.kind) {
    case 'moved-away':
      return (
        <p className={styles.note}>
          Moved from here, now item {part.to}: <del>{part.title}</del>
        </p>
      );
    case 'moved-here':
      return (
        <p className={styles.note} data-change={part.number} tabIndex={-1}>
          Moved here: it was item {part.from}.
        </p>
      );
    case 'block':
      return <Block block={part.block} />;
  }
}

function Block({ block }: { block: RedlineBlock }) {
  const paper = usePaperStyles();
  const styles = useStyles();
  const isWhole = block.change === 'inserted' || block.change === 'deleted';
  const look = mergeClasses(styles.block, isWhole && styles.whole);
  switch (block.kind) {
    case 'heading':
      return (
        <h2 className={mergeClasses(paper.heading, look)}>
          <Pieces pieces={block.pieces} />
        </h2>
      );
    case 'page-break':
      return <hr className={paper.break} />;
    case 'case-block':
      return <CellTable rows={block.rows} className={mergeClasses(paper.table, look)} />;
    case 'paragraph': {
      if (block.list !== undefined) return <ListLine block={block} look={look} />;
      const roles = { 'item-title': paper.title, credential: paper.credential } as const;
      const role =
        block.role === 'item-title' || block.role === 'credential' ? roles[block.role] : paper.paragraph;
      const Tag = block.role === 'item-title' ? 'h3' : 'p';
      return (
        <Tag className={mergeClasses(role, look)}>
          <Pieces pieces={block.pieces} />
        </Tag>
      );
    }
  }
}

/** Each line for itself: what was taken out has no number in the later letter. */
function ListLine({ block, look }: { block: Extract<RedlineBlock, { kind: 'paragraph' }>; look: string }) {
  return (
    <ul className={look}>
      <li>
        <Pieces pieces={block.pieces} />
      </li>
    </ul>
  );
}
