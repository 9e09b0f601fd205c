import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // A long one must not push the rest out of sight.
  text: {
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    maxHeight: '120px',
    overflowY: 'auto',
    // Enlarged to 200 % on a small screen: two lines, and the form keeps its place.
    '@media (max-height: 500px)': { maxHeight: '40px' },
  },
});

/** Somebody's own words, in their lines; a long text scrolls, by keyboard too. */
export function Quoted({ name, text }: { name: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable, for its arrow keys to scroll it
    <div className={useStyles().text} role="group" aria-label={name} tabIndex={0}>
      {text}
    </div>
  );
}
