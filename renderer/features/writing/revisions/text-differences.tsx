import { makeStyles, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { RichText } from '../../../../shared/domain/rich-text.ts';
import { redline } from '../../../../shared/letter/redline.ts';
import { composeRichText } from '../../../../shared/letter/rich-text.ts';
import { Pieces } from '../../signing/redline-pieces.tsx';

const useStyles = makeStyles({
  same: { display: 'block', padding: '16px' },
  /** Paper in every theme, as letters are compared. */
  paper: {
    padding: '12px 16px',
    backgroundColor: '#fff',
    color: '#000',
    forcedColorAdjust: 'none',
    fontFamily: "'Liberation Serif', 'Times New Roman', serif",
    fontSize: '16px',
    lineHeight: '1.5',
    overflowWrap: 'anywhere',
    '& p': { margin: '0 0 8px' },
  },
});

/** What was written since: inserted words underlined, deleted ones struck through. */
export function TextDifferences({ before, after }: { before: RichText; after: RichText }) {
  const styles = useStyles();
  const { parts, changes } = useMemo(() => redline(asLetter(before), asLetter(after)), [before, after]);
  if (changes === 0) return <Text className={styles.same}>The text of now is the same.</Text>;
  return (
    <div className={styles.paper} lang="en-US">
      {parts.map((part, index) =>
        part.kind === 'block' && part.block.kind === 'paragraph' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
          <p key={index}>
            <Pieces pieces={part.block.pieces} />
          </p>
        ) : null,
      )}
    </div>
  );
}

function asLetter(rich: RichText) {
  return { blocks: composeRichText(rich, { place: { field: 'summary' }, evidence: 'parentheses' }) };
}
