import { makeStyles, mergeClasses, Portal, Text, tokens } from '@fluentui/react-components';
import type { Editor } from '@tiptap/react';
import type { Completion } from '../../../../shared/writing/complete.ts';

const useStyles = makeStyles({
  list: {
    position: 'fixed',
    zIndex: 1000,
    minWidth: '180px',
    maxWidth: '420px',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '16px',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusSmall,
  },
  chosenAbout: { color: 'inherit' },
  chosen: {
    color: tokens.colorNeutralForeground1Selected,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `1px solid ${tokens.colorStrokeFocus2}`,
  },
  about: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

const ROW_PX = 26;

/** What is offered, below the caret (above it where there is no room); said to screen readers, as the focus stays in the text. */
export function OfferList({
  editor,
  offers,
  at,
}: {
  editor: Editor;
  offers: readonly Completion[];
  at: number;
}) {
  const styles = useStyles();
  const chosen = offers[at];
  if (chosen === undefined) {
    return <div role="status" className="off-screen" />;
  }
  const { left, bottom, top } = editor.view.coordsAtPos(editor.state.selection.from - chosen.typed);
  const height = offers.length * ROW_PX + 10;
  const fits = bottom + height < window.innerHeight;
  return (
    <>
      <div role="status" className="off-screen">
        Tab writes {chosen.term.text}
        {offers.length > 1 && `, ${at + 1} of ${offers.length}`}
      </div>
      <Portal>
        <div
          aria-hidden
          className={styles.list}
          style={{ left: Math.min(left, window.innerWidth - 300), top: fits ? bottom + 4 : top - height - 4 }}
        >
          {offers.map(({ term }, index) => (
            <div key={term.text} className={mergeClasses(styles.row, index === at && styles.chosen)}>
              <Text size={300}>{term.text}</Text>
              <Text size={200} className={mergeClasses(styles.about, index === at && styles.chosenAbout)}>
                {index === at ? 'Tab' : term.about}
              </Text>
            </div>
          ))}
        </div>
      </Portal>
    </>
  );
}
