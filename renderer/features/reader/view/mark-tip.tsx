import { makeStyles, Portal, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  tip: {
    position: 'fixed',
    zIndex: 1,
    maxWidth: '320px',
    maxHeight: '160px',
    overflow: 'hidden',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    pointerEvents: 'none',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

/** Beyond this share of the window it opens to the other side. */
const FAR = 0.6;

/** What a mark says, beside the pointer. For the eye: the list of what is marked says the same. */
export function MarkTip({ text, at }: { text: string; at: { x: number; y: number } }) {
  const styles = useStyles();
  const isRight = at.x > FAR * window.innerWidth;
  const isLow = at.y > FAR * window.innerHeight;
  return (
    <Portal>
      <div
        className={styles.tip}
        style={{
          ...(isRight ? { right: window.innerWidth - at.x + 12 } : { left: at.x + 12 }),
          ...(isLow ? { bottom: window.innerHeight - at.y + 12 } : { top: at.y + 16 }),
        }}
        data-mark-tip
        aria-hidden
      >
        {text}
      </div>
    </Portal>
  );
}
