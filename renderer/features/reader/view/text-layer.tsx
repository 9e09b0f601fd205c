import { makeStyles } from '@fluentui/react-components';
import { memo } from 'react';
import { blocksOf } from '../model/blocks.ts';
import { turnDirection, turnRect } from '../model/turn.ts';
import type { QuarterTurns, Word } from '../model/types.ts';
import { placed } from './placed.ts';

const useStyles = makeStyles({
  layer: {
    position: 'absolute',
    inset: 0,
    // Font sizes in cqh follow the page's height: zooming restyles the layer without rendering it again.
    containerType: 'size',
    color: 'transparent',
    userSelect: 'text',
  },
  /** A paragraph or a heading to whom it is read aloud; its words have places of their own. */
  block: { margin: 0 },
  word: {
    position: 'absolute',
    overflow: 'hidden',
    whiteSpace: 'pre',
    lineHeight: 1,
    cursor: 'text',
    // What is selected is painted from the words' boxes; these glyphs are only as wide as the page's by chance.
    '::selection': { backgroundColor: 'transparent', color: 'transparent' },
  },
});

/** Where a line ends, so that the browser's own text of a selection has lines too. */
function separator(words: readonly Word[], index: number): string {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next === undefined || word.hyphen) return '';
  return next.line === word.line ? ' ' : '\n';
}

/** The page's words as real text, invisible over the picture: for selection, for copying, and to be read aloud. */
export const TextLayer = memo(function TextLayer({
  words,
  turns,
  isRecognized,
}: {
  words: readonly Word[];
  turns: QuarterTurns;
  /** Found in a picture. */
  isRecognized: boolean;
}) {
  const styles = useStyles();
  return (
    <div className={styles.layer} lang="en-US" data-text-layer>
      {blocksOf(words, isRecognized).map(({ from, to, isHeading }) => (
        // The page itself is what they are under.
        <p key={from} className={styles.block} {...(isHeading && { role: 'heading', 'aria-level': 3 })}>
          {words.slice(from, to).map((word, at) => {
            const index = from + at;
            const box = turnRect(word.box, turns);
            const upright = turnDirection(word.direction, turns) % 2 === 0;
            return (
              <span
                key={index}
                className={styles.word}
                data-word={index}
                style={{
                  ...placed(word.box, turns),
                  fontSize: upright ? `${box.height * 80}cqh` : `${box.width * 80}cqw`,
                  writingMode: upright ? undefined : 'vertical-rl',
                }}
              >
                {word.text + separator(words, index)}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
});
