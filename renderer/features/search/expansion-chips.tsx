import { makeStyles, ToggleButton } from '@fluentui/react-components';
import type { CaseSearch } from '../../../shared/contracts/search.ts';
import type { Asked } from './asked.ts';

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

type Expansion = CaseSearch['understood']['expansions'][number];

/** Terms that a chip names; the others stand in its tooltip. */
const NAMED = 2;

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

interface Chip {
  ids: string[];
  label: string;
  title: string;
  on: boolean;
}

function chipsOf(expansions: readonly Expansion[]): Chip[] {
  const forms = expansions.filter(({ kind }) => kind === 'forms');
  const chips = expansions.flatMap(({ id, kind, of, terms, on }): Chip[] => {
    if (kind === 'forms') return [];
    const named = terms.slice(0, NAMED).join(', ');
    const rest = terms.length > NAMED ? ` +${terms.length - NAMED}` : '';
    const word = kind === 'misread' ? 'misread as' : 'also';
    const title = `${TITLES[kind]} “${of}”: ${terms.join(', ')}`;
    return [{ ids: [id], label: `${word}: ${named}${rest}`, title, on }];
  });
  if (forms.length > 0) {
    chips.push({
      ids: forms.map(({ id }) => id),
      label: 'word forms',
      title: `Forms of the words: ${forms.flatMap(({ terms }) => terms).join(', ')}`,
      on: forms.every(({ on }) => on),
    });
  }
  return chips;
}

const TITLES: Readonly<Record<Exclude<Expansion['kind'], 'forms'>, string>> = {
  synonyms: 'The same as',
  spelling: 'Not found as typed. Spellings near',
  misread: 'Words that may be a misread',
};
