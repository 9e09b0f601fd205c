import { makeStyles, ToggleButton } from '@fluentui/react-components';
import type { Asked } from './asked.ts';
import { chipsOf, type Expansion } from './chips.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: {
    minWidth: 0,
    maxWidth: '100%',
    fontWeight: 'normal',
    '& > *': { overflow: 'hidden', textOverflow: 'ellipsis' },
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  expansions: readonly Expansion[];
  asked: Asked;
  onChange(asked: Asked): void;
}

/** What else counts as the words of the query, each to be switched off and on. Forms of words are one chip. */
export function ExpansionChips({ expansions, asked, onChange }: Props) {
  const styles = useStyles();
  const chips = chipsOf(expansions);
  if (chips.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label="Also found">
      {chips.map(({ ids, label, title, on }) => (
        <ToggleButton
          key={ids.join(' ')}
          className={styles.chip}
          size="small"
          shape="circular"
          checked={on}
          title={title}
          aria-label={title}
          onClick={() => {
            const switched = Object.fromEntries(ids.map((id) => [id, !on]));
            onChange({ ...asked, switches: { ...asked.switches, ...switched } });
          }}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}
