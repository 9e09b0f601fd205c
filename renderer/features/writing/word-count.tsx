import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { plainText, type RichText } from '../../../shared/domain/rich-text.ts';

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  usual: { '@media (max-width: 900px)': { display: 'none' } },
});

/** Words of 439 posted rationales and 194 summaries: from the 10th to the 90th percentile, and their median. */
const USUAL = {
  summary: { least: 159, most: 384, median: 239 },
  rationale: { least: 59, most: 249, median: 118 },
} as const;

/** How many words a text has, against the usual length of its kind. */
export function WordCount({ value, field }: { value: RichText; field: string }) {
  const styles = useStyles();
  const words = plainText(value)
    .split(/\s+/)
    .filter((word) => word !== '').length;
  const { least, most, median } = field === 'summary' ? USUAL.summary : USUAL.rationale;
  return (
    <Text
      size={200}
      className={styles.count}
      title={`Eight of ten posted letters have ${least} to ${most} words here; half have fewer than ${median}.`}
    >
      {words === 1 ? '1 word' : `${words} words`}
      <span className={styles.usual}>
        {words > most ? ', longer than usual' : ''} (usually {least} to {most})
      </span>
    </Text>
  );
}
