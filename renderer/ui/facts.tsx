import { makeStyles, tokens } from '@fluentui/react-components';

/** Eight of the sixteen groups of a hash. */
const HASH_LINE = '40ch';

/** Names and values in two columns. */
export const useFactStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'clamp(88px, 30%, 176px) minmax(0, 1fr)',
    alignItems: 'baseline',
    gap: '8px 16px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  code: {
    display: 'block',
    maxWidth: HASH_LINE,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'text',
  },
});

/** A hash in fours, as it is compared by eye or read out. */
export function Hash({ value }: { value: string }) {
  return (
    <code className={useFactStyles().code}>{(value.toLowerCase().match(/.{1,4}/g) ?? []).join(' ')}</code>
  );
}
