import { Combobox, Field, makeStyles, Option, Tag, TagGroup } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  tags: { flexWrap: 'wrap', rowGap: '4px' },
  combo: { width: '100%', maxWidth: '360px' },
});

interface Props {
  label: string;
  addLabel: string;
  options: readonly string[];
  values: readonly string[];
  onChange(values: string[]): void;
}

/** Names out of a list that may be added to, shown as tags in the order of the letter. */
export function NamesField({ label, addLabel, options, values, onChange }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const add = (name: string) => {
    setTyped('');
    const clean = name.trim();
    if (clean !== '' && !values.includes(clean)) onChange([...values, clean]);
  };
  const offered = options.filter(
    (name) => !values.includes(name) && name.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return (
    <div className={styles.root}>
      <Field label={label} className={styles.combo}>
        <Combobox
          freeform
          placeholder={addLabel}
          value={typed}
          selectedOptions={[]}
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_, { optionText }) => add(optionText ?? '')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && offered.length === 0) add(typed);
          }}
          onBlur={() =>
            add(options.find((name) => name.toLowerCase() === typed.trim().toLowerCase()) ?? typed)
          }
        >
          {offered.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Combobox>
      </Field>
      {values.length > 0 && (
        <TagGroup
          className={styles.tags}
          aria-label={label}
          onDismiss={(_, { value }) => onChange(values.filter((name) => name !== value))}
        >
          {values.map((name) => (
            <Tag key={name} value={name} dismissible dismissIcon={{ 'aria-label': `Remove ${name}` }}>
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
