import {
  Combobox,
  Field,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Option,
  TagGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { SPECIALTIES } from '../../lib/specialties.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  tags: { flexWrap: 'wrap', gap: '4px' },
  list: { maxHeight: '280px' },
});

interface Props {
  value: string[];
  onChange: (value: string[]) => void;
  problem?: string | undefined;
}

/** Specialties, in the order in which the letter prints them: picked from DWC's list, or typed. */
export function SpecialtyPicker({ value, onChange, problem }: Props) {
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const matches = matching(query, value);
  const typed = query.trim();
  const isNew = typed !== '' && ![...SPECIALTIES, ...value].some((one) => same(one, typed));

  return (
    <div className={styles.root}>
      <Field
        label="Specialties"
        required
        hint="Type to search the list of the Division of Workers' Compensation, or to add your own."
        {...(problem !== undefined && { validationMessage: problem })}
      >
        <Combobox
          multiselect
          freeform
          autoComplete="off"
          placeholder="Add a specialty"
          listbox={{ className: styles.list }}
          value={query}
          selectedOptions={value}
          onChange={(event) => setQuery(event.target.value)}
          onOptionSelect={(_, { selectedOptions }) => {
            onChange(selectedOptions);
            setQuery('');
          }}
        >
          {matches.map((specialty) => (
            <Option key={specialty}>{specialty}</Option>
          ))}
          {isNew && <Option text={typed} value={typed}>{`Add "${typed}"`}</Option>}
        </Combobox>
      </Field>
      {value.length > 0 && (
        <TagGroup
          className={styles.tags}
          aria-label="Chosen specialties"
          onDismiss={(_, { value: dismissed }) => onChange(value.filter((one) => one !== dismissed))}
        >
          {value.map((specialty) => (
            <InteractionTag key={specialty} value={specialty} size="small" appearance="brand">
              <InteractionTagPrimary hasSecondaryAction>{specialty}</InteractionTagPrimary>
              <InteractionTagSecondary aria-label={`Remove ${specialty}`} />
            </InteractionTag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

/** Specialties that hold what is typed; chosen ones stay in the list, so that they can be taken off there. */
function matching(query: string, chosen: readonly string[]): string[] {
  const all = [...SPECIALTIES, ...chosen.filter((one) => !SPECIALTIES.includes(one))];
  const wanted = query.trim().toLowerCase();
  return all.filter((one) => one.toLowerCase().includes(wanted));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
