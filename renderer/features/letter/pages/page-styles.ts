import { makeStyles } from '@fluentui/react-components';
import { LINE_HEIGHT, NOTE_LINE_HEIGHT, NOTE_RULE, PAPER, TEXT } from './page-rules.ts';

/** Pages are paper in every theme: black on white, as they will print. */
export const usePageStyles = makeStyles({
  sheet: {
    position: 'relative',
    boxSizing: 'border-box',
    width: `${PAPER.width}px`,
    height: `${PAPER.height}px`,
    backgroundColor: '#fff',
    boxShadow: '0 1px 4px rgba(0, 0, 0, 0.3)',
    transformOrigin: 'top left',
    forcedColorAdjust: 'none',
    ':focus-visible': { outline: '3px solid #0f6cbd', outlineOffset: '2px' },
  },
  text: {
    color: '#000',
    fontFamily: "'Liberation Serif', 'Times New Roman', serif",
    fontSize: '16px',
    textRendering: 'geometricPrecision',
    lineHeight: `${LINE_HEIGHT}px`,
    overflowWrap: 'break-word',
    // Two thirds of the text's size, and no line is raised for them, as in Word.
    '& sup, & sub': { fontSize: '0.66em', lineHeight: 0 },
    // Rows of 16 pt, their lines among them.
    '& table': { lineHeight: '1.15' },
    '& table td, & table th': { padding: '2.5px 7.2px' },
  },
  body: {
    position: 'absolute',
    top: `${PAPER.margin}px`,
    left: `${PAPER.margin}px`,
    width: `${TEXT.width}px`,
    display: 'flow-root',
  },
  notes: {
    position: 'absolute',
    bottom: `${PAPER.margin}px`,
    left: `${PAPER.margin}px`,
    width: `${TEXT.width}px`,
    lineHeight: `${NOTE_LINE_HEIGHT}px`,
    '& ol > li': { padding: 0 },
    '& ol::before': { boxSizing: 'border-box', height: `${NOTE_RULE}px`, margin: 0 },
  },
  note: { fontSize: '13.333px', lineHeight: `${NOTE_LINE_HEIGHT}px` },
  /** What stands at the edges is no text of the letter: neither copied nor read out with it. */
  edge: {
    position: 'absolute',
    left: `${PAPER.margin}px`,
    width: `${TEXT.width}px`,
    fontSize: '12px',
    lineHeight: '13.8px',
    '::before': { content: 'attr(data-text)' },
  },
  header: { top: `${PAPER.edge}px`, textAlign: 'right' },
  footer: { bottom: `${PAPER.edge + 13.333}px`, textAlign: 'center' },
});
