import { makeStyles, tokens } from '@fluentui/react-components';

/** The page is paper in every theme: black on white, as it will print. */
export const usePaperStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '816px',
    margin: '0 auto',
    // One inch on all sides, in em of a 12-pt body.
    padding: '6em',
    // Narrower than its smallest letters allow, the paper gives up its margins first.
    '@container (max-width: 510px)': { padding: '3em 2em' },
    backgroundColor: '#fff',
    color: '#000',
    boxShadow: '0 1px 4px rgba(0, 0, 0, 0.3)',
    fontFamily: "'Liberation Serif', 'Times New Roman', serif",
    // 12 pt on a page of 8.5 inches is 1.9608 % of its width, and letters keep their widths at any size: lines break
    // where they break in print.
    fontSize: 'clamp(10px, 1.9608cqw, 16px)',
    textRendering: 'geometricPrecision',
    lineHeight: '1.15',
    overflowWrap: 'break-word',
    // Two thirds of the text's size, and no line is raised for them, as in Word.
    '& sup, & sub': { fontSize: '0.66em', lineHeight: 0 },
    forcedColorAdjust: 'none',
  },
  heading: { margin: '1em 0 0.5em', fontSize: 'inherit', fontWeight: 'bold', textAlign: 'center' },
  title: { margin: '0.8em 0 0.7em', fontSize: 'inherit', fontWeight: 'bold' },
  paragraph: { margin: '0 0 0.83em' },
  credential: { margin: 0 },
  cover: { margin: '0 0 1em' },
  coverLine: { margin: 0 },
  /** Text at half an inch, its mark at a quarter. */
  list: { margin: '0 0 0.83em', padding: '0 0 0 3em' },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginBottom: '1em',
    fontFamily: "'Liberation Sans', Arial, sans-serif",
    fontSize: '0.833em',
    '& td, & th': { border: '1px solid #808080', padding: '0.2em 0.54em', textAlign: 'left' },
    '& th': { backgroundColor: '#d9d9d9' },
  },
  /** In the margin, as Word puts it: half an inch from the page's edge. */
  header: { margin: '-4em 0 3.2em', fontSize: '0.75em', lineHeight: '1', textAlign: 'right' },
  footer: { margin: '3.2em 0 -4em', fontSize: '0.75em', lineHeight: '1', textAlign: 'center' },
  /** The end of one page and the beginning of another: what they lie on shows between them. */
  break: {
    height: '16px',
    margin: '6em -6em',
    '@container (max-width: 510px)': { margin: '3em -2em' },
    border: 0,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  linked: { cursor: 'pointer', ':hover': { backgroundColor: '#eef6f8' } },
});
