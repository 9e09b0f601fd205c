import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';
import { putChip } from './chip-html.ts';
import { ColorSwatch } from './color-swatch.tsx';
import type { Meanings } from './use-meanings.ts';
import { quoteWord, stateWord, tagWords } from './words.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '6px 10px 6px 9px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  text: { minWidth: 0 },
  quote: {
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  note: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  state: {
    display: 'flex',
    gap: '4px',
    alignItems: 'flex-start',
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
});

interface Props {
  id: string;
  listed: ListedEvidence;
  /** Its page is in view. */
  isCurrent: boolean;
  /** The keys of the list are at it. */
  isActive: boolean;
  isSelected: boolean;
  meanings: Meanings;
}

/** One piece of evidence in the list: what it says, what the reviewer says of it, where it is. */
export const EvidenceRow = memo(function EvidenceRow({
  id,
  listed,
  isCurrent,
  isActive,
  isSelected,
  meanings,
}: Props) {
  const styles = useStyles();
  const { evidence, printed } = listed;
  const state = stateWord(listed);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      tabIndex={-1}
      data-evidence-row={evidence.id}
      draggable
      onDragStart={(event) => putChip(event.dataTransfer, listed)}
      className={mergeClasses(styles.row, isCurrent && styles.current, isActive && styles.active)}
    >
      <ColorSwatch color={evidence.color} />
      <div className={styles.text}>
        {evidence.note !== '' && <div className={styles.note}>{evidence.note}</div>}
        <div className={styles.quote}>
          {evidence.quote === '' ? quoteWord(evidence) : `“${quoteWord(evidence)}”`}
        </div>
        <div className={styles.quiet}>{[printed, ...tagWords(evidence, meanings)].join(' · ')}</div>
        {state !== '' && (
          <div className={styles.state}>
            <WarningRegular aria-hidden />
            <span>{state}</span>
          </div>
        )}
      </div>
    </div>
  );
});
