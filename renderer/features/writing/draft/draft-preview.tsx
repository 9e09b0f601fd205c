import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { plainText } from '../../../../shared/domain/rich-text.ts';
import { type DraftInput, layOutSummary } from '../../../../shared/drafting/lay-out.ts';
import { gapsIn } from '../../../../shared/writing/gaps.ts';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: '8px 12px',
    maxHeight: '140px',
    overflowY: 'auto',
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: "'Liberation Serif', 'Times New Roman', serif",
    fontSize: '15px',
    lineHeight: '1.4',
  },
  gap: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dashed',
  },
});

/** The draft as it will read, its gaps marked; citations are left out here. */
export function DraftPreview({ told, requests }: Omit<DraftInput, 'chips'>) {
  const styles = useStyles();
  const text = plainText(layOutSummary({ told, requests, chips: new Map() }));
  const pieces: { text: string; isGap: boolean }[] = [];
  let at = 0;
  for (const { start, end } of gapsIn(text)) {
    pieces.push({ text: text.slice(at, start), isGap: false }, { text: text.slice(start, end), isGap: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isGap: false });
  return (
    <section aria-label="How it reads">
      <Text as="h3" weight="semibold">
        How it reads
      </Text>
      {/* Reachable, so that the arrow keys scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <p className={styles.text} tabIndex={0}>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
          <span key={index} className={piece.isGap ? styles.gap : undefined}>
            {piece.text}
          </span>
        ))}
      </p>
    </section>
  );
}
