import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { Mark } from '../model/marks.ts';
import type { QuarterTurns } from '../model/types.ts';
import { placed } from './placed.ts';

const useStyles = makeStyles({
  mark: {
    position: 'absolute',
    borderRadius: '2px',
    pointerEvents: 'none',
    // Ink stays ink under it, as under a marker pen.
    mixBlendMode: 'multiply',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', opacity: 0.5, mixBlendMode: 'normal' },
  },
  find: { backgroundColor: '#ffe47a' },
  search: { backgroundColor: '#bfe3b4' },
  place: { backgroundColor: '#b7d7f5' },
  // An outline alone: the selection is painted by itself, and a box must not hide what it holds.
  picked: {
    outline: '2px dashed #0f548c',
    outlineOffset: '1px',
    '@media (forced-colors: active)': {
      backgroundColor: 'transparent',
      opacity: 1,
      outlineColor: 'Highlight',
    },
  },
  evidence: { boxSizing: 'border-box' },
  amber: { backgroundColor: '#ffe08a', borderBottom: '2px solid #8a6100' },
  green: { backgroundColor: '#bfe8bd', borderBottom: '3px double #0b6a0b' },
  red: { backgroundColor: '#fbc9c4', borderBottom: '2px dashed #a4262c' },
  blue: { backgroundColor: '#bcdcf7', borderBottom: '2px dotted #0f548c' },
  violet: { backgroundColor: '#ddccf5', borderBottom: '3px groove #5c2e91' },
  /** Outlined, not only coloured: it is told apart without seeing colours. */
  current: {
    backgroundColor: '#ffc04d',
    outline: '2px solid #8a3707',
    outlineOffset: '1px',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', outlineColor: 'Highlight' },
  },
});

/** Boxes over the picture of a page. For the eye alone: what they mark is read in the text, or told by who marks it. */
export const MarkLayer = memo(function MarkLayer({
  marks,
  turns,
}: {
  marks: readonly Mark[];
  turns: QuarterTurns;
}) {
  const styles = useStyles();
  return marks.flatMap(({ rects, kind, color, current = false }, index) =>
    rects.map((rect, part) => (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: a box keeps nothing; two marks may lie on the same words
        key={`${index} ${part}`}
        className={mergeClasses(
          styles.mark,
          styles[kind],
          current && styles.current,
          // Gone to, it keeps its colour and gets the outline.
          kind === 'evidence' && styles[color ?? 'amber'],
        )}
        style={placed(rect, turns)}
        data-mark={kind}
        data-current={current || undefined}
        aria-hidden
      />
    )),
  );
});
