import { makeStyles, tokens } from '@fluentui/react-components';
import type { SearchSnippet } from '../../../shared/contracts/search.ts';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere' },
  // As a marker pen on paper, in every theme.
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Told apart without colours, too.
    textDecorationLine: 'underline',
    textDecorationThickness: '1px',
    textUnderlineOffset: '2px',
    borderRadius: '2px',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
});

/** A piece of a page's text, with what was found in it marked. */
export function Snippet({ snippet: { text, ranges, isCut } }: { snippet: SearchSnippet }) {
  const styles = useStyles();
  const starts = [0, ...ranges.map(({ end }) => end)];
  return (
    <span className={styles.text}>
      {isCut.before && '… '}
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(starts[index], start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(starts.at(-1))}
      {isCut.behind && ' …'}
    </span>
  );
}
