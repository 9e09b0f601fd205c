import { Fragment, useMemo } from 'react';
import type { Block, LetterTree, Place } from '../../../shared/letter/tree.ts';
import { WithFootnotes } from './footnotes.tsx';
import { LetterBlock, type ParagraphBlock, printRun } from './letter-blocks.tsx';
import { usePaperStyles } from './paper-styles.ts';

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
              <LetterBlock block={group} after={firstOf(groups[index + 1])} {...(onGoTo && { onGoTo })} />
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
