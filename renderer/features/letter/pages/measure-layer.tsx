import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Block } from '../../../../shared/letter/tree.ts';
import { NumbersFootnotes } from '../footnotes.tsx';
import { LetterBlock, printRun } from '../letter-blocks.tsx';
import { usePaperStyles } from '../paper-styles.ts';
import { TEXT } from './page-rules.ts';
import { usePageStyles } from './page-styles.ts';
import type { Measurable } from './use-pages.tsx';

const useStyles = makeStyles({
  /** Laid out and never seen. */
  layer: {
    position: 'fixed',
    top: 0,
    left: '-9999px',
    width: `${TEXT.width}px`,
    visibility: 'hidden',
    contain: 'strict',
    height: '10px',
    overflow: 'hidden',
  },
});

interface Props {
  /** Of the whole letter: footnotes are numbered by it. */
  blocks: readonly Block[];
  wanted: readonly Measurable[];
  /** Given the elements of what is wanted, in order. @returns what takes back what it began */
  onDrawn(elements: readonly Element[]): () => void;
}

/** Draws parts of a letter in the width of the page, out of sight, for their heights. */
export function MeasureLayer({ blocks, wanted, onDrawn }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const layer = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted tells whether there is something new to measure
  useLayoutEffect(() => {
    const drawn = layer.current?.querySelectorAll('[data-measured] > *') ?? [];
    return onDrawn(Array.from(drawn, (element) => element.querySelector('li') ?? element));
  }, [wanted]);
  return (
    <div ref={layer} className={mergeClasses(page.text, styles.layer)} aria-hidden inert>
      <NumbersFootnotes blocks={blocks}>
        {wanted.map((one) => (
          <div key={one.key} data-measured="">
            {'note' in one ? <div className={page.note}>0 {one.note}</div> : <Measured block={one.block} />}
          </div>
        ))}
      </NumbersFootnotes>
    </div>
  );
}

const NO_MARGIN = { margin: 0 };

function Measured({ block }: { block: Block }) {
  const styles = usePaperStyles();
  if (block.kind !== 'paragraph' || block.list === undefined)
    return <LetterBlock block={block} after={undefined} style={NO_MARGIN} />;
  return (
    <ul className={styles.list} style={NO_MARGIN}>
      <li>{block.runs.map(printRun)}</li>
    </ul>
  );
}
