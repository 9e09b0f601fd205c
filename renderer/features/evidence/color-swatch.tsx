import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { EvidenceColor } from '../../../shared/domain/evidence.ts';

// As the marks on the pages are (reader/view/mark-layer.tsx), with the same lines under them.
const useStyles = makeStyles({
  swatch: {
    width: '14px',
    height: '14px',
    boxSizing: 'border-box',
    marginTop: '1px',
    borderRadius: '2px',
    flexShrink: 0,
    forcedColorAdjust: 'none',
  },
  amber: { backgroundColor: '#ffe08a', borderBottom: '2px solid #8a6100' },
  green: { backgroundColor: '#bfe8bd', borderBottom: '3px double #0b6a0b' },
  red: { backgroundColor: '#fbc9c4', borderBottom: '2px dashed #a4262c' },
  blue: { backgroundColor: '#bcdcf7', borderBottom: '2px dotted #0f548c' },
  violet: { backgroundColor: '#ddccf5', borderBottom: '3px groove #5c2e91' },
});

/** The colour of evidence, beside the words that say what it stands for. */
export function ColorSwatch({ color }: { color: EvidenceColor }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.swatch, styles[color])} aria-hidden />;
}
